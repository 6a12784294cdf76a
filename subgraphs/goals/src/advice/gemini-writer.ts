import { type FactLanguage, shownFacts } from '@parfinanciero/kit/facts';
import { type Claim, type LanguageModel, writeVerified } from '@parfinanciero/kit/language-model';
import type { Logger } from '@parfinanciero/kit';
import { z } from 'zod';
import type { AdviceFacts } from '../domain/advice/advice-facts.js';
import type { Move } from '../domain/advice/move.js';
import type { AdviceWriter, WrittenTip } from '../ports.js';
import { ADVICE_V1 } from './prompts/advice.v1.js';
import { TIPS, templateTip } from './template-writer.js';

/** Models that think before they speak take most of it for that. */
const MAX_OUTPUT_TOKENS = 8_192;

const Tips = z.object({
  tips: z
    .array(
      z.object({
        move: z.int().min(1).describe('The number of the move.'),
        title: z.string().trim().min(1).max(60),
        text: z.string().trim().min(1).max(320),
      }),
    )
    .length(TIPS),
});
type Tips = z.infer<typeof Tips>;

/** A move without what only ranks it. */
const toldOf = ({ effect: _, ...move }: Move) => move;

/** What goes to the model of a person's money: the goal's name, and the moves. */
const dataOf = ({ goal, moves }: AdviceFacts, language: FactLanguage) => ({
  goal: shownFacts({ title: goal.title, kind: goal.kind }, language),
  moves: moves.map((move, index) => ({
    move: index + 1,
    ...(shownFacts(toldOf(move), language) as object),
    says: templateTip(move, language).text,
  })),
});

/** Each tip speaks from its own move alone. Null where one is of no move, or two are of the same. */
function claimsOf({ tips }: Tips, { goal, moves }: AdviceFacts): Claim[] | null {
  const told = tips.map(({ move }) => moves[move - 1]);
  if (told.includes(undefined) || new Set(told).size < tips.length) return null;
  return tips.flatMap(({ title, text }, index) => {
    const facts = [{ title: goal.title }, told[index]];
    return [title, text].map((words) => ({ text: words, facts }));
  });
}

/** Has the language model choose three of the moves and put them into words; by rule where it can't, or says what is no fact. */
export const geminiWriter = (ports: {
  readonly model: LanguageModel;
  readonly logger: Pick<Logger, 'warn'>;
}): AdviceWriter => ({
  async write(facts, language, personId) {
    const byRule = (): WrittenTip[] => facts.moves.slice(0, TIPS).map((move) => templateTip(move, language));
    const { value, writer, model, tokens, prompt } = await writeVerified<{ tips: readonly WrittenTip[] }>({
      ...ports,
      prompt: ADVICE_V1,
      data: dataOf(facts, language),
      language,
      personId,
      schema: Tips,
      maxOutputTokens: MAX_OUTPUT_TOKENS,
      claims: (written) => claimsOf(written as Tips, facts),
      template: () => ({ tips: byRule() }),
    });
    return {
      tips: value.tips.map(({ title, text, used }) => ({ title, text, ...(used && { used }) })),
      writer,
      model,
      tokens,
      prompt,
    };
  },
});
