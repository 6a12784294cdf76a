/** Random choices that depend on nothing but the seed and the labels they were derived from. */
export type Draws = {
  /** A whole number from `min` to `max`, both included. */
  int: (min: number, max: number) => number;
  /** True in `percent` of a hundred cases. */
  chance: (percent: number) => boolean;
  pick: <Item>(items: readonly [Item, ...Item[]]) => Item;
  /** A local time of day `HH:mm:ss` between two hours. */
  time: (fromHour: number, toHour: number) => string;
};

/** FNV-1a over the labels, finished as MurmurHash3 does, so that neighbouring days share nothing. */
const hash = (text: string): number => {
  let state = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) state = Math.imul(state ^ text.charCodeAt(at), 0x01000193);
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return (state ^ (state >>> 16)) >>> 0;
};

/** A source of its own for each purpose and day: `draws(seed, 'market', '2026-03-02')`. The generator is mulberry32. */
export const draws = (seed: number, ...labels: readonly string[]): Draws => {
  let state = hash([seed, ...labels].join('/'));
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const int = (min: number, max: number): number => min + (next() % (max - min + 1));
  const two = (value: number): string => value.toString().padStart(2, '0');
  return {
    int,
    chance: (percent) => int(1, 100) <= percent,
    pick: (items) => items[int(0, items.length - 1)] ?? items[0],
    time: (fromHour, toHour) => `${two(int(fromHour, toHour))}:${two(int(0, 59))}:${two(int(0, 59))}`,
  };
};
