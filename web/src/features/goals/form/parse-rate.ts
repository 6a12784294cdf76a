/** A rate in per cent as people write it, `28,5` or `28.5 %`, as an exact decimal text; null when it doesn't read. */
export function parseRate(text: string): string | null {
  const cleaned = text.replace(/[\s%]/gu, '').replace(',', '.');
  const parts = /^(\d{1,3})(?:\.(\d{1,6}))?$/u.exec(cleaned);
  if (!parts?.[1]) return null;
  const whole = parts[1].replace(/^0+(?=\d)/u, '');
  const fraction = (parts[2] ?? '').replace(/0+$/u, '');
  return fraction ? `${whole}.${fraction}` : whole;
}

/** A rate for people: `28,5`. */
export const typedRate = (rate: string, locale: string): string =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: 6, useGrouping: false }).format(
    rate as Intl.StringNumericLiteral,
  );
