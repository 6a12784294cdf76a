import { z } from 'zod';
import { defineEvent } from '../define-event.js';

const minor = z.string().regex(/^-?\d+$/u);

/** Owner: goals. Read by: projections (outlook), dashboard. Stream: the ledger. */
export const goalChanged = defineEvent(
  'goals.goal-changed',
  1,
  z.object({
    goalId: z.uuid(),
    version: z.int().positive(),
    kind: z.enum(['SAVING', 'DEBT', 'EMERGENCY', 'SINKING']),
    status: z.enum(['CREATED', 'IN_PROGRESS', 'COMPLETED', 'CANCELLED', 'SUSPENDED']),
    title: z.string(),
    target: minor,
    currency: z.string(),
    startsOn: z.string(),
    endsOn: z.string().nullable(),
    archived: z.boolean(),
  }),
);

/** Money that came into a goal or left it. `amount` is null once the contribution is removed. Owner: goals. Stream: the ledger. */
export const contributionChanged = defineEvent(
  'goals.contribution-changed',
  1,
  z.object({
    goalId: z.uuid(),
    contributionId: z.uuid(),
    version: z.int().positive(),
    amount: minor.nullable(),
    currency: z.string(),
    bookedOn: z.string(),
    source: z.enum(['MANUAL', 'TRANSFER', 'RECURRING', 'ADJUSTMENT']),
  }),
);

/** A goal has come past a quarter, a half, three quarters, or all of its way. Owner: goals. Stream: the ledger. */
export const milestoneReached = defineEvent(
  'goals.milestone-reached',
  1,
  z.object({ goalId: z.uuid(), percent: z.union([z.literal(25), z.literal(50), z.literal(75), z.literal(100)]) }),
);

/** Owner: goals. Read by: administration (tokens by day). Stream: the ledger. */
export const adviceWritten = defineEvent(
  'goals.advice-written',
  1,
  z.object({ goalId: z.uuid(), adviceId: z.uuid(), writer: z.string(), tokens: z.int().nonnegative() }),
);
