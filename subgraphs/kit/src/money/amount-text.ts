import { isCurrency } from './currencies.js';

/** An amount as somebody wrote it, taken apart but not yet read: which separator means what is decided elsewhere. */
export type AmountText = {
  negative: boolean;
  /** Digits with `.` `,` `'` and plain spaces between them. */
  body: string;
  /** The currency that the text itself names, if it names just one. */
  currency: string | null;
};

/** Signs that mean one currency only. `$`, `kr`, `Rs` and the like mean several and say nothing. */
const SYMBOLS: Readonly<Record<string, string>> = {
  '€': 'EUR',
  '£': 'GBP',
  '₹': 'INR',
  '₡': 'CRC',
  '₲': 'PYG',
  R$: 'BRL',
  RM: 'MYR',
  US$: 'USD',
  U$S: 'USD',
  COL$: 'COP',
  COP$: 'COP',
  MX$: 'MXN',
  MXN$: 'MXN',
  'S/': 'PEN',
  ZŁ: 'PLN',
  KČ: 'CZK',
};
const NEUTRAL: ReadonlySet<string> = new Set([
  '',
  '$',
  '¥',
  'RS',
  'KR',
  'BS',
  'B/',
  'L',
  'Q',
  'CR',
  'DR',
  'DB',
  'PESOS',
]);

/** Letters and currency signs, with a dot only after a letter as in `Rs.`: the dot of `$.50` belongs to the number. */
const AFFIX = String.raw`(?:[\p{L}\p{Sc}/]*\p{L}\.|[\p{L}\p{Sc}/]+)?`;
const SHAPE = new RegExp(
  String.raw`^(?<open>\()?(?<sign1>[-+])?\s*(?<before>${AFFIX})\s*(?<sign2>[-+])?\s*(?<body>[.,]?\d(?:[\d.,' ]*\d)?[.,]?)` +
    String.raw`\s*(?<sign3>[-+])?\s*(?<after>${AFFIX})\s*(?<sign4>[-+])?(?<close>\))?$`,
  'u',
);

/** Typographic variants of minus, apostrophe and space made plain, so that one pattern reads them all. */
const plain = (text: string): string =>
  text
    .replace(/[\u2212\u2010-\u2015\uFE63\uFF0D]/gu, '-')
    .replace(/[\u2019\u02BC\u00B4`]/gu, "'")
    .replace(/[\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();

/** The currency an affix names; null for a neutral one; undefined for a word that is no currency. */
const currencyOf = (affix: string): string | null | undefined => {
  const word = affix.replace(/\.$/u, '').toUpperCase();
  if (isCurrency(word)) return word;
  return SYMBOLS[word] ?? (NEUTRAL.has(word) ? null : undefined);
};

/** Takes a written amount apart; null when it is none. Reads at most 64 characters. */
export const readAmountText = (text: string): AmountText | null => {
  if (text.length > 64) return null;
  const parts = SHAPE.exec(plain(text))?.groups;
  if (!parts) return null;
  const { open, close, before = '', after = '', body = '' } = parts;
  if ((open === undefined) !== (close === undefined)) return null;
  const signs = [parts.sign1, parts.sign2, parts.sign3, parts.sign4].filter((sign) => sign !== undefined);
  const debit = /^(?:DR|DB)$/iu.test(after);
  if (signs.length + (open ? 1 : 0) > 1 || (debit && (signs.length > 0 || open))) return null;
  const named = [currencyOf(before), currencyOf(after)];
  if (named.includes(undefined)) return null;
  const codes = new Set(named.filter((code) => typeof code === 'string'));
  if (codes.size > 1) return null;
  return { negative: open !== undefined || signs[0] === '-' || debit, body, currency: [...codes][0] ?? null };
};
