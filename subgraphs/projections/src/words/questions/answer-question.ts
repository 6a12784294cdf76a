import { AppError, type GraphClient, type Logger, type PlainDate, type Principal } from '@parfinanciero/kit';
import type { FactLanguage } from '@parfinanciero/kit/facts';
import { asModelFailure, type LanguageModel, type ModelFailureReason } from '@parfinanciero/kit/language-model';
import type { AnswerFacts } from './answers/answer-facts.js';
import { sayAnswer } from './answers/say-answer.js';
import { CONTEXT_DOCUMENT, readContext } from './ask-context.js';
import type { Choice } from './choice.js';
import { chooseByModel } from './choose-by-model.js';
import { chooseByRules } from './choose-by-rules.js';
import type { AskGraph, OperationContext } from './operation.js';
import { OPERATIONS, type OperationId } from './operations.js';
import { NOT_UNDERSTOOD, UNAVAILABLE } from './other-answers.js';

/** Milliseconds for each of the graph's answers: somebody waits. */
const DEADLINE_MS = 5_000;

/** Characters of a question that are read. */
export const LONGEST_QUESTION = 300;

export interface MoneyQuestion {
  readonly question: string;
  /** Public id. */
  readonly ledgerId: string;
  readonly as: Principal;
  /** In the ledger's zone. */
  readonly today: PlainDate;
  readonly language: FactLanguage;
  readonly signal?: AbortSignal | undefined;
}

export interface QuestionPorts {
  readonly graph: GraphClient;
  readonly model: LanguageModel;
  readonly logger: Pick<Logger, 'warn'>;
}

export interface AnsweredQuestion {
  readonly text: string;
  /** Null: not understood, or nobody answered. */
  readonly operation: OperationId | null;
  /** As the operation took them. */
  readonly arguments: unknown;
  readonly facts: AnswerFacts | null;
  /** The sentence is always ours: it says the facts and nothing else. */
  readonly writer: 'TEMPLATE';
  /** Who understood the question. */
  readonly chooser: 'GEMINI' | 'RULES';
  /** Null unless the model chose. */
  readonly model: string | null;
  readonly prompt: string | null;
  /** Tokens that were paid for, also where the rules chose in the end. */
  readonly tokens: number;
  /** Why the model didn't choose; null where it did. */
  readonly reason: ModelFailureReason | null;
  readonly understood: boolean;
}

type Chooser = Pick<AnsweredQuestion, 'chooser' | 'model' | 'prompt' | 'tokens' | 'reason'>;

/** The model chooses; the rules do where it can't, or finds nothing. */
async function choose(
  { model, logger }: QuestionPorts,
  { question, as, signal }: MoneyQuestion,
  context: OperationContext,
): Promise<{ choice: Choice | null; by: Chooser }> {
  const byRules = (): Choice | null => chooseByRules(question, context);
  try {
    const { choice, ...of } = await chooseByModel(model, { question, ...context, personId: as.personId, signal });
    if (choice && accepted(choice)) return { choice, by: { chooser: 'GEMINI', ...of, reason: null } };
    return { choice: byRules(), by: { chooser: 'RULES', model: null, prompt: null, tokens: of.tokens, reason: null } };
  } catch (error) {
    const { reason, usage } = asModelFailure(error);
    if (reason !== 'NO_KEY') logger.warn({ task: 'question', reason }, 'a question is understood by rules alone');
    return {
      choice: byRules(),
      by: { chooser: 'RULES', model: null, prompt: null, tokens: usage.totalTokens, reason },
    };
  }
}

const operationOf = ({ operation }: Choice) => OPERATIONS.find(({ id }) => id === operation);

const accepted = (choice: Choice): unknown => operationOf(choice)?.accepts(choice) ?? null;

const codeOf = (error: unknown): string => (error instanceof AppError ? error.code : 'UNREADABLE');

/**
 * Answers a question in plain words about one's own money, by one of a fixed list of the graph's operations, run as the person. The
 * answer is a sentence made of the facts that the graph gave; where the question isn't understood it says so, with examples; where
 * the graph doesn't answer it says that. Never rejects.
 */
export async function answerQuestion(ports: QuestionPorts, asked: MoneyQuestion): Promise<AnsweredQuestion> {
  const { graph, logger } = ports;
  const { ledgerId, as, today, language } = asked;
  const question = asked.question.slice(0, LONGEST_QUESTION);
  const ask: AskGraph = (operation, variables) => graph.query({ operation, variables, as, deadlineMs: DEADLINE_MS });
  const nobody: Chooser = { chooser: 'RULES', model: null, prompt: null, tokens: 0, reason: null };
  const without = (text: string, by: Chooser): AnsweredQuestion => ({
    text,
    operation: null,
    arguments: null,
    facts: null,
    writer: 'TEMPLATE',
    ...by,
    understood: false,
  });
  let by = nobody;
  try {
    const context = { ledgerId, today, ...readContext(await ask(CONTEXT_DOCUMENT, { ledgerId })) };
    const chosen = await choose(ports, { ...asked, question }, context);
    by = chosen.by;
    const operation = chosen.choice && operationOf(chosen.choice);
    const given = chosen.choice && accepted(chosen.choice);
    if (!operation || !given) return without(NOT_UNDERSTOOD[language], by);
    const facts = await operation.run(given, context, ask);
    const text = sayAnswer(facts, language);
    return { text, operation: operation.id, arguments: given, facts, writer: 'TEMPLATE', ...by, understood: true };
  } catch (error) {
    logger.warn({ task: 'question', code: codeOf(error) }, 'a question could not be answered');
    return without(UNAVAILABLE[language], by);
  }
}
