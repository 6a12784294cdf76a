/** A seeded source of normal draws: mulberry32 and Box–Muller. */
export function normals(seed: number): () => number {
  let state = seed >>> 0;
  const uniform = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
}

/** Months of a shop: a level, a trend per month, a season of `swing` around one, and noise, all in shares of the level. */
export function shopMonths(
  length: number,
  {
    level = 1_000,
    trend = 0,
    swing = 0.3,
    noise = 0,
    seed = 1,
  }: Partial<Record<'level' | 'trend' | 'swing' | 'noise' | 'seed', number>>,
): number[] {
  const draw = normals(seed);
  return Array.from(
    { length },
    (_, t) => level * (1 + trend * t) * (1 + swing * Math.sin((2 * Math.PI * t) / 12)) * Math.exp(noise * draw()),
  );
}
