import { addDays, isPlainDate, monthPeriod, type PlainDate } from '@parfinanciero/kit';
import { dataPart, type LanguageModel, ModelFailure, promptId } from '@parfinanciero/kit/language-model';
import { z } from 'zod';
import type { Choice } from './choice.js';
import { findPeriod, findTwoPeriods } from './find-period.js';
import { folded } from './folded.js';
import { type LedgerCategory, matchCategory } from './match-category.js';
import { type OperationId, OPERATIONS } from './operations.js';
import { QUESTION_V1 } from './prompts/question.v1.js';

/** Models that think before they speak take most of it for that. */
const MAX_OUTPUT_TOKENS = 8_192;
const MOST_CATEGORIES = 200;

const ids = OPERATIONS.map(({ id }) => id) as [OperationId, ...OperationId[]];
const Words = z.string().trim().min(1).max(80).nullable();
const Day = z
  .string()
  .refine((text) => isPlainDate(text))
  .nullable();

const Chosen = z.object({
  operation: z.enum([...ids, 'NONE']),
  from: Day,
  until: Day,
  category: Words,
  payee: Words,
  account: Words,
  goal: Words,
  count: z.int().min(1).max(5),
});

export interface ModelChoice {
  /** Null: no operation answers the question. */
  readonly choice: Choice | null;
  readonly model: string;
  readonly tokens: number;
  /** As `question.v1`. */
  readonly prompt: string;
}

export interface ChooseQuestion {
  readonly question: string;
  readonly today: PlainDate;
  readonly categories: readonly LedgerCategory[];
  readonly personId: string;
  readonly signal?: AbortSignal | undefined;
}

/** A category that the model names must be one of the person's. @throws ModelFailure WRONG_SHAPE */
function categoryNamed(name: string | null, categories: readonly LedgerCategory[]): LedgerCategory | null {
  if (name === null) return null;
  const same = categories.find((category) => folded(category.name) === folded(name));
  const found = same ?? matchCategory(name, categories)?.category;
  if (!found) throw new ModelFailure('WRONG_SHAPE');
  return found;
}

/**
 * Has the language model choose one of the operations and its arguments. Sent are the question, the day, the list of operations and
 * the names of the categories; no amounts, no ids. What is chosen is checked: the operation is one of the list, a category one of the
 * person's, days are days; a time that the question names in words that we read ourselves is the one that counts.
 * @throws ModelFailure
 */
export async function chooseByModel(
  model: LanguageModel,
  { question, today, categories, personId, signal }: ChooseQuestion,
): Promise<ModelChoice> {
  const answer = await model.generate({
    task: QUESTION_V1.task,
    instructions: QUESTION_V1.instructions,
    parts: [
      dataPart({
        question,
        today,
        operations: OPERATIONS.map(({ id, description }) => ({ id, description })),
        categories: categories.slice(0, MOST_CATEGORIES).map(({ name }) => name),
      }),
    ],
    schema: Chosen,
    personId,
    maxOutputTokens: MAX_OUTPUT_TOKENS,
    signal,
  });
  const { operation, from, until, category, ...words } = answer.value;
  const of = { model: answer.model, tokens: answer.usage.totalTokens, prompt: promptId(QUESTION_V1) };
  if (operation === 'NONE') return { choice: null, ...of };
  const named = from !== null && until !== null && from <= until ? { start: from, end: addDays(until, 1) } : null;
  const text = folded(question);
  const two = operation === 'COMPARISON' ? findTwoPeriods(text, today) : null;
  // What a comparison names alone is what it compares with; the model is told which one is meant.
  const told = operation === 'COMPARISON' ? named : (findPeriod(text, today)?.period ?? named);
  const period = two?.[0] ?? told ?? monthPeriod(today.slice(0, 7));
  const chosen = { operation, period, against: two?.[1] ?? null, category: categoryNamed(category, categories) };
  return { choice: { ...chosen, ...words }, ...of };
}
