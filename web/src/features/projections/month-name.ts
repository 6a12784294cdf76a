import { formatDay } from '../../days/plain-day';

/** `2026-12` as `diciembre de 2026`, or short for axes and tables: `dic 26`. */
export function monthName(month: string, locale: string, style: 'long' | 'short' = 'long'): string {
  const text = formatDay(
    `${month}-01`,
    locale,
    style === 'long' ? { month: 'long', year: 'numeric' } : { month: 'short', year: '2-digit' },
  );
  return style === 'long' ? text : text.replace(/\sde\s/u, ' ');
}
