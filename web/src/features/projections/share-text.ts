const formats = new Map<string, Intl.NumberFormat>();

function formatOf(locale: string): Intl.NumberFormat {
  let format = formats.get(locale);
  if (!format) {
    format = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
    formats.set(locale, format);
  }
  return format;
}

/** A share 0…1 in whole per cent: `72 %`. */
export const shareText = (share: number, locale: string): string => formatOf(locale).format(share);

/** A probability 0…1 in whole per cent. Never 0 nor 100: nothing that lies ahead is that sure. */
export function probabilityText(probability: number, locale: string): string {
  if (probability < 0.01) return `< ${shareText(0.01, locale)}`;
  if (probability > 0.99) return `> ${shareText(0.99, locale)}`;
  return shareText(probability, locale);
}
