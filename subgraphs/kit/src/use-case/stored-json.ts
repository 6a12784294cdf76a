/** Objects of one key that stand for something else. A plain object of that shape is wrapped, so that it comes back as it was. */
const MARKS = new Set(['$bigint', '$date', '$plain']);

function marked(value: unknown): unknown {
  if (typeof value === 'bigint') return { $bigint: value.toString() };
  if (value instanceof Date) return { $date: value.toISOString() };
  if (Array.isArray(value)) return value.map(marked);
  if (typeof value !== 'object' || value === null) return value;
  const { toJSON } = value as { toJSON?: unknown };
  if (typeof toJSON === 'function') return marked((value as { toJSON: () => unknown }).toJSON());
  const plain = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, marked(inner)]));
  const keys = Object.keys(plain);
  return keys.length === 1 && MARKS.has(keys[0]!) ? { $plain: plain } : plain;
}

const revivedEntries = (value: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, revived(inner)]));

function revived(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(revived);
  if (typeof value !== 'object' || value === null) return value;
  const [first, second] = Object.entries(value) as [string, unknown][];
  if (first === undefined || second !== undefined) return revivedEntries(value);
  const [mark, inner] = first;
  if (mark === '$bigint') return BigInt(String(inner));
  if (mark === '$date') return new Date(String(inner));
  return mark === '$plain' ? revivedEntries(inner as object) : revivedEntries(value);
}

/** JSON that keeps bigints and dates: answers are stored under their idempotency key and given again exactly. */
export const toStored = (value: unknown): string => JSON.stringify(marked(value ?? null));

/** The reverse of `toStored`, from parsed JSON. */
export const fromStored = (stored: unknown): unknown => revived(stored);
