import type { PlainDate } from '@parfinanciero/kit/days';
import { monthsBetween } from './personal/months.js';

/** A goal that wants money by a day; minor units. */
export interface WantingGoal {
  readonly id: string;
  readonly target: bigint;
  readonly progress: bigint;
  readonly endsOn: PlainDate | null;
}

/**
 * What the other goals need a month, so that it isn't counted twice: what each with a date still lacks, spread over the months
 * until then. Goals without a date wait. Minor units, rounded up, ≥ 0.
 */
export function reserveForOthers(goals: readonly WantingGoal[], goalId: string, today: PlainDate): bigint {
  return goals.reduce((sum, { id, target, progress, endsOn }) => {
    const lacks = target - progress;
    if (id === goalId || endsOn === null || endsOn <= today || lacks <= 0n) return sum;
    const months = BigInt(Math.max(monthsBetween(today.slice(0, 7), endsOn.slice(0, 7)), 1));
    return sum + (lacks + months - 1n) / months;
  }, 0n);
}
