import { type FactLanguage, Telling } from '@parfinanciero/kit/facts';
import type { AnswerFacts } from './answer-facts.js';
import type { AnswerTexts } from './answer-texts.js';
import { ANSWERS_EN } from './answer-texts-en.js';
import { ANSWERS_ES } from './answer-texts-es.js';

const TEXTS: Readonly<Record<FactLanguage, AnswerTexts>> = { es: ANSWERS_ES, en: ANSWERS_EN };

/** An answer's facts as words. */
export function sayAnswer(facts: AnswerFacts, language: FactLanguage): string {
  // Each text takes just its own kind of facts, which the compiler can't see through the table.
  const tell = TEXTS[language][facts.kind] as (facts: AnswerFacts, say: Telling) => string;
  return tell(facts, new Telling(language));
}
