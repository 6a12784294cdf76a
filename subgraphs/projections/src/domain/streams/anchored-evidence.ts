import { nearestSlot } from './calendar-grid.js';
import type { PeriodRule } from './stream-periods.js';
import type { Timeline } from './timeline.js';

/** Standard deviations, in days, of punctual and of wandering payers. */
const DRIFTS = [0.7, 1.8, 3.5];
const FEWEST = 4;

/**
 * What days tell when each is measured from one day of the month instead of from the payment before, which doubles the
 * variance of what wanders around its day: the sum of log probabilities of days off for the best day and drift, less
 * what choosing these costs, and the log length of the period for the first payment. −∞ where it doesn't apply.
 */
export const anchoredDays = (timeline: Timeline, rule: PeriodRule, members: readonly number[]): number => {
  if (members.length < FEWEST || rule.months === null || rule.months < 1 || rule.months > 3) return -Infinity;
  const tried = new Set(members.map((i) => timeline.dayOfMonth[i]!));
  let best = -Infinity;
  for (const anchor of tried) {
    const grid = { anchors: [anchor], weekend: 'AS_IS' as const };
    const offs = members.map(
      (i) => nearestSlot({ day: timeline.day[i]!, month: timeline.month[i]! }, grid, rule.period).off,
    );
    for (const drift of DRIFTS) best = Math.max(best, logBell(offs, drift));
  }
  return best - Math.log(31 * DRIFTS.length) + Math.log(rule.length);
};

const logBell = (offs: readonly number[], drift: number): number => {
  let total = 0;
  // A day far off (a holiday, a mistake) costs no more than a wandering one.
  for (const off of offs) total += Math.log(0.97 * Math.exp(-((off / drift) ** 2) / 2) * (0.399 / drift) + 0.002);
  return total;
};
