import type { Logger } from '../logging/logger.js';
import { promptTokensOf } from './estimate-tokens.js';
import { type LanguageModel, type ModelAnswer, type ModelTask, type TokenUsage } from './language-model.js';
import { asModelFailure, ModelFailure } from './model-failure.js';
import type { Reservation, TokenBudget, UsageLedger } from './usage-ledger.js';

export interface BudgetOptions {
  readonly ledger: UsageLedger;
  readonly budget: TokenBudget;
  /** What the model is called in the usage record. */
  readonly model: string;
  readonly clock: () => Date;
  readonly logger: Pick<Logger, 'warn'>;
}

/** A store's error tells of its query, which names the person: the log gets its kind alone. */
const nameOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);

/**
 * The same model within a daily budget (days in UTC): what a request may take at most is set aside before it is sent, what it took
 * is booked when it comes back. Where usage can't be read, nothing is spent.
 */
export function withBudget(model: LanguageModel, options: BudgetOptions): LanguageModel {
  const { ledger, budget, clock, logger } = options;
  const reserve = async ({ task, ...reservation }: Reservation & { task: string }): Promise<void> => {
    const reserved = await ledger.reserve(reservation, budget).catch((error: unknown) => {
      logger.warn({ task, failure: nameOf(error) }, 'the usage of the language model cannot be read');
      throw new ModelFailure('USAGE_UNKNOWN');
    });
    if (!reserved) throw new ModelFailure('BUDGET_EXHAUSTED');
  };
  const book = async (reservation: Reservation, { task }: ModelTask<unknown>, usage: TokenUsage): Promise<void> => {
    const { day, personId } = reservation;
    try {
      await ledger.settle(reservation, usage.totalTokens);
      if (usage.totalTokens > 0) await ledger.record({ day, personId, task, model: options.model, usage });
    } catch (error) {
      // The answer is good all the same; what was set aside stays so until the day ends.
      logger.warn({ task, failure: nameOf(error) }, 'the usage of the language model could not be booked');
    }
  };
  return {
    async generate<Value>(task: ModelTask<Value>): Promise<ModelAnswer<Value>> {
      const tokens = promptTokensOf(task) + task.maxOutputTokens;
      const reservation: Reservation = { day: clock().toISOString().slice(0, 10), personId: task.personId, tokens };
      await reserve({ ...reservation, task: task.task });
      try {
        const answer = await model.generate(task);
        await book(reservation, task, answer.usage);
        return answer;
      } catch (error) {
        const failure = asModelFailure(error);
        await book(reservation, task, failure.usage);
        throw failure;
      }
    },
  };
}
