import { anchoredDays } from './anchored-evidence.js';
import { nearestSlot, slotsAStep } from './calendar-grid.js';
import { rhythmOf } from './rhythm.js';
import { type PeriodRule, ruleOf } from './stream-periods.js';
import { offDays } from './steps.js';
import type { Timeline } from './timeline.js';

/** A stream that is all that there is of a payee: what is too little, or too wandering, to be found link by link. */
export interface SparsePayee {
  readonly rule: PeriodRule;
  readonly members: readonly number[];
  readonly evidence: number;
}

const MOST = 14;

const apart = (timeline: Timeline, i: number, j: number): number =>
  Math.abs(timeline.logAmount[i]! - timeline.logAmount[j]!);

/**
 * Payments a year apart, of much the same amount, and nothing else: an insurance, a tax. By chance two visits to a payee
 * lie so in one of some two hundred cases, but payees seen twice are many: two are little evidence.
 */
export const yearlyOnly = (timeline: Timeline): SparsePayee | null => {
  const rule = ruleOf('YEARLY');
  const members = Array.from(timeline.day.keys());
  if (members.length < 2 || members.length > MOST) return null;
  const regular = members.every(
    (i) => i === 0 || (offDays(timeline, rule, i - 1, i, 1) <= 10 && apart(timeline, i - 1, i) <= 0.2),
  );
  return regular ? { rule, members, evidence: 1.5 * (members.length - 2) } : null;
};

/**
 * Twice a year, about half a year apart, each on its own day (a *prima* at the end of June and before Christmas), with
 * nothing else among the movements `rest` (indexes, ascending).
 */
export const halfYearly = (timeline: Timeline, rest: readonly number[]): SparsePayee | null => {
  if (rest.length < 3 || rest.length > MOST) return null;
  const [half, year] = [ruleOf('SEMIANNUAL'), ruleOf('YEARLY')];
  const regular = rest.every((i, k) => {
    const [next, later] = [rest[k + 1], rest[k + 2]];
    if (next !== undefined && Math.abs(timeline.day[next]! - timeline.day[i]! - half.length) > 35) return false;
    return later === undefined || (offDays(timeline, year, i, later, 1) <= 8 && apart(timeline, i, later) <= 0.25);
  });
  return regular ? { rule: half, members: [...rest], evidence: rest.length - 2 } : null;
};

const WANDERING = ['MONTHLY', 'BIMONTHLY'] as const;
const FEWEST = 4;
const MOST_WHOLE = 120;

/**
 * One payment in each month (or second month), whatever its amount, and nothing else: a bill that wanders by a week is a
 * bill. Evidence: e⁻¹ is the chance that a Poisson payee of that pace comes exactly once in a month, and where it falls
 * in it is measured against anywhere; `cost` is what a stream of that period has to prove.
 */
export const oncePerPeriod = (timeline: Timeline, cost: (rule: PeriodRule) => number): SparsePayee | null => {
  const { size } = timeline;
  if (size < FEWEST || size > MOST_WHOLE) return null;
  const members = Array.from(timeline.day.keys());
  if (members.some((i) => i > 0 && apart(timeline, i, i - 1) > 1.1)) return null;
  for (const period of WANDERING) {
    const rule = ruleOf(period);
    const pace = (timeline.lastDay - timeline.firstDay) / (size - 1) / rule.length;
    if (pace < 0.9 || pace > 1.2) continue;
    const rhythm = rhythmOf(
      members.map((i) => timeline.movements[i]!.day),
      period,
    );
    const slots = members.map(
      (i) => nearestSlot({ day: timeline.day[i]!, month: timeline.month[i]! }, rhythm, period).slot,
    );
    const steps = slots.slice(1).map((slot, k) => (slot - slots[k]!) / slotsAStep(period));
    const misses = steps.reduce((sum, step) => sum + step - 1, 0);
    if (steps.some((step) => step < 1 || step > rule.reach || step % 1 !== 0) || misses * 6 > size) continue;
    const evidence =
      0.93 * (size - 1) -
      2.3 * misses +
      anchoredDays(timeline, rule, members) +
      (size - 1) * Math.log(rule.length) -
      cost(rule);
    if (evidence > 0) return { rule, members, evidence };
  }
  return null;
};
