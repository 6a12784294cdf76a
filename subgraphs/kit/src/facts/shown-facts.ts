import type { FactLanguage } from './month-names.js';
import { asStated } from './stated.js';
import { Telling } from './telling.js';

/**
 * The same JSON with every stated fact as people read it in `language`: "$ 425.000", "50 %", "marzo de 2027", "«Viaje»". What a
 * writer is given, so that it copies figures and needn't make any.
 */
export function shownFacts(facts: unknown, language: FactLanguage): unknown {
  if (Array.isArray(facts)) return facts.map((fact) => shownFacts(fact, language));
  if (typeof facts !== 'object' || facts === null) return facts;
  const fact = asStated(facts);
  if (fact === null)
    return Object.fromEntries(Object.entries(facts).map(([key, value]) => [key, shownFacts(value, language)]));
  const say = new Telling(language);
  if ('amount' in fact) return say.amount(fact);
  if ('percent' in fact) return say.percent(fact);
  if ('count' in fact) return String(fact.count);
  if ('month' in fact) return say.month(fact);
  return 'date' in fact ? say.date(fact) : say.name(fact);
}
