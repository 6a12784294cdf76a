import { setTimeout as pause } from 'node:timers/promises';
import { addUsage, type LanguageModel, type ModelTask, NO_TOKENS } from './language-model.js';
import { asModelFailure, ModelFailure, type ModelFailureReason } from './model-failure.js';

export interface RetryPolicy {
  /** All tries together, at least 1. */
  readonly attempts: number;
  /** Milliseconds: the first wait is up to this, each further one up to twice as long. */
  readonly baseMs: number;
  /** Milliseconds: nobody is made to wait longer for another try, also where the maker asks for it. */
  readonly longestWaitMs: number;
  /** 0 ≤ x < 1; a seeded one makes waits the same. */
  readonly random: () => number;
}

/** What may go well the next time. A time-out is not: whoever waits has waited. */
const PASSING: ReadonlySet<ModelFailureReason> = new Set(['NETWORK', 'RATE_LIMITED', 'SERVER']);

/** Milliseconds before try number `attempt` + 1: what the maker asked for, and a part of the backoff that differs for everybody. */
const waitBefore = ({ retryAfterMs }: ModelFailure, attempt: number, { baseMs, random }: RetryPolicy): number =>
  (retryAfterMs ?? 0) + random() * baseMs * 2 ** (attempt - 1);

/** The same model, asked again where what failed may pass. Tokens of all tries count. */
export function withRetries(model: LanguageModel, policy: RetryPolicy): LanguageModel {
  const waited = async (ms: number, { signal }: ModelTask<unknown>): Promise<boolean> =>
    pause(ms, true, { ...(signal && { signal }) }).catch(() => false);
  return {
    async generate(task) {
      let spent = NO_TOKENS;
      for (let attempt = 1; ; attempt += 1) {
        try {
          const answer = await model.generate(task);
          return { ...answer, usage: addUsage(spent, answer.usage) };
        } catch (error) {
          const failure = asModelFailure(error);
          const { reason, status, retryAfterMs } = failure;
          spent = addUsage(spent, failure.usage);
          const last = new ModelFailure(reason, {
            status: status ?? undefined,
            retryAfterMs: retryAfterMs ?? undefined,
            usage: spent,
          });
          const wait = waitBefore(failure, attempt, policy);
          if (!PASSING.has(reason) || attempt >= policy.attempts || wait > policy.longestWaitMs) throw last;
          if (!(await waited(wait, task))) throw new ModelFailure('CANCELLED', { usage: spent });
        }
      }
    },
  };
}
