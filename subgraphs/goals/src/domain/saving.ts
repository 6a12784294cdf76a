import { addMonthsClamped, monthOf, partsOf, type PlainDate, type PlainMonth } from '@parfinanciero/kit';
import { ceiling, halfEven } from '@parfinanciero/kit/facts';
import { monthsAfter } from './due-days.js';

/** Money that came into a goal (or left it: negative) on a day. Minor units. */
export interface Contributed {
  readonly bookedOn: PlainDate;
  readonly amount: bigint;
}

/** How a goal comes along. Minor units a month. */
export interface Pace {
  /** What came in a month on average of the last whole months; null while none has passed. */
  readonly monthly: bigint | null;
  /** When it is reached at this pace; today when it is; null = never or unknown. */
  readonly reachesOn: PlainDate | null;
  /** What it takes a month to be done by the end; null without an end or when done. */
  readonly needed: bigint | null;
  readonly onTrack: boolean | null;
}

export interface GoalCourse {
  /** Minor units, > 0. */
  readonly target: bigint;
  readonly progress: bigint;
  readonly contributions: readonly Contributed[];
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate | null;
  readonly today: PlainDate;
}

/** The whole months that an average is taken of. */
export const PACE_MONTHS = 3;
export const SPENDING_MONTHS = 6;
/** Beyond this many months nothing is foreseen. */
const FORESEEN = 1_200n;

/** The `count` calendar months before that of `today`, oldest first: those that are over. */
export const wholeMonthsBefore = (today: PlainDate, count: number): PlainMonth[] => {
  const first = `${monthOf(today)}-01`;
  return Array.from({ length: count }, (_, index) => monthOf(addMonthsClamped(first, index - count)));
};

/** The mean of amounts, half-even to the minor unit; null of none. */
export const averageOf = (amounts: readonly bigint[]): bigint | null =>
  amounts.length === 0
    ? null
    : halfEven(
        amounts.reduce((sum, amount) => sum + amount, 0n),
        BigInt(amounts.length),
      );

/**
 * What came in a month, on average of the last three calendar months that are over; of fewer when the goal (or its first
 * contribution) is younger. The month in which it began counts as one. Null while no month has passed.
 */
export function monthlyPace(
  contributions: readonly Contributed[],
  startsOn: PlainDate,
  today: PlainDate,
): bigint | null {
  const began = contributions.reduce((first, { bookedOn }) => (bookedOn < first ? bookedOn : first), startsOn);
  const months = wholeMonthsBefore(today, PACE_MONTHS).filter((month) => month >= monthOf(began));
  return averageOf(
    months.map((month) =>
      contributions.reduce((sum, { bookedOn, amount }) => (monthOf(bookedOn) === month ? sum + amount : sum), 0n),
    ),
  );
}

/**
 * Months that lie wholly between two days: the most that can be added to `from`, clamped to month ends, without passing `to`.
 * 31 January to 28 February is one; to an earlier day 0.
 */
export function monthsUntil(from: PlainDate, to: PlainDate): number {
  const [a, b] = [partsOf(from), partsOf(to)];
  const months = (b.year - a.year) * 12 + b.month - a.month;
  const passed = months > 0 && addMonthsClamped(from, months) > to ? months - 1 : months;
  return Math.max(0, passed);
}

/**
 * The least a month that covers `remaining` within the whole months left until `endsOn`, rounded up: as many times as there are
 * months it is never short. With less than a month left (or none), all of it at once.
 */
export const neededMonthly = (remaining: bigint, today: PlainDate, endsOn: PlainDate): bigint =>
  ceiling(remaining, BigInt(Math.max(1, monthsUntil(today, endsOn))));

/**
 * How many months it takes to cover `remaining` with `monthly` a month; null when it never does, or only after a hundred years.
 */
export function monthsToCover(remaining: bigint, monthly: bigint): number | null {
  if (remaining <= 0n) return 0;
  if (monthly <= 0n) return null;
  const months = ceiling(remaining, monthly);
  return months > FORESEEN ? null : Number(months);
}

/** The day on which it is covered: so many months after today, clamped to the month's end; null = never or unknown. */
export function coveredOn(remaining: bigint, monthly: bigint, today: PlainDate): PlainDate | null {
  const months = monthsToCover(remaining, monthly);
  return months === null ? null : monthsAfter(today, months);
}

/** What is left of a goal, never negative. */
export const remainingOf = (target: bigint, progress: bigint): bigint => (progress < target ? target - progress : 0n);

/**
 * How a goal comes along. It is on track when the pace is at least what is needed, which is to say when, at this pace, it is
 * reached by its end (within the last month: when a month's pace covers the rest); after its end it isn't.
 */
export function goalPace({ target, progress, contributions, startsOn, endsOn, today }: GoalCourse): Pace {
  const monthly = monthlyPace(contributions, startsOn, today);
  const remaining = remainingOf(target, progress);
  if (remaining === 0n) return { monthly, reachesOn: today, needed: null, onTrack: true };
  const reachesOn = monthly === null ? null : coveredOn(remaining, monthly, today);
  if (endsOn === null) return { monthly, reachesOn, needed: null, onTrack: null };
  const needed = neededMonthly(remaining, today, endsOn);
  const onTrack = endsOn < today ? false : monthly === null ? null : monthly >= needed;
  return { monthly, reachesOn, needed, onTrack };
}

export const MILESTONES = [25, 50, 75, 100] as const;
export type Milestone = (typeof MILESTONES)[number];

/** The milestones (per cent) that lie above `before` and not above `after`; none on the way down. `target` > 0. */
export const milestonesCrossed = (before: bigint, after: bigint, target: bigint): Milestone[] =>
  MILESTONES.filter((percent) => {
    const mark = BigInt(percent) * target;
    return before * 100n < mark && mark <= after * 100n;
  });

/**
 * What an emergency fund should hold: `months` (1–60) of one's own spending, on average of the whole months given (use up to the
 * last six), half-even. Null without a month of spending; never negative.
 */
export function emergencyTarget(months: number, spending: readonly bigint[]): bigint | null {
  if (spending.length === 0) return null;
  const total = spending.reduce((sum, amount) => sum + amount, 0n);
  return total <= 0n ? 0n : halfEven(total * BigInt(months), BigInt(spending.length));
}

/** Months of spending that `progress` covers, in tenths, rounded down: 25 = two and a half months. Null without spending. */
export const monthsCovered = (progress: bigint, monthlySpending: bigint): bigint | null =>
  monthlySpending <= 0n ? null : progress <= 0n ? 0n : (progress * 10n) / monthlySpending;

/** The yearly day on which a bill is next due, today or later; 29 February is the 28th in other years. Null beyond 2200. */
export function nextYearly(dueOn: PlainDate, today: PlainDate): PlainDate | null {
  for (let years = Math.max(0, Number(today.slice(0, 4)) - Number(dueOn.slice(0, 4))); ; years += 1) {
    const due = monthsAfter(dueOn, 12 * years);
    if (due === null || due >= today) return due;
  }
}

/** A sinking fund for a yearly bill: when it is next due, and what it takes a month until then. Null beyond the year 2200. */
export function sinkingFund(
  { bill, saved, dueOn }: { readonly bill: bigint; readonly saved: bigint; readonly dueOn: PlainDate },
  today: PlainDate,
): { readonly dueOn: PlainDate; readonly months: number; readonly needed: bigint } | null {
  const next = nextYearly(dueOn, today);
  if (next === null) return null;
  return {
    dueOn: next,
    months: monthsUntil(today, next),
    needed: neededMonthly(remainingOf(bill, saved), today, next),
  };
}
