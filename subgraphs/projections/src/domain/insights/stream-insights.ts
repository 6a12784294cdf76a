import { daysBetween, type PlainDate } from '@parfinanciero/kit/days';
import { alike, isSteady, leaps } from '../streams/expected-amount.js';
import type { Stream } from '../streams/stream.js';
import { ruleOf } from '../streams/stream-periods.js';
import { type Insight, insightOf, type Scale, weightOf } from './insight.js';

const LEAST_RISE = 0.03;
const LEAST_AT_LEVEL = 2;
const FRESH_DAYS = 45;
const LEAST_INCOMES = 4;

/** Payments of a stream in a year. */
export const timesAYear = (stream: Stream): number => Math.max(1, Math.round(365.2425 / ruleOf(stream.period).length));

/** What the payee asks now and asked before, when a steady stream went to a new level. */
const levelsOf = ({ occurrences }: Stream) => {
  const now = occurrences.at(-1);
  if (!now) return null;
  let first = occurrences.length - 1;
  while (first > 0 && alike(occurrences[first - 1]!.amount, now.amount)) first--;
  const before = occurrences[first - 1];
  if (!before) return null;
  let count = 0;
  while (first - 1 - count >= 0 && alike(occurrences[first - 1 - count]!.amount, before.amount)) count++;
  return { before, since: occurrences[first]!, count, repeated: first < occurrences.length - 1 };
};

/** A payment that keeps its level and has lately gone to a higher one. A lone leap may be a one-off and isn't told. */
export const priceRise = (stream: Stream, asOf: PlainDate, scale: Scale): Insight | null => {
  if (stream.direction !== 'SPENDING' || stream.status === 'ENDED' || !isSteady(stream.occurrences)) return null;
  const levels = levelsOf(stream);
  if (!levels || levels.count < LEAST_AT_LEVEL || daysBetween(levels.since.day, asOf) > FRESH_DAYS) return null;
  const { before, since, count, repeated } = levels;
  const rise = since.amount / before.amount - 1;
  if (rise < LEAST_RISE || (!repeated && leaps(since.amount, before.amount))) return null;
  const more = Math.abs(since.amount - before.amount);
  const yearly = more * timesAYear(stream);
  return insightOf({
    key: `PRICE_RISE|${stream.key}|${since.day}`,
    kind: 'PRICE_RISE',
    severity: 0.25 + 0.35 * Math.min(1, rise / 0.3) + 0.4 * weightOf(yearly / 4, scale),
    day: since.day,
    movementIds: [before.id, since.id],
    streamKey: stream.key,
    category: stream.category,
    group: stream.group,
    description: stream.description,
    amount: Math.abs(since.amount),
    expected: Math.abs(before.amount),
    evidence: [
      { name: 'AMOUNT', amount: Math.abs(since.amount) },
      { name: 'AMOUNT_BEFORE', amount: Math.abs(before.amount) },
      { name: 'MORE_EACH_TIME', amount: more },
      { name: 'MORE_A_YEAR', amount: yearly },
      { name: 'PAYMENTS_BEFORE', count },
      { name: 'SINCE', day: since.day },
    ],
  });
};

/** Income that has come regularly, is due, and hasn't come. */
export const missedIncome = (stream: Stream, asOf: PlainDate, scale: Scale): Insight | null => {
  const { nextDate, occurrences } = stream;
  const last = occurrences.at(-1);
  if (stream.direction !== 'INCOME' || stream.status !== 'LATE' || nextDate === null || !last) return null;
  if (occurrences.length < LEAST_INCOMES) return null;
  return insightOf({
    key: `MISSED_INCOME|${stream.key}|${nextDate}`,
    kind: 'MISSED_INCOME',
    severity: 0.3 + 0.7 * weightOf(stream.amount, scale),
    day: nextDate,
    movementIds: [last.id],
    streamKey: stream.key,
    category: stream.category,
    group: stream.group,
    description: stream.description,
    expected: Math.abs(stream.amount),
    evidence: [
      { name: 'EXPECTED_AMOUNT', amount: Math.abs(stream.amount) },
      { name: 'DUE', day: nextDate },
      { name: 'DAYS_LATE', count: daysBetween(nextDate, asOf) },
      { name: 'LAST_CAME', day: last.day },
      { name: 'TIMES_CAME', count: occurrences.length },
    ],
  });
};
