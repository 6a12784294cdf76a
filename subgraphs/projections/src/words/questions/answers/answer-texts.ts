import type { Telling } from '@parfinanciero/kit/facts';
import type { AnswerFactsOf, AnswerKind } from './answer-facts.js';

/** How each kind of answer is said in one language. No number is written but through `say`. */
export type AnswerTexts = { readonly [Kind in AnswerKind]: (facts: AnswerFactsOf<Kind>, say: Telling) => string };
