import { exponentOf, type MoneyLike } from '../../money/format-money';
import { fromMinor, toMinor } from '../../money/decimal';

/** `now − before`, exact. */
export function difference(now: MoneyLike, before: MoneyLike): MoneyLike {
  const exponent = exponentOf(now.currency);
  return {
    amount: fromMinor(toMinor(now.amount, exponent) - toMinor(before.amount, exponent), exponent),
    currency: now.currency,
  };
}

/** The relative change, or null when there was nothing before. */
export function relativeChange(now: MoneyLike, before: MoneyLike): number | null {
  const from = Number(before.amount);
  return from === 0 ? null : (Number(now.amount) - from) / Math.abs(from);
}

/** The sum of money in one currency, exact. */
export function sumMoney(list: readonly MoneyLike[], currency: string): MoneyLike {
  const exponent = exponentOf(currency);
  return {
    amount: fromMinor(
      list.reduce((sum, { amount }) => sum + toMinor(amount, exponent), 0n),
      exponent,
    ),
    currency,
  };
}
