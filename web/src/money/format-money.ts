/** Money as the graph sends it: an exact decimal in major units and its currency. */
export interface MoneyLike {
  amount: string;
  currency: string;
}

/** Currencies that people write without decimals, whatever their ISO exponent says. */
const wholeInPractice = new Set(['COP', 'CLP', 'PYG', 'CRC', 'ARS', 'HUF', 'IDR']);
const formats = new Map<string, Intl.NumberFormat>();

function formatOf(locale: string, currency: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${currency} ${JSON.stringify(options)}`;
  let format = formats.get(key);
  if (!format) {
    try {
      format = new Intl.NumberFormat(locale, {
        style: 'currency',
        currency,
        currencyDisplay: 'narrowSymbol',
        ...options,
      });
    } catch {
      format = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 });
    }
    formats.set(key, format);
  }
  return format;
}

const exponents: Record<string, number> = Object.fromEntries([
  ...'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' ').map((code) => [code, 0]),
  ...'BHD IQD JOD KWD LYD OMR TND'.split(' ').map((code) => [code, 3]),
  ['CLF', 4],
  ['UYW', 4],
]);

/**
 * The ISO 4217 exponent: how many decimals the currency is kept with. Not asked of Intl, which answers how many are
 * usually shown, and differs by browser.
 */
export const exponentOf = (currency: string): number => exponents[currency] ?? 2;

/** Whether the sign before the figure is one that several currencies share. */
const isAmbiguous = (text: string): boolean => /(^|[\s\d\u00a0])(\$|£|kr|₨|¥)([\s\d\u00a0]|$)/u.test(text);

/** How an amount is written. */
export interface MoneyStyle {
  /** `signed`: `+` before what comes in. `absolute`: no sign. Default: the amount's own minus only. */
  sign?: 'signed' | 'absolute' | 'plain';
  /** Every decimal that is kept, also for currencies shown without. */
  exact?: boolean;
  /** `COP` beside the figure, for where the currency isn't plain from the place. */
  code?: boolean;
}

/** Money for people. The decimal text goes to Intl as text, so no figure passes through a float. */
export function formatMoney(money: MoneyLike, locale: string, style: MoneyStyle = {}): string {
  const negative = money.amount.startsWith('-');
  const bare = negative ? money.amount.slice(1) : money.amount;
  const whole = wholeInPractice.has(money.currency) && !(style.exact && /\.\d*[1-9]/u.test(bare));
  const digits = whole ? 0 : exponentOf(money.currency);
  const text = formatOf(locale, money.currency, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(bare as Intl.StringNumericLiteral);
  const isZero = !/[1-9]/u.test(bare);
  const sign = isZero || style.sign === 'absolute' ? '' : negative ? '−' : style.sign === 'signed' ? '+' : '';
  return `${sign}${text}${style.code && isAmbiguous(text) ? ` ${money.currency}` : ''}`;
}

/** A short figure for axes: `$ 1,2 M`. */
export function formatCompact(value: number, currency: string, locale: string): string {
  return formatOf(locale, currency, { notation: 'compact', maximumFractionDigits: 1, minimumFractionDigits: 0 }).format(
    value,
  );
}

/** The amount as a number, for drawing only; never to calculate or to show. */
export const forDrawing = (money: MoneyLike | null | undefined): number => (money ? Number(money.amount) : 0);
