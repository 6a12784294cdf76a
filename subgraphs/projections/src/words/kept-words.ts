import { createHash } from 'node:crypto';
import { DuplicateDocument, type Context, type DocumentStore } from '@parfinanciero/kit';

/** The same for the same facts, whatever else changes. Amounts are bigints in them. */
export const hashOf = (facts: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(facts, (_key, value: unknown) => (typeof value === 'bigint' ? value.toString() : value)))
    .digest('hex');

/** Stores take no lone halves of characters and no NULs, which a model may send. */
const storable = (body: unknown): Record<string, unknown> =>
  JSON.parse(
    JSON.stringify(body, (_key, value: unknown) =>
      typeof value === 'string' ? value.toWellFormed().replaceAll('\u0000', '') : value,
    ),
  ) as Record<string, unknown>;

/** Under one key there is one document: a request that is sent again has nothing written again. */
export function wordsIdOf(
  { idempotencyKey, requestId, responseName }: Pick<Context, 'idempotencyKey' | 'requestId' | 'responseName'>,
  personId: string,
  about: string,
): string {
  const occasion = idempotencyKey === null ? ['request', requestId] : ['key', idempotencyKey];
  return hashOf([...occasion, personId, about, responseName ?? '']);
}

/** What was written under this request's key already; null where there is no key, or nothing yet. */
export function knownWords(
  { idempotencyKey }: Pick<Context, 'idempotencyKey'>,
  documents: DocumentStore,
  { ledgerId, collection, id }: WordsPlace,
): Promise<unknown> {
  return idempotencyKey === null ? Promise.resolve(null) : documents.get(ledgerId, collection, id);
}

/** Where words are kept. */
export interface WordsPlace {
  readonly ledgerId: string;
  readonly collection: string;
  readonly id: string;
}

/** Keeps what was written. Once and for ever; nobody knows of it until a row names it. @returns what is kept under `id` */
export async function keepWords(documents: DocumentStore, place: WordsPlace, body: unknown): Promise<unknown> {
  const kept = storable(body);
  try {
    await documents.insert(place.ledgerId, place.collection, { id: place.id, body: kept });
    return kept;
  } catch (error) {
    if (!(error instanceof DuplicateDocument)) throw error;
    return documents.get(place.ledgerId, place.collection, place.id);
  }
}
