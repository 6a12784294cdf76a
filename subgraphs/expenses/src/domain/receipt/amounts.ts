import type { Row } from './rows.js';
import type { TextBox } from './text-box.js';

/** An amount as printed, exact to the hundredth. */
export interface Amount {
  hundredths: bigint;
  /** Digits after the decimal separator as printed: 0, 1 or 2. */
  decimals: number;
  negative: boolean;
  /** A currency sign stood before it. */
  signed: boolean;
  /** A bare whole number: it may be a count or a code just as well. */
  bare: boolean;
  box: TextBox;
}

const DIGIT = '[0-9OoQDIl|SBZ]';
const CURRENCY = '(?:RM|[FPK]M|COP|MXN|USD|EUR|R\\$|US\\$|S/\\.?|BS\\.?|B/\\.?|\\$|€|£|¥|S(?=[0-9BO]+[.,]))';
const TOKEN = new RegExp(
  `(?<![A-Z0-9a-z#/.,:]|\\d[-−])(?<before>[-−(]?)\\s?(?<sign>${CURRENCY})?\\s{0,2}(?<minus>[-−]?)` +
    `(?<number>${DIGIT}{1,3}(?:[.,']${DIGIT}{3})+(?:[.,]${DIGIT}{1,2})?|${DIGIT}{1,9}[.,]${DIGIT}{1,3}|[0-9]{1,9})` +
    `(?<after>\\s?%|(?![0-9.,:/-])[A-Z]{0,3}|)`,
  'gi',
);
const NOT_MONEY =
  /\b\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\s?(?:[AP]\.?M)\b|\b\d{1,2}:\d{2}(?::\d{2})?\b|\b\d{1,4}[-/]\d{1,2}[-/]\d{2,4}/gi;

/** Whether amounts are printed with two decimals, as a "." or "," before them; null = none are. */
export type DecimalMark = '.' | ',' | null;

/** Votes of all numbers in a text: two digits at the end speak for decimals, three for thousands. */
export function decimalMark(text: string): DecimalMark {
  const points = (text.match(/\d\s?\.\s?\d{2}(?![\d.,])/g) ?? []).length;
  const commas = (text.match(/\d,\s?\d{2}(?![\d.,])/g) ?? []).length;
  const groups = (text.match(/(?<![\d.,])[1-9]\d{0,2}[.,]\d{3}(?![\d.,])/g) ?? []).length;
  if (Math.max(points, commas) === 0) return null;
  if (groups > points + commas) return null;
  return points >= commas ? '.' : ',';
}

/** The amounts in one piece of text, from left to right. */
export function amountsIn(text: string, box: TextBox, mark: DecimalMark): Amount[] {
  const clean = text
    .normalize('NFKC')
    .replace(NOT_MONEY, ' ')
    .replace(/(\d)\s?([.,])\s?(\d{2})(?![\d.,])/g, '$1$2$3')
    .replace(/(?<=RM)\s*[Oo](?=[.,])/g, '0');
  const found: Amount[] = [];
  for (const match of clean.matchAll(TOKEN)) {
    const { sign, number, before, minus, after } = match.groups as Record<string, string | undefined>;
    if (after?.includes('%') || number === undefined) continue;
    const amount = parse(number, mark);
    if (!amount) continue;
    const digits = (number.match(/[0-9]/g) ?? []).length;
    if (digits * 2 < number.replace(/[.,']/g, '').length || (digits === 0 && !sign)) continue;
    const bare = !/[.,]/.test(number);
    // A letter glued to a whole number makes it a code ("1X", "3PCS"); after decimals it is a tax class ("1.25S").
    if (bare && !sign && after && after.trim() !== '') continue;
    found.push({
      ...amount,
      negative: before === '-' || before === '−' || minus === '-' || minus === '−',
      signed: sign !== undefined,
      bare,
      box,
    });
  }
  return found;
}

export function amountsOfRow(row: Row, mark: DecimalMark): Amount[] {
  return row.boxes.flatMap((box) => amountsIn(box.text, box, mark));
}

/** The label of a row: its text without amounts, times and dates. */
export function withoutAmounts(text: string): string {
  return text
    .normalize('NFKC')
    .replace(NOT_MONEY, ' ')
    .replace(/(?:RM|[$€£])?\s?-?\d[\d.,']*\s?%?/g, ' ');
}

function parse(printed: string, mark: DecimalMark): { hundredths: bigint; decimals: number } | null {
  const number = printed
    .replace(/[OQD]/gi, '0')
    .replace(/[Il|]/gi, '1')
    .replace(/S/gi, '5')
    .replace(/B/gi, '8')
    .replace(/Z/gi, '2')
    .replace(/'/g, '');
  const last = Math.max(number.lastIndexOf('.'), number.lastIndexOf(','));
  // "005" among amounts with decimals lost its separator.
  if (last < 0 && mark !== null && /^0\d\d$/.test(number)) return { hundredths: BigInt(number), decimals: 2 };
  if (last < 0) return { hundredths: BigInt(number) * 100n, decimals: 0 };
  const tail = number.length - last - 1;
  const separators = number.replace(/\d/g, '');
  const whole = number.slice(0, last).replace(/[.,]/g, '');
  if (tail === 3) {
    // "2.570" where amounts have two decimals is a price per litre or a weight, not money.
    if (separators.length === 1 && mark === number[last]) return null;
    if (/^0/.test(number)) return null;
    return { hundredths: BigInt(whole + number.slice(last + 1)) * 100n, decimals: 0 };
  }
  return { hundredths: BigInt(whole + number.slice(last + 1).padEnd(2, '0')), decimals: tail };
}

/** "112.45" for 11245n; whole amounts without decimals when none were printed. */
export function decimal(hundredths: bigint, decimals = 2): string {
  const sign = hundredths < 0n ? '-' : '';
  const size = hundredths < 0n ? -hundredths : hundredths;
  const whole = `${sign}${size / 100n}`;
  return decimals === 0 && size % 100n === 0n ? whole : `${whole}.${String(size % 100n).padStart(2, '0')}`;
}
