import type { PlainDate } from '@parfinanciero/kit';
import type { z } from 'zod';
import type { AnswerFacts } from './answers/answer-facts.js';
import type { LedgerCategory } from './match-category.js';

/** What an operation needs to know beside its arguments. */
export interface OperationContext {
  /** Public id. */
  readonly ledgerId: string;
  readonly today: PlainDate;
  readonly currency: string;
  readonly categories: readonly LedgerCategory[];
}

/** Asks the graph as the person. @throws what the graph client throws */
export type AskGraph = (document: string, variables: Readonly<Record<string, unknown>>) => Promise<unknown>;

export interface OperationDefinition<Id extends string, Arguments> {
  readonly id: Id;
  /** For the model that chooses. */
  readonly description: string;
  /** What it takes. Anything else is refused before the graph is asked. */
  readonly arguments: z.ZodType<Arguments>;
  /** The one query that it is. */
  readonly document: string;
  readonly variables: (of: Arguments, context: OperationContext) => Readonly<Record<string, unknown>>;
  /** What is asked next of the same query: variables that change. Null or absent: that was all. */
  readonly next?: (answer: unknown, asked: number) => Readonly<Record<string, unknown>> | null;
  /** The answers as facts. @throws ZodError for what is no answer of this query */
  readonly facts: (answers: readonly unknown[], of: Arguments, context: OperationContext) => AnswerFacts;
}

/** One thing that can be asked. */
export interface QuestionOperation<Id extends string = string> {
  readonly id: Id;
  readonly description: string;
  readonly document: string;
  /** The arguments as this operation takes them; null where they don't fit. */
  accepts(values: unknown): unknown;
  /** @throws ZodError for arguments that don't fit; what the graph client throws */
  run(values: unknown, context: OperationContext, ask: AskGraph): Promise<AnswerFacts>;
}

/** Declares an operation: its query and its arguments are fixed, whoever chooses it. */
export function defineOperation<const Id extends string, Arguments>(
  definition: OperationDefinition<Id, Arguments>,
): QuestionOperation<Id> {
  const { id, description, document, variables, next, facts } = definition;
  return {
    id,
    description,
    document,
    accepts(values) {
      const read = definition.arguments.safeParse(values);
      return read.success ? read.data : null;
    },
    async run(values, context, ask) {
      const of = definition.arguments.parse(values);
      const first = { ledgerId: context.ledgerId, ...variables(of, context) };
      const answers: unknown[] = [];
      for (
        let more: Readonly<Record<string, unknown>> | null = {};
        more;
        more = next?.(answers.at(-1), answers.length) ?? null
      )
        answers.push(await ask(document, { ...first, ...more }));
      return facts(answers, of, context);
    },
  };
}
