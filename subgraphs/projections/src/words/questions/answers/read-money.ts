import { type Amount, amountOf } from '@parfinanciero/kit/facts';
import { z } from 'zod';

const Minor = z.string().regex(/^-?\d{1,30}$/u);

/** An amount as the graph gives it, as a fact. */
export const GraphMoney = z
  .object({ minor: Minor, currency: z.string() })
  .transform(({ minor, currency }) => amountOf(BigInt(minor), currency));

/** Another service's things are null while that service doesn't answer. */
export const list = <Item extends z.ZodType>(item: Item) =>
  z
    .array(item)
    .nullish()
    .transform((found) => found ?? []);

/** Sums by currency, in the order in which currencies first come; what comes to nothing is left out. */
export function sums(amounts: readonly Amount[]): Amount[] {
  const totals = new Map<string, bigint>();
  for (const { amount, currency } of amounts) totals.set(currency, (totals.get(currency) ?? 0n) + BigInt(amount));
  return [...totals].filter(([, minor]) => minor !== 0n).map(([currency, minor]) => amountOf(minor, currency));
}

/** Largest first; equal ones as they came. */
export const largestFirst = (a: { readonly amount: Amount }, b: { readonly amount: Amount }): number => {
  const [one, other] = [BigInt(a.amount.amount), BigInt(b.amount.amount)];
  return one < other ? 1 : one > other ? -1 : 0;
};
