/** What a typed amount was understood as: an exact decimal in major units, or why it wasn't. */
export type ParsedAmount = { amount: string } | { problem: 'empty' | 'unclear' | 'decimals' };

/**
 * Reads an amount as people write it: `45.900`, `45,900`, `45900`, `45900,50`, `$ 1.234.567,8`.
 * A single separator with exactly three digits behind it groups thousands; with one or two it starts the decimals.
 * Of two different separators the last one starts the decimals.
 * @param exponent the currency's decimals (0–4)
 */
export function parseAmount(text: string, exponent: number): ParsedAmount {
  const cleaned = text.replace(/[\s\u00a0\u202f'’$€£A-Za-z]/gu, '').replace(/^\u2212/u, '-');
  if (cleaned === '') return { problem: 'empty' };
  const parts = /^(-?)(\d[\d.,]*|[.,]\d+)$/u.exec(cleaned);
  if (!parts) return { problem: 'unclear' };
  const [, sign = '', body = ''] = parts;
  const split = splitDecimals(body);
  if (!split) return { problem: 'unclear' };
  const whole = split.whole.replace(/^0+(?=\d)/u, '') || '0';
  const kept = split.fraction.replace(/0+$/u, '');
  if (kept.length > exponent) return { problem: 'decimals' };
  const fraction = kept.padEnd(exponent, '0');
  const amount = exponent === 0 ? whole : `${whole}.${fraction}`;
  return { amount: sign && /[1-9]/u.test(amount) ? `-${amount}` : amount };
}

function splitDecimals(body: string): { whole: string; fraction: string } | null {
  const separators = [...body].filter((sign) => sign === '.' || sign === ',');
  const last = Math.max(body.lastIndexOf('.'), body.lastIndexOf(','));
  if (last < 0) return { whole: body, fraction: '' };
  const decimalSign = body[last];
  const behind = body.slice(last + 1);
  const mixed = separators.some((sign) => sign !== decimalSign);
  const repeated = separators.filter((sign) => sign === decimalSign).length > 1;
  if (mixed && repeated) return null;
  const groupsThousands = repeated || (!mixed && behind.length === 3 && !/^0?$/u.test(body.slice(0, last)));
  const wholeText = groupsThousands ? body : body.slice(0, last);
  const group = groupsThousands ? decimalSign : decimalSign === '.' ? ',' : '.';
  const pieces = wholeText.split(group ?? '.');
  const wellGrouped =
    pieces.length === 1 || pieces.every((piece, at) => (at === 0 ? /^\d{1,3}$/u.test(piece) : /^\d{3}$/u.test(piece)));
  if (!wellGrouped) return null;
  return { whole: pieces.join(''), fraction: groupsThousands ? '' : behind };
}

/** An exact amount as a person would have typed it, without its sign; `parseAmount` reads it back the same. */
export function typedAmount(amount: string, locale: string): string {
  const bare = amount.replace(/^-/u, '');
  const fraction = (bare.split('.')[1] ?? '').replace(/0+$/u, '');
  // Three decimals would read as thousands; a fourth, empty one makes them decimals.
  const digits = fraction.length === 3 ? 4 : fraction.length === 1 ? 2 : fraction.length;
  const format = new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: 4 });
  return format.format(bare as Intl.StringNumericLiteral);
}
