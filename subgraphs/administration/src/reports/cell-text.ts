import { formatMoney, toDecimal, type Money } from '@parfinanciero/kit';
import type { CellValue, ColumnKind, ReportLanguage } from './report-content.js';

const MONTHS = {
  es: ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sep', 'oct', 'nov', 'dic'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
} as const;

const WHOLE_MONTHS = {
  es: [
    'enero',
    'febrero',
    'marzo',
    'abril',
    'mayo',
    'junio',
    'julio',
    'agosto',
    'septiembre',
    'octubre',
    'noviembre',
    'diciembre',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
} as const;

const localeOf = (language: ReportLanguage): 'es-CO' | 'en' => (language === 'es' ? 'es-CO' : 'en');

/** An amount for people. */
export const moneyText = ({ minor, currency }: Money, language: ReportLanguage): string =>
  formatMoney(minor, currency, localeOf(language));

/** `23 nov 2026` */
export const dateText = (date: string, language: ReportLanguage): string =>
  `${Number(date.slice(8, 10))} ${MONTHS[language][Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`;

/** `23 nov 2026 09:45:12` of `2026-11-23 09:45:12`. */
export const instantText = (instant: string, language: ReportLanguage): string =>
  `${dateText(instant, language)} ${instant.slice(11)}`;

/** `noviembre de 2026`, `November 2026` */
export const monthText = (month: string, language: ReportLanguage): string => {
  const name = WHOLE_MONTHS[language][Number(month.slice(5, 7)) - 1]!;
  return language === 'es' ? `${name} de ${month.slice(0, 4)}` : `${name} ${month.slice(0, 4)}`;
};

/** `nov` of `2026-11`. */
export const shortMonthText = (month: string, language: ReportLanguage): string =>
  MONTHS[language][Number(month.slice(5, 7)) - 1]!;

/** `12,5 %`, `12.5%` of 0.125. */
export const shareText = (share: number, language: ReportLanguage): string =>
  new Intl.NumberFormat(localeOf(language), { style: 'percent', maximumFractionDigits: 1 }).format(share);

const isMoney = (value: CellValue): value is Money => typeof value === 'object' && value !== null;

/** A value of a column for people. Empty where there is none. */
export function cellText(value: CellValue, kind: ColumnKind, language: ReportLanguage): string {
  if (value === null) return '';
  if (isMoney(value)) return moneyText(value, language);
  if (typeof value === 'number')
    return kind === 'share' ? shareText(value, language) : new Intl.NumberFormat(localeOf(language)).format(value);
  if (kind === 'date') return dateText(value, language);
  return kind === 'instant' ? instantText(value, language) : value;
}

/** A value of a column for programs: exact, without grouping, dates as ISO 8601. An amount's currency stands apart. */
export function exactText(value: CellValue): string {
  if (value === null) return '';
  return isMoney(value) ? toDecimal(value.minor, value.currency) : String(value);
}
