import type { TokenUsage } from './language-model.js';

/** Tokens a day. */
export interface TokenBudget {
  readonly perPerson: number;
  readonly installation: number;
}

/** Tokens that are set aside before they are used. */
export interface Reservation {
  /** YYYY-MM-DD, UTC. */
  readonly day: string;
  /** Null: the installation's own. */
  readonly personId: string | null;
  readonly tokens: number;
}

/** One request that was paid for. Nothing of what was asked or answered. */
export interface UsageRecord {
  readonly day: string;
  readonly personId: string | null;
  readonly task: string;
  readonly model: string;
  readonly usage: TokenUsage;
}

/** Remembers what is used of a model each day, for all who share the store. */
export interface UsageLedger {
  /**
   * Sets tokens aside unless somebody's day is used up with them. Together, reservations never pass a budget, also those of
   * requests at the same moment and of other processes.
   * @returns whether they are set aside
   */
  reserve(reservation: Reservation, budget: TokenBudget): Promise<boolean>;
  /** What was set aside is replaced by what was used. */
  settle(reservation: Reservation, usedTokens: number): Promise<void>;
  record(record: UsageRecord): Promise<void>;
}
