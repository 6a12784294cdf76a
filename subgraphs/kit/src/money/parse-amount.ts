import { type AmountFormat, inferAmountFormat, parseWith } from './amount-format.js';
import { readAmountText } from './amount-text.js';
import { exponentOf } from './currencies.js';
import { toDecimal } from './decimal.js';

/** `minor`: signed minor units. `understood`: the same in exact major units, to show back before anything is saved. */
export type ParsedAmount = { minor: bigint; understood: string };

/** The format of a single text. `45.900` alone is thousands, unless the currency itself has three decimals. */
const formatOf = (text: string, currency: string): AmountFormat => {
  const format = inferAmountFormat([text]);
  const body = readAmountText(text)?.body ?? '';
  const lone = /^[1-9]\d{0,2}([.,])\d{3}$/.exec(body)?.[1];
  if (lone && exponentOf(currency) === 3) return { decimal: lone === '.' ? '.' : ',', group: null };
  return format;
};

/**
 * Reads an amount as a person types it: `45.900`, `45900,50`, `$ 45.900`, `-1.234,56`, `(1.234)`, `1'234.50`, `120-`,
 * `COP 45.900`. A single separator before exactly three digits groups thousands, unless a `0` stands before it.
 * @param format how the person's column or locale writes amounts; absent: decided from the text alone
 * @returns null when it is no amount, names another currency, has cents of cents, or is beyond ±10^15 minor units
 * @throws MoneyCurrencyError for an unknown currency
 */
export const parseAmount = (
  text: string,
  { currency, format }: { currency: string; format?: AmountFormat },
): ParsedAmount | null => {
  const minor = parseWith(format ?? formatOf(text, currency), text, currency);
  return minor === null ? null : { minor, understood: toDecimal(minor, currency) };
};
