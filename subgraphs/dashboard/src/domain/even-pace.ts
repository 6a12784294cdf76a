import { addMonthsClamped, daysBetween } from '@parfinanciero/kit';

/**
 * The part of an amount that is due after `gone` of `all` days, to the minor unit, a half to the even one.
 * @param amount minor units, not negative
 */
export function evenPart(amount: bigint, gone: number, all: number): bigint {
  const [product, whole] = [amount * BigInt(gone), BigInt(all)];
  const [part, twice] = [product / whole, (product % whole) * 2n];
  const up = twice > whole || (twice === whole && part % 2n === 1n);
  return up ? part + 1n : part;
}

/** Half-open: [start, end). */
export interface Days {
  readonly start: string;
  readonly end: string;
}

/** Days of a period that are gone, today's among them: 0 before it begins, all once it is over. */
export const daysGone = ({ start, end }: Days, today: string): number =>
  Math.min(Math.max(daysBetween(start, today) + 1, 0), daysBetween(start, end));

/** Whether a period is exactly one calendar month. */
export const isWholeMonth = ({ start, end }: Days): boolean =>
  start.endsWith('-01') && end === addMonthsClamped(start, 1);

/** OVER: more is spent than was meant for all of it; AHEAD: more than for the days that are gone. */
export const budgetState = (spent: bigint, amount: bigint, expected: bigint): 'OVER' | 'AHEAD' | 'ON_TRACK' =>
  spent > amount ? 'OVER' : spent > expected ? 'AHEAD' : 'ON_TRACK';
