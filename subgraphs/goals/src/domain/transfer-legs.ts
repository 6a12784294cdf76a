import type { TransactionFact, TransactionState } from '@parfinanciero/kit/events/expenses';

const MOVEMENTS = new Set(['TRANSFER', 'EXCHANGE']);

/** What a transfer moves on each of a person's own accounts, in minor units: in is positive. Nothing of any other transaction. */
export function legsOf(state: TransactionState | null): Map<string, bigint> {
  const legs = new Map<string, bigint>();
  if (state === null || !MOVEMENTS.has(state.kind)) return legs;
  for (const { accountId, own, categoryId, amount } of state.postings) {
    if (own && categoryId === null) legs.set(accountId, (legs.get(accountId) ?? 0n) + BigInt(amount));
  }
  for (const [account, amount] of legs) if (amount === 0n) legs.delete(account);
  return legs;
}

/** The accounts that a transaction moved or moves as a transfer. */
export const accountsOf = ({ before, after }: TransactionFact): string[] => [
  ...new Set([...legsOf(before).keys(), ...legsOf(after).keys()]),
];

/** A goal as one that a transfer may go to, or come out of. Minor units. */
export interface LinkedGoal {
  readonly id: string;
  readonly target: bigint;
  readonly progress: bigint;
}

/** What of a transfer belongs to a goal. */
export interface TransferPart {
  readonly goalId: string;
  readonly amount: bigint;
}

/**
 * To which goals a transfer on their account belongs; `goals` come by priority, the older one first among equals.
 * In: all of it to the first one that is not complete; the last one takes it when all are.
 * Out: from the last one backwards, from each what it has, until it is covered. What the goals don't hold was nobody's.
 */
export function partsOfTransfer(amount: bigint, goals: readonly LinkedGoal[]): TransferPart[] {
  if (amount > 0n) {
    const goal = goals.find(({ progress, target }) => progress < target) ?? goals.at(-1);
    return goal ? [{ goalId: goal.id, amount }] : [];
  }
  const parts: TransferPart[] = [];
  let left = -amount;
  for (const { id, progress } of [...goals].reverse()) {
    const taken = progress < left ? progress : left;
    if (taken <= 0n) continue;
    parts.push({ goalId: id, amount: -taken });
    left -= taken;
  }
  return parts;
}
