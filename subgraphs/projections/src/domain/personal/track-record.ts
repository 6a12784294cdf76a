import type { Band, Widening } from './projection.js';

/** A forecast that was kept, compared with what came. */
export interface Judged {
  /** Actual less forecast, minor units. */
  readonly error: number;
  readonly inside80: boolean;
  readonly inside95: boolean;
}

/** How a kept forecast fared once its month has closed. `actual` in minor units. */
export const judge = (band: Band, actual: number): Judged => ({
  error: actual - band.mean,
  inside80: actual >= band.lo80 && actual <= band.hi80,
  inside95: actual >= band.lo95 && actual <= band.hi95,
});

/** By how much of a band's width one miss moves it, and the bounds of what a record may do. */
const STEP = 0.08;
const LEAST = 0.85;
const MOST = 2.5;

/**
 * How much wider (or narrower) the bands should be after a record of forecasts, oldest first: each miss widens by a step
 * weighted with the coverage that was promised and each hit narrows by the rest of it, so that in the long run misses are as
 * many as promised (adaptive conformal inference, Gibbs and Candès 2021, on the logarithm of the width). Bounded; an empty
 * record changes nothing.
 */
export function recalibrate(judged: readonly Pick<Judged, 'inside80' | 'inside95'>[]): Widening {
  return {
    widen80: widened(
      judged.map(({ inside80 }) => inside80),
      0.8,
    ),
    widen95: widened(
      judged.map(({ inside95 }) => inside95),
      0.95,
    ),
  };
}

function widened(inside: readonly boolean[], promised: number): number {
  let log = 0;
  for (const hit of inside) {
    log += STEP * (hit ? promised - 1 : promised);
    log = Math.min(Math.max(log, Math.log(LEAST)), Math.log(MOST));
  }
  return Math.exp(log);
}
