import { createHash } from 'node:crypto';
import { type DocumentStore, DuplicateDocument } from '@parfinanciero/kit';
import { z } from 'zod';
import type { AdviceFacts } from '../domain/advice/advice-facts.js';
import type { WrittenAdvice } from '../ports.js';

const ADVICE = 'advice';

const StoredAdvice = z.object({
  goalId: z.string(),
  factsHash: z.string(),
  language: z.enum(['es', 'en']),
  tips: z.array(z.object({ title: z.string(), text: z.string() })),
  writer: z.enum(['TEMPLATE', 'GEMINI']),
  model: z.string().nullable(),
  tokens: z.number(),
});
export type StoredAdvice = z.infer<typeof StoredAdvice>;

/** What an advice was made of. */
export interface AdviceOccasion {
  /** Row id. */
  readonly goalId: string;
  readonly language: 'es' | 'en';
  readonly facts: AdviceFacts;
}

/** The same for the same facts, whatever else changes. */
export const hashOfFacts = (facts: AdviceFacts): string =>
  createHash('sha256').update(JSON.stringify(facts)).digest('hex');

/** Stores take no lone halves of characters and no NULs, which a model may send. */
const storable = (body: unknown): Record<string, unknown> =>
  JSON.parse(
    JSON.stringify(body, (_key, value: unknown) =>
      typeof value === 'string' ? value.toWellFormed().replaceAll('\u0000', '') : value,
    ),
  ) as Record<string, unknown>;

/**
 * Keeps what was written and all that it was written from. Once and for ever; nobody knows of it until a row names it.
 * @returns what is kept under `id`: another's words where another was faster
 */
export async function keepAdvice(
  documents: DocumentStore,
  ledgerId: string,
  id: string,
  { goalId, language, facts }: AdviceOccasion,
  written: WrittenAdvice,
): Promise<StoredAdvice> {
  const body = storable({ goalId, language, factsHash: hashOfFacts(facts), facts, ...written });
  try {
    await documents.insert(ledgerId, ADVICE, { id, body });
    return StoredAdvice.parse(body);
  } catch (error) {
    const kept = error instanceof DuplicateDocument ? await readAdviceDocument(documents, ledgerId, id) : null;
    if (kept) return kept;
    throw error;
  }
}

/** What an advice says; null where the document is gone. */
export async function readAdviceDocument(
  documents: DocumentStore,
  ledgerId: string,
  id: string,
): Promise<StoredAdvice | null> {
  const body = await documents.get(ledgerId, ADVICE, id);
  return body === null ? null : StoredAdvice.parse(body);
}
