import { type ErrorScale, type ErrorShape, valueAt } from './calibration.js';
import { quantileOfSorted } from './order-statistics.js';
import type { Band, Widening } from './projection.js';

const TAILS = { lo80: 0.1, hi80: 0.9, lo95: 0.025, hi95: 0.975 } as const;
type Tail = keyof typeof TAILS;

/** A band of integers around `mean`, each bound moved away from it by its widening, ordered, and not below `least`. */
function banded(mean: number, bound: (share: number) => number, widen: Widening, least: number): Band {
  const centre = Math.max(least, Math.round(mean)) + 0;
  const wide = (tail: Tail): number =>
    mean + (bound(TAILS[tail]) - mean) * (tail.endsWith('80') ? widen.widen80 : widen.widen95);
  const lo80 = Math.min(centre, Math.max(least, Math.floor(wide('lo80'))));
  const hi80 = Math.max(centre, Math.ceil(wide('hi80')));
  const lo95 = Math.min(lo80, Math.max(least, Math.floor(wide('lo95'))));
  const hi95 = Math.max(hi80, Math.ceil(wide('hi95')));
  return { mean: centre, lo80, hi80, lo95, hi95 };
}

/** The calibrated band of an amount that can't be negative. */
export const flowBand = (mean: number, scale: ErrorScale, shape: ErrorShape, widen: Widening): Band =>
  banded(mean, (share) => valueAt(mean, scale, shape, share), widen, 0);

/** The band of simulated values around a point value. */
export function simulatedBand(mean: number, values: Float64Array, widen: Widening): Band {
  const ascending = values.slice().sort();
  return banded(mean, (share) => quantileOfSorted(ascending, share), widen, -Infinity);
}

/** The band moved by a certain amount; bounds of flows stay at 0 or above. */
export function movedBand({ mean, lo80, hi80, lo95, hi95 }: Band, by: number): Band {
  const moved = (value: number): number => Math.max(0, Math.round(value + by));
  return { mean: moved(mean), lo80: moved(lo80), hi80: moved(hi80), lo95: moved(lo95), hi95: moved(hi95) };
}
