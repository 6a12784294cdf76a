import { exponentOf, type MoneyLike } from '../../money/format-money';
import { fromMinor, toMinor } from '../../money/decimal';

/** The quarters of a target, exact; half a minor unit goes up, so that a quarter is never reached too early. */
export function milestonesOf(target: MoneyLike): { share: number; amount: MoneyLike }[] {
  const exponent = exponentOf(target.currency);
  const whole = toMinor(target.amount, exponent);
  return [1n, 2n, 3n, 4n].map((quarter) => ({
    share: Number(quarter) / 4,
    amount: { amount: fromMinor((whole * quarter + 3n) / 4n, exponent), currency: target.currency },
  }));
}
