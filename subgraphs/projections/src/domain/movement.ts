import type { PlainDate } from '@parfinanciero/kit';

/** One income or expense as the engine sees it. Transfers and exchanges between own accounts are none. */
export interface Movement {
  readonly id: string;
  readonly day: PlainDate;
  /** Minor units of the ledger's currency, a safe integer: negative = spending, positive = income. A refund is positive. */
  readonly amount: number;
  /** Whom it was paid to or came from, or what the bank wrote. May be empty or the same for very different things. */
  readonly description: string;
  readonly category: string | null;
}
