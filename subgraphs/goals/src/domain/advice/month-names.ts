import type { PlainMonth } from '@parfinanciero/kit';

export type AdviceLanguage = 'es' | 'en';

/** January first. */
export const MONTH_NAMES = {
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
} as const satisfies Record<AdviceLanguage, readonly string[]>;

/** "marzo de 2027", "March 2027". */
export function monthText(month: PlainMonth, language: AdviceLanguage): string {
  const name = MONTH_NAMES[language][Number(month.slice(5)) - 1] ?? '';
  return language === 'es' ? `${name} de ${month.slice(0, 4)}` : `${name} ${month.slice(0, 4)}`;
}
