import { type FactLanguage, Telling } from '@parfinanciero/kit/facts';
import type { AdviceFacts } from '../domain/advice/advice-facts.js';
import type { Move } from '../domain/advice/move.js';
import type { AdviceWriter, WrittenAdvice, WrittenTip } from '../ports.js';
import type { TipText, TipTexts } from './tip-texts.js';
import { TIPS_EN } from './tip-texts-en.js';
import { TIPS_ES } from './tip-texts-es.js';

/** As many tips has an advice. */
export const TIPS = 3;
const TEXTS: Readonly<Record<FactLanguage, TipTexts>> = { es: TIPS_ES, en: TIPS_EN };

/** One move in words of our own. */
export function templateTip(move: Move, language: FactLanguage): WrittenTip & Required<Pick<WrittenTip, 'used'>> {
  const say = new Telling(language);
  // Each text takes just its own kind of move, which the compiler can't see through the table.
  const tell = TEXTS[language][move.kind] as (move: Move, say: Telling) => TipText;
  return { ...tell(move, say), used: say.used };
}

/** Writes the first three moves by rule, in Spanish or English: no model, no tokens, the same words for the same facts. */
export const templateWriter = {
  write: ({ moves }: AdviceFacts, language: FactLanguage): Promise<WrittenAdvice> =>
    Promise.resolve({
      tips: moves.slice(0, TIPS).map((move) => templateTip(move, language)),
      writer: 'TEMPLATE',
      model: null,
      tokens: 0,
      prompt: null,
    }),
} satisfies AdviceWriter;
