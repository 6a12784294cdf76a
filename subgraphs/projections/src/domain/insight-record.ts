import { z } from 'zod';

const Minor = z.number().int();

/** One piece of evidence: a name, and what it says. Amounts in minor units. */
export const EvidenceRecord = z.object({
  name: z.string(),
  amount: Minor.optional(),
  day: z.string().optional(),
  count: z.int().optional(),
  text: z.string().optional(),
});
export type EvidenceRecord = z.infer<typeof EvidenceRecord>;

/** An insight as it is kept, whatever kind it is. */
export const InsightRecord = z.object({
  movementIds: z.array(z.string()),
  streamKey: z.string().nullable(),
  category: z.string().nullable(),
  /** What the like of it is known by: a payee's group, or a category. */
  group: z.string().nullable(),
  description: z.string().nullable(),
  amount: Minor.nullable(),
  expected: Minor.nullable(),
  evidence: z.array(EvidenceRecord),
});
export type InsightRecord = z.infer<typeof InsightRecord>;
