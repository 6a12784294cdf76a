import type { PlainDate, PlainMonth } from '../days/index.js';

/** In which facts are said. */
export type FactLanguage = 'es' | 'en';

/** January first. */
export const MONTH_NAMES = {
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
} as const satisfies Record<FactLanguage, readonly string[]>;

/** "marzo de 2027", "March 2027". */
export function monthText(month: PlainMonth, language: FactLanguage): string {
  const name = MONTH_NAMES[language][Number(month.slice(5)) - 1] ?? '';
  return language === 'es' ? `${name} de ${month.slice(0, 4)}` : `${name} ${month.slice(0, 4)}`;
}

/** "5 de marzo de 2027", "March 5, 2027". */
export function dateText(date: PlainDate, language: FactLanguage): string {
  const [year, month, day] = date.split('-');
  const name = MONTH_NAMES[language][Number(month) - 1] ?? '';
  return language === 'es' ? `${Number(day)} de ${name} de ${year}` : `${name} ${Number(day)}, ${year}`;
}
