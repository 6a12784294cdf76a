import fc from 'fast-check';
import type { DocumentBody, DocumentFilter, DocumentQuery, StoredDocument } from '../documents/index.js';

/** What a filter and a sort mean, said a second time and as plainly as can be: the stores are compared with it. */

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value at a dotted field; `list` where it is one, or lies behind one. */
function valueAt(body: DocumentBody, field: string): { value: unknown; list: boolean } {
  let value: unknown = body;
  for (const part of field.split('.')) {
    if (Array.isArray(value)) return { value, list: true };
    value = isObject(value) && Object.hasOwn(value, part) ? value[part] : undefined;
  }
  return { value, list: Array.isArray(value) };
}

const compareText = (one: string, other: string): number => Buffer.compare(Buffer.from(one), Buffer.from(other));

const within = (value: unknown, limit: string | number, atLeast: boolean): boolean => {
  if (typeof value !== typeof limit) return false;
  const order = typeof limit === 'string' ? compareText(String(value), limit) : Number(value) - limit;
  return atLeast ? order >= 0 : order < 0;
};

export function matches(body: DocumentBody, filter: DocumentFilter = {}): boolean {
  return Object.entries(filter).every(([field, wanted]) => {
    const { value, list } = valueAt(body, field);
    if (list) return false;
    if (wanted === null) return value === null || value === undefined;
    if (typeof wanted !== 'object') return value === wanted;
    return (
      (wanted.gte === undefined || within(value, wanted.gte, true)) &&
      (wanted.lt === undefined || within(value, wanted.lt, false))
    );
  });
}

const rank = (value: unknown): number => ['number', 'string', 'boolean'].indexOf(typeof value);

export const inOrder =
  (sort: DocumentQuery['sort']) =>
  (one: StoredDocument, other: StoredDocument): number => {
    const byId = compareText(one.id, other.id);
    if (!sort) return byId;
    const [a, b] = [valueAt(one.body, sort.field).value, valueAt(other.body, sort.field).value];
    const byValue =
      rank(a) !== rank(b) || a == null
        ? rank(a) - rank(b)
        : typeof a === 'string'
          ? compareText(a, String(b))
          : Number(a) - Number(b);
    return (sort.direction === 'asc' ? byValue : -byValue) || byId;
  };

const words = fc
  .string({ unit: 'grapheme', maxLength: 8 })
  .filter((text) => !text.includes('\u0000') && text.isWellFormed());
const numbers = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
);
const methods = fc.constantFrom('toJSON', 'toBSON', 'toObject', 'then', 'length', '_id', 'id', 'body', '0');
const keys = fc
  .oneof({ weight: 3, arbitrary: words }, { weight: 1, arbitrary: methods })
  .filter(
    (key) =>
      key !== '' &&
      !key.startsWith('$') &&
      !key.includes('.') &&
      key !== '_bsontype' &&
      key !== 'prototype' &&
      !(key in Object.prototype),
  );

/** Any document that a store takes. */
export const bodies: fc.Arbitrary<DocumentBody> = fc.letrec<{ value: unknown; item: unknown; body: DocumentBody }>(
  (tie) => ({
    value: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      tie('item'),
      fc.array(tie('item'), { maxLength: 4 }),
    ),
    item: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.oneof(fc.constant(null), fc.boolean(), numbers, words),
      tie('body'),
    ),
    body: fc.dictionary(keys, tie('value'), { maxKeys: 5, noNullPrototype: true }),
  }),
).body;

const sortable = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.integer({ min: -3, max: 3 }),
  fc.constantFrom(0.5, 1e21, -2.25),
  fc.constantFrom('', 'a', 'A', 'á', 'b', 'ab', '😀', '\uffee'),
);
const fieldsOfDocuments = fc.record(
  {
    a: sortable,
    b: fc.record({ c: sortable }, { requiredKeys: [], noNullPrototype: true }),
    l: fc.oneof(sortable, fc.array(fc.oneof(sortable, fc.constant({ c: 1 })), { maxLength: 2 })),
  },
  { requiredKeys: [], noNullPrototype: true },
);
const limits = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.constantFrom('', 'a', 'b', 'é'));
const wanted = fc.oneof(
  sortable,
  fc.record({ gte: limits }),
  fc.record({ lt: limits }),
  fc.record({ gte: limits, lt: limits }),
);

/** Documents with few values in few fields, so that filters hit, and a query over them. */
export const queries = fc.record({
  documents: fc.array(fieldsOfDocuments, { maxLength: 12 }),
  query: fc.record(
    {
      filter: fc.dictionary(fc.constantFrom('a', 'b.c', 'l', 'l.c'), wanted, { maxKeys: 2, noNullPrototype: true }),
      sort: fc.record({
        field: fc.constantFrom('a', 'b.c'),
        direction: fc.constantFrom('asc' as const, 'desc' as const),
      }),
    },
    { requiredKeys: [] },
  ),
}) satisfies fc.Arbitrary<{ documents: readonly DocumentBody[]; query: DocumentQuery }>;
