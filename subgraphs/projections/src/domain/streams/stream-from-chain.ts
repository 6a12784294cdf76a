import { addDays, daysBetween, type PlainDate } from '@parfinanciero/kit/days';
import type { Movement } from '../movement.js';
import { anchorAmountsOf, anchorAt, byAnchor } from './anchor-amounts.js';
import { bonusesOf } from './bonuses.js';
import { confidenceOf } from './confidence.js';
import { amountSpread, expectedAmount } from './expected-amount.js';
import { instalmentOf } from './instalments.js';
import { stepFrom, stepsBetween } from './calendar-grid.js';
import { rhythmOf } from './rhythm.js';
import type { Bonus, Occurrence, Rhythm, Stream, StreamPeriod } from './stream.js';
import { ruleOf } from './stream-periods.js';

/** How far the history of a stream has come: what was paid, what was missed, what is due. */
export interface Standing {
  readonly paid: number;
  /** Steps without a payment between the first and the last one. */
  readonly missed: number;
  /** Due days that have passed since the last payment by more than `tolerance`. */
  readonly overdue: number;
  readonly due: PlainDate;
  /** Days after the due day from which a payment is late. */
  readonly tolerance: number;
}

/** Where a stream with these payments stands on the evening of `asOf`. `days` ascending, at least one. */
export const standingOf = (
  days: readonly PlainDate[],
  period: StreamPeriod,
  rhythm: Rhythm,
  asOf: PlainDate,
): Standing => {
  const last = days.at(-1) ?? asOf;
  let missed = 0;
  for (let i = 1; i < days.length; i++) missed += stepsBetween(days[i - 1]!, days[i]!, period, rhythm) - 1;
  // A booking may always come a day or two later than it did so far.
  const tolerance = Math.min(Math.max(2, rhythm.drift + 1), Math.ceil(ruleOf(period).length / 3));
  let overdue = 0;
  let due = stepFrom(last, 1, period, rhythm);
  while (overdue < 40 && daysBetween(due, asOf) > tolerance) {
    overdue++;
    due = stepFrom(last, overdue + 1, period, rhythm);
  }
  return { paid: days.length, missed, overdue, due, tolerance };
};

/** A stream of movements that belong together, ascending by day, as it stands on the evening of `asOf`. */
export const streamOf = (
  members: readonly Movement[],
  period: StreamPeriod,
  evidence: number,
  of: { group: string; key: string; asOf: PlainDate },
): Stream => {
  const occurrences = members.map(({ id, day, amount }) => ({ id, day, amount }));
  const days = occurrences.map(({ day }) => day);
  const newest = members.at(-1);
  const rhythm = rhythmOf(days, period);
  const standing = standingOf(days, period, rhythm, of.asOf);
  const instalment = instalmentOf(newest?.description ?? '');
  const remaining = instalment ? instalment.of - instalment.number : null;
  const status = remaining === 0 || hasEnded(standing, period) ? 'ENDED' : standing.overdue > 0 ? 'LATE' : 'ACTIVE';
  const confidence = status === 'ENDED' ? 0 : confidenceOf(standing, evidence);
  const nextDate = nextDateOf(status, standing, days.at(-1) ?? of.asOf, { period, rhythm, asOf: of.asOf });
  const anchorAmounts = period === 'SEMIMONTHLY' ? anchorAmountsOf(occurrences, rhythm) : null;
  return {
    key: of.key,
    group: of.group,
    direction: (newest?.amount ?? 0) > 0 ? 'INCOME' : 'SPENDING',
    description: newest?.description ?? '',
    category: newest?.category ?? null,
    period,
    occurrences,
    amount: anchorAmounts?.[anchorAt(nextDate ?? of.asOf, rhythm)] ?? expectedAmount(occurrences),
    amountSpread: amountSpread(occurrences),
    confidence,
    status,
    nextDate,
    rhythm,
    anchorAmounts,
    bonuses: bonusesIn(occurrences, period, anchorAmounts && rhythm),
    remaining,
  };
};

/** Bonuses of monthly income and the like; where two payments of a month differ, each is measured against its own level. */
const bonusesIn = (occurrences: readonly Occurrence[], period: StreamPeriod, apart: Rhythm | null): Bonus[] => {
  if (period !== 'MONTHLY' && period !== 'SEMIMONTHLY') return [];
  const parts = apart ? byAnchor(occurrences, apart) : [occurrences];
  return parts.flatMap(bonusesOf).sort((a, b) => a.month - b.month || a.day - b.day);
};

/** Two due days passed (one of a half year or more), and one more for each that was missed before and came back. */
const hasEnded = ({ overdue, missed, paid }: Standing, period: StreamPeriod): boolean => {
  const patience = ruleOf(period).length > 150 ? 1 : ruleOf(period).length < 10 ? 3 : 2;
  return overdue >= patience + (missed > 0 && missed * 4 >= paid ? 1 : 0);
};

const nextDateOf = (
  status: Stream['status'],
  standing: Standing,
  last: PlainDate,
  at: { period: StreamPeriod; rhythm: Rhythm; asOf: PlainDate },
): PlainDate | null => {
  if (status === 'ENDED') return null;
  // The day that was missed, not the one after it.
  if (status === 'LATE') return stepFrom(last, 1, at.period, at.rhythm);
  return standing.due > at.asOf ? standing.due : addDays(at.asOf, 1);
};
