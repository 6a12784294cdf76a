import type { Period } from '@parfinanciero/kit';
import type { LedgerCategory } from './match-category.js';
import type { OperationId } from './operations.js';

/** What was chosen: an operation, and whatever arguments the question has. Each operation takes its own of them. */
export interface Choice {
  readonly operation: OperationId;
  readonly period: Period;
  /** With what it is compared; null: with the one before it. */
  readonly against: Period | null;
  readonly category: LedgerCategory | null;
  readonly payee: string | null;
  readonly account: string | null;
  readonly goal: string | null;
  readonly count: number;
}
