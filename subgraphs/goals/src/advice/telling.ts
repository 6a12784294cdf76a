import { formatMoney } from '@parfinanciero/kit';
import { type AdviceLanguage, monthText } from '../domain/advice/month-names.js';
import {
  type Amount,
  type Count,
  minorOf,
  type Month,
  type Name,
  type Percent,
  type Stated,
} from '../domain/advice/stated.js';

const QUOTES = { es: ['«', '»'], en: ['“', '”'] } as const;

/** Puts stated facts into words, and keeps which ones it was given. */
export class Telling {
  readonly used: Stated[] = [];

  constructor(private readonly language: AdviceLanguage) {}

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
