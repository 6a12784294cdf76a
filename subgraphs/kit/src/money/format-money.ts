import { exponentOf, shownDecimals } from './currencies.js';
import { toDecimal } from './decimal.js';

/** The languages in which amounts are shown. */
export type MoneyLocale = 'es-CO' | 'en';

const formatters = new Map<string, Intl.NumberFormat>();

const formatterOf = (currency: string, locale: MoneyLocale, decimals: number): Intl.NumberFormat => {
  const key = `${locale} ${currency} ${decimals}`;
  let formatter = formatters.get(key);
  if (!formatter) {
    formatter = new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    });
    formatters.set(key, formatter);
  }
  return formatter;
};

/**
 * An amount for people: `$ 45.900` (es-CO), `COP 45,900` (en). Currencies that are shown whole get decimals only when
 * there are cents. Exact at any size: the formatter gets the decimal text, never a float.
 * @throws MoneyCurrencyError for an unknown currency
 */
export const formatMoney = (minor: bigint, currency: string, locale: MoneyLocale): string => {
  const exponent = exponentOf(currency);
  const whole = minor % 10n ** BigInt(exponent) === 0n;
  const decimals = whole ? shownDecimals(currency) : exponent;
  return formatterOf(currency, locale, decimals).format(toDecimal(minor, currency) as Intl.StringNumericLiteral);
};
