import DataLoader from 'dataloader';
import type { Context } from './context.js';

/** Reads by key, in batches. */
export type Loader<Value> = Pick<DataLoader<string, Value | null>, 'load' | 'loadMany'>;

/** A loader of this request and service: many single reads of one round become one. */
export function loaderOf<Ports, Value>(
  context: Context<Ports>,
  name: string,
  readMany: (keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>,
): Loader<Value> {
  const known = context.memory.get(name) as DataLoader<string, Value | null> | undefined;
  if (known) return known;
  const loader = new DataLoader<string, Value | null>(async (keys) => {
    const found = await readMany(keys);
    return keys.map((key) => found.get(key) ?? null);
  });
  context.memory.set(name, loader);
  return loader;
}
