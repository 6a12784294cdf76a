import { readAmountText } from '../money/index.js';
import { type FactLanguage, MONTH_NAMES } from './month-names.js';

/** A figure found in a text. `value`: an exact decimal in its plainest form; null where the text is none ("12.34.5"). */
export type Figure = { readonly text: string } & (
  | { readonly is: 'amount'; readonly value: string | null; readonly currency: string | null }
  | { readonly is: 'percent' | 'bare'; readonly value: string | null }
  /** `year` and `day` null: not said. */
  | { readonly is: 'month'; readonly year: number | null; readonly month: number; readonly day: number | null }
);

const SPACE = String.raw`[ \u00a0\u202f\u2009]`;
const NUMBER = String.raw`\d{1,3}(?:${SPACE}\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,'’]\d+)*`;
const MARK = String.raw`[\p{L}$/]{0,3}\p{Sc}|\b(?:COP|[A-Z]{3})\b|S/\.?`;
const TIMES = String.raw`mil${SPACE}millones|mil|mill[oó]n(?:es)?|billones|thousand|million|billion|[kK]|M{1,2}`;
const SHORT = 'ene|feb|mar|abr|may|jun|jul|ago|sept?|oct|nov|dic|jan|apr|aug|dec';
const names = [
  ...MONTH_NAMES.es,
  ...MONTH_NAMES.es.map((name) => name[0]!.toUpperCase() + name.slice(1)),
  ...MONTH_NAMES.en,
];
const MONTH = `(?<![\\p{L}])(?:${names.join('|')})(?![\\p{L}])`;

/** What comes first wins where two begin at one place. */
const FIGURE = new RegExp(
  [
    String.raw`(?<iso>(?<!\d)\d{4}-\d{2}(?:-\d{2})?(?!\d))`,
    String.raw`(?<slashed>(?<!\d)\d{1,4}/\d{1,2}(?:/\d{1,4})?(?!\d))`,
    String.raw`(?<named>(?:(?<!\d)\d{1,2}(?:st|nd|rd|th)?\.?\s+(?:de\s+|of\s+)?)?${MONTH}(?:\s+\d{1,2}(?:st|nd|rd|th)?(?!\d))?(?:,?\s+(?:del?\s+|of\s+)?(?:año\s+)?\d{4}(?!\d))?)`,
    String.raw`(?<short>(?:(?<!\d)\d{1,2}\s+(?:de\s+)?)?(?<!\p{L})(?:${SHORT})\.?[\s-]+(?:\d{1,2},?\s+)?(?:de\s+)?\d{4}(?!\d))`,
    String.raw`(?<number>(?:(?:${MARK})${SPACE}?-?)?(?:${NUMBER})(?:${SPACE}?(?:${TIMES})(?![\p{L}]))?(?:${SPACE}?(?:%|por\s+ciento|per\s?cent|puntos|points|pp)|(?:${SPACE}?(?:\p{Sc}|\b(?:COP|[A-Z]{3})\b|pesos|dollars|euros)))?)`,
    String.raw`(?<odd>\p{N})`,
    String.raw`(?<word>\p{L}+)`,
  ].join('|'),
  'gu',
);

const WORDS: Readonly<Record<FactLanguage, Readonly<Record<string, string>>>> = {
  es: {
    dos: '2', tres: '3', cuatro: '4', cinco: '5', seis: '6', siete: '7', ocho: '8', nueve: '9', diez: '10', once: '11',
    doce: '12', quince: '15', veinte: '20', treinta: '30', cuarenta: '40', cincuenta: '50', sesenta: '60', setenta: '70',
    ochenta: '80', noventa: '90', cien: '100', ciento: '100', quinientos: '500', mil: '1000', millón: '1000000',
    millones: '1000000', mitad: '50', doble: '200', triple: '300', tercio: '33', docena: '12',
  },
  en: {
    two: '2', three: '3', four: '4', five: '5', six: '6', seven: '7', eight: '8', nine: '9', ten: '10', eleven: '11',
    twelve: '12', fifteen: '15', twenty: '20', thirty: '30', forty: '40', fifty: '50', sixty: '60', seventy: '70',
    eighty: '80', ninety: '90', hundred: '100', thousand: '1000', million: '1000000', half: '50', twice: '200',
    double: '200', triple: '300', dozen: '12',
  },
}; // prettier-ignore

/** The plainest form of a decimal: "0012.50" is "12.5". */
export const plainest = (decimal: string): string => {
  const [whole = '', fraction = ''] = decimal.replace('-', '').split('.');
  const rest = fraction.replace(/0+$/u, '');
  return (whole.replace(/^0+(?=\d)/u, '') || '0') + (rest ? `.${rest}` : '');
};

const grouped = (text: string, separator: string): boolean =>
  text.split(separator).every((part, index) => (index === 0 ? /^\d{1,3}$/u : /^\d{3}$/u).test(part));

/**
 * A written number as a decimal. A single separator before three digits is read as the language writes it; whatever else can only
 * be read one way is read so. Null where it can't be read.
 */
export function readNumber(text: string, language: FactLanguage): string | null {
  const body = text.replace(/[ \u00a0\u202f\u2009'’]/gu, '');
  const [point, group] = language === 'es' ? [',', '.'] : ['.', ','];
  const [points, groups] = [body.split(point).length - 1, body.split(group).length - 1];
  const asWritten = (decimal: string, thousands: string): string | null => {
    const [whole = '', fraction, ...more] = body.split(decimal);
    if (more.length > 0 || fraction?.includes(thousands)) return null;
    if (whole.includes(thousands) && !grouped(whole, thousands)) return null;
    return plainest(`${whole.replaceAll(thousands, '')}.${fraction ?? ''}`);
  };
  if (points + groups === 0) return plainest(body);
  const own = asWritten(point, group);
  if (own !== null) return own;
  // The other language's way, where it can be nothing else: "1,234,567" in Spanish, "45.5" is none of its groups.
  return asWritten(group, point);
}

const FACTORS: readonly (readonly [RegExp, number])[] = [
  [/mil[\s\u00a0]millones|billion/u, 9],
  [/billones/u, 12],
  [/mill|million|M/u, 6],
  [/mil|thousand|k/iu, 3],
];

/** A decimal times a power of ten, exactly. */
function shifted(decimal: string, zeros: number): string {
  const [whole = '', fraction = ''] = decimal.split('.');
  const digits = fraction.padEnd(zeros, '0');
  return plainest(`${whole}${digits.slice(0, zeros)}.${digits.slice(zeros)}`);
}

function numberFigure(text: string, language: FactLanguage): Figure {
  const body = new RegExp(NUMBER, 'u').exec(text)?.[0] ?? '';
  const at = text.indexOf(body);
  const [before, after] = [text.slice(0, at).trim(), text.slice(at + body.length).trim()];
  const times = new RegExp(`^(?:${TIMES})(?!\\p{L})`, 'u').exec(after)?.[0] ?? '';
  const factor = times === '' ? 0 : (FACTORS.find(([shape]) => shape.test(times))?.[1] ?? 0);
  const read = readNumber(body, language);
  const value = read === null ? null : shifted(read, factor);
  const unit = after.slice(times.length).trim();
  if (/^(?:%|por|per|puntos|points|pp)/u.test(unit)) return { is: 'percent', text, value };
  const marked = before !== '' || unit !== '' || times !== '';
  if (!marked) return { is: 'bare', text, value };
  const mark = before.replace(/-$/u, '').trim();
  return {
    is: 'amount',
    text,
    value,
    currency: readAmountText(`${mark} 1 ${mark === '' ? unit : ''}`.trim())?.currency ?? null,
  };
}

function monthFigure(text: string): Figure {
  const lower = text.toLowerCase();
  const whole = [...MONTH_NAMES.es, ...MONTH_NAMES.en.map((name) => name.toLowerCase())];
  const named = whole.findIndex((name) => new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'u').test(lower));
  const short = ['ene|jan', 'feb', 'mar', 'abr|apr', 'may', 'jun', 'jul', 'ago|aug', 'sep', 'oct', 'nov', 'dic|dec'];
  const index =
    named >= 0 ? named % 12 : short.findIndex((start) => new RegExp(`(?<!\\p{L})(?:${start})`, 'u').test(lower));
  const year = /\d{4}/u.exec(text)?.[0];
  const day = /(?<!\d)\d{1,2}(?!\d)/u.exec(text)?.[0];
  return {
    is: 'month',
    text,
    month: index + 1,
    year: year ? Number(year) : null,
    day: day === undefined ? null : Number(day),
  };
}

function isoFigure(text: string): Figure {
  const [year, month, day] = text.split('-');
  return { is: 'month', text, year: Number(year), month: Number(month), day: day === undefined ? null : Number(day) };
}

/** `5/3/2027`: the day first, but in English the month first. One without its year is no date that can be told. */
function slashedFigure(text: string, language: FactLanguage): Figure {
  const [first = '', second = '', year = ''] = text.split('/');
  const [day, month] = language === 'es' ? [first, second] : [second, first];
  if (year.length !== 4 || first.length > 2) return { is: 'bare', text, value: null };
  return { is: 'month', text, year: Number(year), month: Number(month), day: Number(day) };
}

/**
 * Every figure of a text in Spanish or English: amounts, percentages, plain numbers, days and months, numbers written as words.
 * What looks like one and can't be read is there too, with a null value.
 */
export function readFigures(text: string, language: FactLanguage): Figure[] {
  return [...text.normalize('NFC').matchAll(FIGURE)].flatMap((match): Figure[] => {
    const [found] = match;
    const { iso, slashed, named, short, number, odd } = match.groups ?? {};
    if (iso !== undefined) return [isoFigure(found)];
    if (slashed !== undefined) return [slashedFigure(found, language)];
    if (odd !== undefined) return [{ is: 'bare', text: found, value: null }];
    if (named !== undefined || short !== undefined) return [monthFigure(found)];
    if (number !== undefined) return [numberFigure(found, language)];
    const value = Object.hasOwn(WORDS[language], found.toLowerCase())
      ? WORDS[language][found.toLowerCase()]
      : undefined;
    return value === undefined ? [] : [{ is: 'bare', text: found, value }];
  });
}
