import { readAmountText } from './amount-text.js';
import { exponentOf } from './currencies.js';
import { minorOf } from './decimal.js';
import { withinBounds } from './money.js';

/**
 * Which separator means what in a column of amounts. A null part was not seen: with one part known, the other
 * separators take the other part; with neither known the column has whole numbers only.
 */
export type AmountFormat = { decimal: '.' | ',' | null; group: string | null };

const GROUPS = ['.', ',', "'", ' '];

/** Whole digits in groups: the last of three, those between of three or (Indian) two, the first of one to three. */
const wholeDigits = (text: string, groups: readonly string[]): string | null => {
  if (/^\d*$/.test(text)) return text;
  const group = groups.find((candidate) => text.includes(candidate));
  if (group === undefined) return null;
  const pieces = text.split(group);
  const [first = '', ...rest] = pieces;
  const last = rest.at(-1) ?? '';
  const between = rest.slice(0, -1);
  const even = between.every((piece) => piece.length === 3) || between.every((piece) => piece.length === 2);
  const sound = /^\d{1,3}$/.test(first) && last.length === 3 && even && rest.every((piece) => /^\d+$/.test(piece));
  return sound ? pieces.join('') : null;
};

/** Magnitude in minor units of a body read in `format`; null when it doesn't fit. */
export const readBody = (body: string, { decimal, group }: AmountFormat, exponent: number): bigint | null => {
  const point = decimal ?? (group === '.' ? ',' : group === ',' ? '.' : null);
  const parts = point === null ? [body] : body.split(point);
  if (parts.length > 2) return null;
  const [left = '', right = ''] = parts;
  if (!/^\d*$/.test(right) || (left === '' && right === '')) return null;
  const groups = group !== null ? [group] : decimal !== null ? GROUPS.filter((sign) => sign !== decimal) : [];
  const whole = wholeDigits(left, groups);
  return whole === null ? null : minorOf(whole, right, exponent);
};

/** What one cell says for sure about its column. */
const evidenceOf = (body: string): { decimal?: '.' | ','; group?: string } => {
  const grouped = body.includes("'") ? "'" : body.includes(' ') ? ' ' : undefined;
  const seen = (['.', ','] as const).filter((sign) => body.includes(sign));
  if (seen.length === 2) {
    const [decimal, group] =
      body.lastIndexOf('.') > body.lastIndexOf(',') ? (['.', ','] as const) : ([',', '.'] as const);
    return body.indexOf(decimal) === body.lastIndexOf(decimal) ? { decimal, group } : {};
  }
  const [sign] = seen;
  if (!sign) return grouped ? { group: grouped } : {};
  if (grouped) return { decimal: sign, group: grouped };
  const [whole = '', ...rest] = body.split(sign);
  if (rest.length > 1) return { group: sign };
  const couldBeGroup = rest[0]?.length === 3 && /^[1-9]\d{0,2}$/.test(whole);
  return couldBeGroup ? {} : { decimal: sign };
};

const mostCounted = <Sign extends string>(counts: ReadonlyMap<Sign, number>): [Sign | null, number] => {
  let best: [Sign | null, number] = [null, 0];
  for (const [sign, count] of counts) if (count > best[1]) best = [sign, count];
  return best;
};

/**
 * The format of a whole column, inferred once: any cell that can only be read one way decides for those that could be
 * read two ways. Where cells contradict each other the majority wins. If all are like `45.900`, they are thousands.
 */
export const inferAmountFormat = (texts: Iterable<string>): AmountFormat => {
  const decimals = new Map<'.' | ',', number>();
  const groups = new Map<string, number>();
  const open = new Map<string, number>();
  for (const text of texts) {
    const body = readAmountText(text)?.body;
    if (body === undefined) continue;
    const { decimal, group } = evidenceOf(body);
    if (decimal) decimals.set(decimal, (decimals.get(decimal) ?? 0) + 1);
    if (group) groups.set(group, (groups.get(group) ?? 0) + 1);
    const sign = /[.,]/.exec(body)?.[0];
    if (!decimal && !group && sign) open.set(sign, (open.get(sign) ?? 0) + 1);
  }
  const [decimal, forDecimal] = mostCounted(decimals);
  const [group, forGroup] = mostCounted(groups);
  if (decimal !== null && decimal === group) {
    return forDecimal > forGroup ? { decimal, group: null } : { decimal: null, group };
  }
  if (decimal !== null || group !== null) return { decimal, group };
  return { decimal: null, group: mostCounted(open)[0] };
};

/**
 * Signed minor units of a cell of a column with `format`; null when the text is no amount in it, names another
 * currency, has non-zero decimals beyond the currency's exponent, or is beyond ±10^15.
 * @throws MoneyCurrencyError for an unknown currency
 */
export const parseWith = (format: AmountFormat, text: string, currency: string): bigint | null => {
  const exponent = exponentOf(currency);
  const amount = readAmountText(text);
  if (!amount || (amount.currency !== null && amount.currency !== currency)) return null;
  const magnitude = readBody(amount.body, format, exponent);
  if (magnitude === null || !withinBounds(magnitude)) return null;
  return amount.negative ? -magnitude : magnitude;
};
