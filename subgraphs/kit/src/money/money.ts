import { exponentOf } from './currencies.js';
import { MoneyCurrencyError, MoneyRangeError } from './money-error.js';

/** An exact amount: integer minor units (centavos for COP) of an ISO 4217 currency. */
export type Money = { minor: bigint; currency: string };

/** Largest magnitude of one amount, in minor units: ten million million pesos. */
export const MAX_MINOR = 10n ** 15n;

/** Whether |minor| ≤ 10^15. */
export const withinBounds = (minor: bigint): boolean => minor <= MAX_MINOR && minor >= -MAX_MINOR;

/**
 * The same number, once it is known to be within bounds.
 * @throws MoneyRangeError beyond ±10^15
 */
export const bounded = (minor: bigint): bigint => {
  if (!withinBounds(minor)) throw new MoneyRangeError('Amount beyond ±10^15 minor units');
  return minor;
};

/** @throws MoneyCurrencyError for an unknown currency, MoneyRangeError beyond ±10^15 minor units */
export const money = (minor: bigint, currency: string): Money => {
  exponentOf(currency);
  return { minor: bounded(minor), currency };
};

/** @throws MoneyCurrencyError for two currencies, MoneyRangeError when the sum is beyond ±10^15 minor units */
export const add = (a: Money, b: Money): Money => {
  if (a.currency !== b.currency) throw new MoneyCurrencyError(`Can't add ${a.currency} and ${b.currency}`);
  return { minor: bounded(a.minor + b.minor), currency: a.currency };
};
