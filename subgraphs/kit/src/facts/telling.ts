import { formatMoney } from '../money/index.js';
import { dateText, type FactLanguage, monthText } from './month-names.js';
import {
  type Amount,
  type Count,
  type Day,
  minorOf,
  type Month,
  type Name,
  type Percent,
  type Stated,
} from './stated.js';

const QUOTES = { es: ['«', '»'], en: ['“', '”'] } as const;

/** Puts stated facts into words, and keeps which ones it was given. */
export class Telling {
  readonly used: Stated[] = [];

  constructor(private readonly language: FactLanguage) {}

  amount(fact: Amount): string {
    this.used.push(fact);
    return formatMoney(minorOf(fact), fact.currency, this.language === 'es' ? 'es-CO' : 'en');
  }

  percent(fact: Percent): string {
    this.used.push(fact);
    return this.language === 'es' ? `${fact.percent.replace('.', ',')} %` : `${fact.percent}%`;
  }

  /** With its noun, one or many. */
  count(fact: Count, one: string, many: string): string {
    this.used.push(fact);
    return `${fact.count} ${fact.count === 1 ? one : many}`;
  }

  month(fact: Month): string {
    this.used.push(fact);
    return monthText(fact.month, this.language);
  }

  date(fact: Day): string {
    this.used.push(fact);
    return dateText(fact.date, this.language);
  }

  /** Quoted, so that whatever it says is seen to be a name. */
  name(fact: Name): string {
    this.used.push(fact);
    const [open, close] = QUOTES[this.language];
    return `${open}${fact.name}${close}`;
  }

  names(facts: readonly Name[]): string {
    return new Intl.ListFormat(this.language, { type: 'conjunction' }).format(facts.map((fact) => this.name(fact)));
  }
}
