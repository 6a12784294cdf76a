import { z } from 'zod';
import type { LedgerCategory } from './match-category.js';

/** What must be known of a ledger before anything can be chosen. */
export const CONTEXT_DOCUMENT = `
  query QuestionContext($ledgerId: ID!) {
    ledger(id: $ledgerId) {
      referenceCurrency
      categories { id name key parentId system }
    }
  }`;

const Answer = z.object({
  ledger: z.object({
    referenceCurrency: z.string(),
    categories: z
      .array(
        z.object({
          id: z.string(),
          name: z.string(),
          key: z.string().nullable(),
          parentId: z.string().nullable(),
          system: z.boolean(),
        }),
      )
      .nullish()
      .transform((found) => found ?? []),
  }),
});

/** @throws ZodError for what is no answer */
export function readContext(answer: unknown): {
  readonly currency: string;
  readonly categories: readonly LedgerCategory[];
} {
  const { referenceCurrency, categories } = Answer.parse(answer).ledger;
  return {
    currency: referenceCurrency,
    categories: categories.filter(({ system }) => !system).map(({ system: _, ...category }) => category),
  };
}
