import type { PlainMonth } from '@parfinanciero/kit';

/** A month that is over, as it was computed. All amounts in minor units of `currency`, income and spending both positive. */
export interface ClosedMonth {
  readonly month: PlainMonth;
  readonly currency: string;
  readonly income: bigint;
  readonly spending: bigint;
  /** A month on average of the whole months before it; null where there is none. */
  readonly before: { readonly months: number; readonly spending: bigint } | null;
  /** Spending by category; `average` is that of the months before, null where they are too few. In any order. */
  readonly categories: readonly { readonly name: string; readonly amount: bigint; readonly average: bigint | null }[];
  /** Recurring payments that cost more than the last time. In any order. */
  readonly risen: readonly { readonly name: string; readonly before: bigint; readonly now: bigint }[];
  /** What was expected of the month's spending before it began, and the band of 80 %; null where nothing was. */
  readonly expected: { readonly spending: bigint; readonly low: bigint; readonly high: bigint } | null;
  /** Goals with what came in during the month, in their own currencies. */
  readonly goals: readonly {
    readonly title: string;
    readonly currency: string;
    readonly added: bigint;
    readonly progress: bigint;
    readonly target: bigint;
  }[];
}
