import type { PlainDate } from '@parfinanciero/kit';

/** How often a stream comes back. SEMIMONTHLY is twice a month (a Colombian *quincena*), BIWEEKLY every fourteen days. */
export type StreamPeriod =
  'WEEKLY' | 'BIWEEKLY' | 'SEMIMONTHLY' | 'MONTHLY' | 'BIMONTHLY' | 'QUARTERLY' | 'SEMIANNUAL' | 'YEARLY';

/** One payment of a stream that has happened. `amount` in minor units, signed as the movement's. */
export interface Occurrence {
  readonly id: string;
  readonly day: PlainDate;
  readonly amount: number;
}

/** What happens to a payment whose day is a Saturday or Sunday: it comes all the same, on Friday, or on Monday. */
export type WeekendRule = 'AS_IS' | 'BEFORE' | 'AFTER';

/** How a stream's days lie in the calendar. */
export interface Rhythm {
  /**
   * Weekly and fortnightly ones: one weekday, 1 Monday … 7 Sunday. Others: the day of the month, 1…31, SEMIMONTHLY two
   * of them, SEMIANNUAL one or one of each half of the year; a shorter month has it on its last day, so 31 is every
   * month's end.
   */
  readonly anchors: readonly number[];
  readonly weekend: WeekendRule;
  /** Monthly ones that come every so many days whatever the date (a plan of 30 days, four weeks); else null. */
  readonly everyDays: number | null;
  /** Most days off its day, either way, lately. */
  readonly drift: number;
}

/** What comes on top of the usual amount in one month of the year, as a salary paid with its *prima*. */
export interface Bonus {
  /** 1…12. */
  readonly month: number;
  /** Day of the month that it came on last. */
  readonly day: number;
  /** On top of the stream's amount, minor units, signed as it. */
  readonly extra: number;
}

/** Payments or income that come back by themselves: rent, salary, a subscription, an instalment. */
export interface Stream {
  /** Stays the same when the same stream is found again in a longer history. */
  readonly key: string;
  /** The group of movements that it was found in (`groupOf`). */
  readonly group: string;
  readonly direction: 'INCOME' | 'SPENDING';
  /** As the newest occurrence has it. */
  readonly description: string;
  readonly category: string | null;
  readonly period: StreamPeriod;
  /** Ascending by day; at least three, or two of a yearly one. */
  readonly occurrences: readonly Occurrence[];
  /** What is expected next, minor units, signed; what some months add is in `bonuses`. */
  readonly amount: number;
  /** How much the amount varies: median absolute deviation over the median, 0 = always the same. */
  readonly amountSpread: number;
  /** Probability 0…1 that it comes again as scheduled. */
  readonly confidence: number;
  /** LATE: its next date has passed by more than it usually drifts. ENDED: it will not come again. */
  readonly status: 'ACTIVE' | 'LATE' | 'ENDED';
  /** Null once ended. While LATE the day that has passed; else after `asOf`. */
  readonly nextDate: PlainDate | null;
  /** Where its days lie. */
  readonly rhythm: Rhythm;
  /** SEMIMONTHLY ones whose two payments differ: what is expected on each anchor; else null. */
  readonly anchorAmounts: readonly number[] | null;
  /** Months seen to bring more, by month. */
  readonly bonuses: readonly Bonus[];
  /** Payments to come, when the text counts them ("cuota 3 de 12"); else null: it goes on. */
  readonly remaining: number | null;
}
