/** JSON that keeps bigints and dates: answers are stored under their idempotency key and given again exactly. */
export const toStored = (value: unknown): string =>
  JSON.stringify(value ?? null, function (this: Record<string, unknown>, key: string, plain: unknown) {
    const original = this[key];
    if (typeof original === 'bigint') return { $bigint: original.toString() };
    if (original instanceof Date) return { $date: original.toISOString() };
    return plain;
  });

const revive = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(revive);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const [first] = entries;
  if (entries.length === 1 && first) {
    if (first[0] === '$bigint') return BigInt(String(first[1]));
    if (first[0] === '$date') return new Date(String(first[1]));
  }
  return Object.fromEntries(entries.map(([key, inner]) => [key, revive(inner)]));
};

/** The reverse of `toStored`, from parsed JSON. */
export const fromStored = (stored: unknown): unknown => revive(stored);
