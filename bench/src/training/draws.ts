/** Seeded numbers for training: the same seed, the same weights. Generator mulberry32 (T. Ettinger). */
export interface Draws {
  /** Uniform in [low, high). */
  readonly uniform: (low: number, high: number) => number;
  /** Uniform on the logarithm of [low, high), both above zero. */
  readonly logUniform: (low: number, high: number) => number;
  readonly normal: () => number;
  readonly chance: (probability: number) => boolean;
  /** An integer in 0 … count − 1. */
  readonly below: (count: number) => number;
}

export function draws(seed: number): Draws {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const uniform = (low: number, high: number): number => low + (high - low) * next();
  return {
    uniform,
    logUniform: (low, high) => Math.exp(uniform(Math.log(low), Math.log(high))),
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    chance: (probability) => next() < probability,
    below: (count) => Math.floor(next() * count),
  };
}
