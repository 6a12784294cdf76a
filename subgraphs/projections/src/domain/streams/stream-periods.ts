import type { StreamPeriod } from './stream.js';

/** How a period is looked for: what follows is a model of its days, in one place for all periods. */
export interface PeriodRule {
  readonly period: StreamPeriod;
  /** The step: so many days, or so many months on the same day of the month; SEMIMONTHLY has half a month. */
  readonly days: number | null;
  readonly months: number | null;
  /** Mean length in days. */
  readonly length: number;
  /** Occurrences that it takes to call it a stream. */
  readonly least: number;
  /** How many steps a link may span: one more than the misses in a row that it survives. */
  readonly reach: number;
  /** Share of all streams that have this period, a prior. */
  readonly prior: number;
  /** Probability that an occurrence comes so many days off (either way), index = days off. Its length is the tolerance. */
  readonly offBy: readonly number[];
}

const MONTH = 365.2425 / 12;

/**
 * Days off as a mixture of a punctual and a drifting payer, normalised over −tolerance…tolerance: most standing orders
 * come on their day or move around a weekend, bills wander.
 */
const daysOff = (punctual: number, tight: number, wide: number, tolerance: number): number[] => {
  const bell = (scale: number) => Array.from({ length: tolerance + 1 }, (_, d) => Math.exp(-((d / scale) ** 2) / 2));
  const total = (weights: number[]) => weights.reduce((sum, weight, d) => sum + (d === 0 ? weight : 2 * weight), 0);
  const [near, far] = [bell(tight), bell(wide)];
  const [nearSum, farSum] = [total(near), total(far)];
  const rest = 1 - punctual;
  return near.map(
    (weight, d) => (d === 0 ? punctual : 0) + (rest * 0.5 * weight) / nearSum + (rest * 0.5 * (far[d] ?? 0)) / farSum,
  );
};

const rule = (
  period: StreamPeriod,
  step: { days?: number; months?: number },
  of: Pick<PeriodRule, 'least' | 'reach' | 'prior' | 'offBy'>,
): PeriodRule => ({
  period,
  days: step.days ?? null,
  months: step.months ?? null,
  length: step.days ?? (step.months ?? 0) * MONTH,
  ...of,
});

/** All periods, the shortest first. */
export const PERIOD_RULES: readonly PeriodRule[] = [
  rule('WEEKLY', { days: 7 }, { least: 5, reach: 4, prior: 0.08, offBy: daysOff(0.7, 0.6, 0.8, 1) }),
  rule('BIWEEKLY', { days: 14 }, { least: 4, reach: 3, prior: 0.06, offBy: daysOff(0.6, 0.8, 1.5, 2) }),
  rule('SEMIMONTHLY', { months: 0.5 }, { least: 4, reach: 3, prior: 0.1, offBy: daysOff(0.35, 1.2, 2, 4) }),
  rule('MONTHLY', { months: 1 }, { least: 3, reach: 3, prior: 0.5, offBy: daysOff(0.3, 1.3, 4, 8) }),
  rule('BIMONTHLY', { months: 2 }, { least: 3, reach: 2, prior: 0.08, offBy: daysOff(0.3, 1.5, 5, 9) }),
  rule('QUARTERLY', { months: 3 }, { least: 3, reach: 2, prior: 0.07, offBy: daysOff(0.3, 1.5, 5, 10) }),
  rule('SEMIANNUAL', { months: 6 }, { least: 3, reach: 2, prior: 0.05, offBy: daysOff(0.2, 2, 7, 14) }),
  rule('YEARLY', { months: 12 }, { least: 2, reach: 2, prior: 0.06, offBy: daysOff(0.2, 2, 8, 16) }),
];

/** The rule of a period. */
export const ruleOf = (period: StreamPeriod): PeriodRule => {
  const found = PERIOD_RULES.find((candidate) => candidate.period === period);
  if (!found) throw new RangeError(`No such period: ${period}`);
  return found;
};
