import { isUuid } from '../ids/index.js';
import {
  DocumentRefused,
  type DocumentBody,
  type DocumentFilter,
  type DocumentQuery,
  type DocumentUpdate,
} from './document-store.js';

/** Bytes of JSON in one document or one update: far below MongoDB's 16 MiB, in which numbers take more room than in JSON. */
export const DOCUMENT_BYTES = 2 * 1024 * 1024;
const DEPTH = 50;
const LIMIT = 1_000;

const refuse = (why: string): never => {
  throw new DocumentRefused(why);
};

/**
 * Names that JavaScript or a driver reads as something else than data: MongoDB's looks keys up in plain objects, where
 * `valueOf` and its like always are, and mongoose drops `prototype`.
 */
const isReserved = (name: string): boolean => name === '_bsontype' || name === 'prototype' || name in Object.prototype;

const checkText = (text: string): string =>
  text.includes('\u0000') || !text.isWellFormed() ? refuse('a text holds a NUL or half a character') : text;

const checkKey = (key: string): string =>
  key === '' || key.startsWith('$') || key.includes('.') || isReserved(key)
    ? refuse(`not a key: ${key.slice(0, 50)}`)
    : checkText(key);

const checkNumber = (value: number): number => (Number.isFinite(value) ? value : refuse('not a finite number'));

/** Not every server that speaks MongoDB's protocol takes a list directly inside a list. */
const listItem = (item: unknown, depth: number): unknown =>
  Array.isArray(item) ? refuse('a list directly inside a list') : plainValue(item, depth);

/** A copy of a value as JSON keeps it: what is read back is what came out of here. */
function plainValue(value: unknown, depth: number): unknown {
  if (depth > DEPTH) refuse('nested too deep');
  if (value === null || typeof value === 'boolean') return value;
  // Stores differ on the sign of zero: none of them gets one.
  if (typeof value === 'number') return checkNumber(value) + 0;
  if (typeof value === 'string') return checkText(value);
  if (Array.isArray(value)) return value.map((item) => listItem(item, depth + 1));
  if (typeof value !== 'object') return refuse(`not JSON: ${typeof value}`);
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) refuse('not a plain object');
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(entries.map(([key, inner]) => [checkKey(key), plainValue(inner, depth + 1)]));
}

const bounded = <Value>(value: Value): Value =>
  Buffer.byteLength(JSON.stringify(value)) > DOCUMENT_BYTES ? refuse('a document is too large') : value;

/**
 * A body that every store gives back exactly: JSON without NUL, lone surrogates, infinite numbers, lists directly
 * inside lists, keys that hold a dot, begin with `$` or mean something to a driver; at most 50 levels and 2 MiB. A field that is undefined is left out.
 * @throws DocumentRefused
 */
export const plainBody = (body: DocumentBody): DocumentBody =>
  typeof body !== 'object' || body === null || Array.isArray(body)
    ? refuse('a document is an object')
    : bounded(plainValue(body, 0) as DocumentBody);

/** A field's name in filters and updates: names of letters, digits and `_`, dots between them. @throws DocumentRefused */
export function checkField(field: string): string {
  const fits = /^[A-Za-z_]\w*(\.[A-Za-z_]\w*)*$/u.test(field) && !field.split('.').some(isReserved);
  return fits ? field : refuse(`not a field name: ${field.slice(0, 50)}`);
}

/** Where a document lives. @throws DocumentRefused */
export function checkPlace(ledgerId: string, collection?: string, id?: string): void {
  // Also what is no text at all: an object from a client must not become a query.
  if (typeof ledgerId !== 'string' || !isUuid(ledgerId)) refuse('not a ledger id');
  if (collection !== undefined && (typeof collection !== 'string' || !/^[a-z][a-z0-9-]{0,59}$/u.test(collection)))
    refuse('not a collection name');
  if (id !== undefined && (typeof id !== 'string' || !/^[\w.:-]{1,200}$/u.test(id))) refuse('not a document id');
}

const isPlainScalar = (value: unknown): value is string | number | boolean => {
  if (typeof value === 'string') return checkText(value) === value;
  return typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value));
};

function checkWanted(wanted: unknown): void {
  if (wanted === null || isPlainScalar(wanted)) return;
  if (typeof wanted !== 'object' || Array.isArray(wanted)) refuse('not a value to compare with');
  const bounds = Object.entries(wanted as object).filter(([, limit]) => limit !== undefined);
  const fit = bounds.every(
    ([name, limit]) => (name === 'gte' || name === 'lt') && isPlainScalar(limit) && typeof limit !== 'boolean',
  );
  if (bounds.length === 0 || !fit) refuse('not a range');
}

/** A query as the stores take it. @throws DocumentRefused for operators, wrong names and a limit out of 1–1 000 */
export function checkQuery({ filter = {}, sort, limit = 100 }: DocumentQuery): {
  filter: DocumentFilter;
  sort: DocumentQuery['sort'];
  limit: number;
} {
  for (const [field, wanted] of Object.entries(filter)) {
    checkField(field);
    checkWanted(wanted);
  }
  if (sort && sort.direction !== 'asc' && sort.direction !== 'desc') refuse('not a direction');
  if (sort) checkField(sort.field);
  if (!Number.isInteger(limit) || limit < 1 || limit > LIMIT) refuse('not a limit');
  return { filter, sort, limit };
}

/** An update with plain values. @throws DocumentRefused, also where two operators touch one field or a field and its part */
export function plainUpdate(update: DocumentUpdate): Required<DocumentUpdate> {
  const { set = {}, unset = [], inc = {}, push = {}, pull = {} } = update;
  const fields = [Object.keys(set), unset, ...[inc, push, pull].map((part) => Object.keys(part))]
    .flat()
    .map(checkField)
    .sort();
  const overlap = fields.find(
    (field) =>
      fields.some((other) => other.startsWith(`${field}.`)) || fields.filter((other) => other === field).length > 1,
  );
  if (overlap !== undefined) refuse(`touched twice: ${overlap}`);
  for (const by of Object.values(inc))
    if (typeof by !== 'number' || !Number.isFinite(by)) refuse('not a number to add');
  for (const value of Object.values(pull)) if (!isPlainScalar(value)) refuse('not a value to pull');
  const plain = (part: Readonly<Record<string, unknown>>, read: (value: unknown, depth: number) => unknown) =>
    Object.fromEntries(
      Object.entries(part).flatMap(([field, value]) => (value === undefined ? [] : [[field, read(value, 1)]])),
    );
  return bounded({ set: plain(set, plainValue), unset, inc, push: plain(push, listItem), pull });
}
