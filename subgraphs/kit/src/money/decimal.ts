import { exponentOf } from './currencies.js';
import { MoneyFormatError } from './money-error.js';
import { bounded } from './money.js';

const CANONICAL = /^(-?)(0|[1-9]\d*)(?:\.(\d+))?$/;

/** Minor units of `digits` whole and `fraction` decimal digits; null when non-zero decimals go beyond the exponent. */
export const minorOf = (whole: string, fraction: string, exponent: number): bigint | null => {
  if (/[1-9]/.test(fraction.slice(exponent))) return null;
  return BigInt((whole === '' ? '0' : whole) + fraction.slice(0, exponent).padEnd(exponent, '0'));
};

/**
 * Exact major units with all decimals of the currency: 4590000n COP is "45900.00", 1200n JPY is "1200".
 * @throws MoneyCurrencyError for an unknown currency
 */
export const toDecimal = (minor: bigint, currency: string): string => {
  const exponent = exponentOf(currency);
  const sign = minor < 0n ? '-' : '';
  const digits = (minor < 0n ? -minor : minor).toString().padStart(exponent + 1, '0');
  if (exponent === 0) return sign + digits;
  return `${sign}${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
};

/**
 * Minor units of a canonical decimal in major units: optional minus, no leading zeros, a point, no grouping.
 * Fewer decimals than the exponent are fine, more only if they are zeros.
 * @throws MoneyFormatError, MoneyRangeError beyond ±10^15 minor units, MoneyCurrencyError
 */
export const fromDecimal = (text: string, currency: string): bigint => {
  const exponent = exponentOf(currency);
  const parts = text.length > 64 ? null : CANONICAL.exec(text);
  if (!parts) throw new MoneyFormatError('Not a canonical decimal');
  const minor = minorOf(parts[2] ?? '', parts[3] ?? '', exponent);
  if (minor === null) throw new MoneyFormatError(`More decimals than ${currency} has`);
  return bounded(parts[1] === '-' ? -minor : minor);
};
