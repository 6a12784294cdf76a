import type { PlainDate } from '@parfinanciero/kit/days';

/** A goal that wants money by a day; minor units. */
export interface WantingGoal {
  readonly id: string;
  readonly target: bigint;
  readonly progress: bigint;
  readonly endsOn: PlainDate | null;
}

/** Sooner first; of one day the one that was there first, which its id (a UUIDv7) tells. Goals without a date wait. */
const goesFirst = (one: WantingGoal, other: Pick<WantingGoal, 'id' | 'endsOn'>): boolean => {
  if (one.endsOn === null || one.id === other.id) return false;
  if (other.endsOn === null || one.endsOn < other.endsOn) return true;
  return one.endsOn === other.endsOn && one.id < other.id;
};

/**
 * What the goals that are due sooner still lack, so that no peso is promised twice: by the day of this one they have had theirs.
 * Minor units, ≥ 0. What was due before `today` waits for nobody and counts no more.
 */
export function lackedBefore(
  goals: readonly WantingGoal[],
  goal: Pick<WantingGoal, 'id' | 'endsOn'>,
  today: PlainDate,
): bigint {
  return goals.reduce((sum, one) => {
    const lacks = one.target - one.progress;
    return goesFirst(one, goal) && (one.endsOn ?? '') > today && lacks > 0n ? sum + lacks : sum;
  }, 0n);
}
