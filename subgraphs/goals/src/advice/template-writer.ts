import { type FactLanguage, Telling } from '@parfinanciero/kit/facts';
import type { AdviceFacts } from '../domain/advice/advice-facts.js';
import type { Move } from '../domain/advice/move.js';
import type { AdviceWriter, WrittenTip } from '../ports.js';
import type { TipText, TipTexts } from './tip-texts.js';
import { TIPS_EN } from './tip-texts-en.js';
import { TIPS_ES } from './tip-texts-es.js';

const TIPS = 3;
const TEXTS: Readonly<Record<FactLanguage, TipTexts>> = { es: TIPS_ES, en: TIPS_EN };

function told(move: Move, language: FactLanguage): WrittenTip {
  const say = new Telling(language);
  // Each text takes just its own kind of move, which the compiler can't see through the table.
  const tell = TEXTS[language][move.kind] as (move: Move, say: Telling) => TipText;
  return { ...tell(move, say), used: say.used };
}

/** Writes the first three moves by rule, in Spanish or English: no model, no tokens, the same words for the same facts. */
export const templateWriter: AdviceWriter = {
  write: ({ moves }: AdviceFacts, language) =>
    Promise.resolve({
      tips: moves.slice(0, TIPS).map((move) => told(move, language)),
      writer: 'TEMPLATE' as const,
      model: null,
      tokens: 0,
    }),
};
