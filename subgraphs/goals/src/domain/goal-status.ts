/** Where a goal stands. */
export type GoalStatusName = 'CREATED' | 'IN_PROGRESS' | 'COMPLETED' | 'CANCELLED' | 'SUSPENDED';

const NEXT: Readonly<Record<GoalStatusName, readonly GoalStatusName[]>> = {
  CREATED: ['IN_PROGRESS', 'SUSPENDED', 'CANCELLED'],
  IN_PROGRESS: ['COMPLETED', 'SUSPENDED', 'CANCELLED'],
  SUSPENDED: ['IN_PROGRESS', 'CANCELLED'],
  // Reopened: money was taken out again, or the target was raised.
  COMPLETED: ['IN_PROGRESS'],
  CANCELLED: [],
};

/** The statuses that a goal may go to from this one. */
export const nextStatuses = (status: GoalStatusName): readonly GoalStatusName[] => NEXT[status];

export const mayGo = (from: GoalStatusName, to: GoalStatusName): boolean => NEXT[from].includes(to);

/** Whether money may be put into a goal of this status, or taken out of it. */
export const takesContributions = (status: GoalStatusName): boolean => status !== 'CANCELLED' && status !== 'SUSPENDED';

/** Minor units: what a goal had and has, of what it is to have. */
export interface ProgressStep {
  readonly before: bigint;
  readonly after: bigint;
  readonly target: bigint;
  /** The target before, where that is what changed. */
  readonly targetBefore?: bigint;
}

/**
 * The status after money moved or the target changed: what comes in starts a goal, reaching the target completes it, and what
 * is no longer reached is open again. One that a person completed below its target stays so until it was reached and isn't.
 * Suspended and cancelled goals stay as they are.
 */
export function statusAfter(
  status: GoalStatusName,
  { before, after, target, targetBefore = target }: ProgressStep,
): GoalStatusName {
  if (!takesContributions(status)) return status;
  if (status === 'COMPLETED') return before >= targetBefore && after < target ? 'IN_PROGRESS' : 'COMPLETED';
  const moved = after !== before || target !== targetBefore;
  if (moved && after >= target) return 'COMPLETED';
  return status === 'CREATED' && after > before ? 'IN_PROGRESS' : status;
}
