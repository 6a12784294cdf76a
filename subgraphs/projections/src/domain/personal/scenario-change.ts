import type { PlainDate } from '@parfinanciero/kit/days';

/** One "what if". Amounts in minor units, percentages in percent (10 = + 10 %, −20 = a fifth less). */
export type ScenarioChange =
  /** The stream's next payments change: "rent + 10 %", or a new amount (positive). */
  | { readonly kind: 'STREAM_AMOUNT'; readonly key: string; readonly percent: number }
  | { readonly kind: 'STREAM_AMOUNT'; readonly key: string; readonly amount: number }
  /** The stream ends now. */
  | { readonly kind: 'WITHOUT_STREAM'; readonly key: string }
  /** So much more income (positive) or spending (negative) every month, from a day on (`asOf` when absent). */
  | { readonly kind: 'EXTRA_MONTHLY'; readonly amount: number; readonly from?: PlainDate }
  /** Money in on `startsOn`, equal instalments on the same day of the months after it. `annualRate` is effective, 0.24 = 24 % a year. */
  | {
      readonly kind: 'LOAN';
      readonly principal: number;
      readonly annualRate: number;
      readonly months: number;
      readonly startsOn: PlainDate;
    }
  /** A category's spending rises or falls. */
  | { readonly kind: 'CATEGORY_PERCENT'; readonly category: string | null; readonly percent: number }
  /** One payment (negative) or one income (positive). */
  | { readonly kind: 'ONE_OFF'; readonly day: PlainDate; readonly amount: number };
