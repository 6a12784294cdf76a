import type { z } from 'zod';
import { checkText, type Direction, type FactLanguage, type TextFault } from '../facts/index.js';
import type { Logger } from '../logging/logger.js';
import { addUsage, type LanguageModel, type ModelAnswer, NO_TOKENS } from './language-model.js';
import { asModelFailure, ModelFailure, type ModelFailureReason } from './model-failure.js';
import { dataPart, type Prompt, promptId } from './prompt.js';

/** Something that an answer says, and all the facts that it may say it from. */
export interface Claim {
  readonly text: string;
  /** Any JSON in which stated facts stand. */
  readonly facts: unknown;
  /** Which way what it tells went, where it went one. */
  readonly direction?: Direction | undefined;
}

export interface VerifiedWriting<Value> {
  readonly model: LanguageModel;
  readonly logger: Pick<Logger, 'warn'>;
  readonly prompt: Prompt;
  /** What the model is given, as people read it: no ids, nothing that the task doesn't need. */
  readonly data: unknown;
  readonly language: FactLanguage;
  readonly personId: string | null;
  readonly schema: z.ZodType<Value>;
  readonly maxOutputTokens: number;
  /** Everything that would be shown, each with its own facts. Null where the answer fits nothing that was asked. */
  readonly claims: (value: Value) => readonly Claim[] | null;
  /** The same work by rule. Its words need no check: each template is tested to say nothing but its facts. */
  readonly template: () => Value;
  readonly signal?: AbortSignal | undefined;
}

export interface Written<Value> {
  readonly value: Value;
  readonly writer: 'GEMINI' | 'TEMPLATE';
  readonly model: string | null;
  /** Tokens that were paid for, also where the template speaks in the end. */
  readonly tokens: number;
  /** Which prompt the words come from, as `advice.v1`; null from a template. */
  readonly prompt: string | null;
  /** Why the template speaks. */
  readonly reason: ModelFailureReason | null;
}

const LANGUAGES: Readonly<Record<FactLanguage, string>> = { es: 'Spanish', en: 'English' };

const reasonOf = (faults: readonly TextFault[] | null): ModelFailureReason => {
  if (faults === null) return 'WRONG_SHAPE';
  return faults.some(({ kind }) => kind === 'FIGURE') ? 'REFUSED_NUMBERS' : 'REFUSED_TEXT';
};

/** What the second try is told of the first: which words were refused, as data like all others. */
const correction = (faults: readonly TextFault[] | null) => ({
  refused: faults?.map(({ kind, found }) => ({ why: kind, words: found })) ?? 'not of the shape that was asked for',
});

interface Tried<Value> {
  readonly answer: ModelAnswer<Value> | null;
  /** Null: it fits nothing that was asked. */
  readonly faults: readonly TextFault[] | null;
}

/**
 * Has a model write, and shows nothing of it that its facts don't vouch for: an answer with an amount, a percentage, a count, a
 * month or a date that is not among the facts of what it is said of, with a rise told as a fall, a link, an address, markup, an
 * unknown name or in another language is rejected and asked for once more; then the template speaks, as it does on any failure. Never rejects.
 * The log gets the task and the reason.
 */
export async function writeVerified<Value>(writing: VerifiedWriting<Value>): Promise<Written<Value>> {
  const { model, prompt, language, claims } = writing;
  let spent = NO_TOKENS;
  const told = { language: LANGUAGES[language], ...(writing.data as object) };
  const ask = async (data: object): Promise<Tried<Value>> => {
    try {
      const answer = await model.generate({
        task: prompt.task,
        instructions: prompt.instructions,
        parts: [dataPart(data)],
        schema: writing.schema,
        personId: writing.personId,
        maxOutputTokens: writing.maxOutputTokens,
        signal: writing.signal,
      });
      spent = addUsage(spent, answer.usage);
      const faults =
        claims(answer.value)?.flatMap(({ text, facts, direction }) => checkText(facts, text, language, direction)) ??
        null;
      return { answer, faults };
    } catch (error) {
      const failure = asModelFailure(error);
      spent = addUsage(spent, failure.usage);
      if (failure.reason !== 'WRONG_SHAPE') throw failure;
      return { answer: null, faults: null };
    }
  };
  try {
    const first = await ask(told);
    const last = first.faults?.length === 0 ? first : await ask({ ...told, ...correction(first.faults) });
    if (last.answer === null || last.faults?.length !== 0) throw new ModelFailure(reasonOf(last.faults));
    const { value, model: name } = last.answer;
    const tokens = spent.totalTokens;
    return { value, writer: 'GEMINI', model: name, tokens, prompt: promptId(prompt), reason: null };
  } catch (error) {
    const { reason } = asModelFailure(error);
    if (reason !== 'NO_KEY') writing.logger.warn({ task: prompt.task, reason }, 'a template speaks for the model');
    const tokens = spent.totalTokens;
    return { value: writing.template(), writer: 'TEMPLATE', model: null, tokens, prompt: null, reason };
  }
}
