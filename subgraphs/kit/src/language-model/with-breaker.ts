import type { LanguageModel } from './language-model.js';
import { asModelFailure, ModelFailure, type ModelFailureReason } from './model-failure.js';

export interface BreakerPolicy {
  /** As many failures in a row open it. */
  readonly failures: number;
  /** Milliseconds that it stays open at first; twice as long after each probe that fails. */
  readonly openMs: number;
  /** Milliseconds: never longer than this. */
  readonly longestMs: number;
  readonly clock: () => Date;
}

/** What says that the model can't be reached or won't answer anybody. What it does to one question says nothing. */
const DOWN: ReadonlySet<ModelFailureReason> = new Set([
  'TIMED_OUT',
  'NETWORK',
  'RATE_LIMITED',
  'SERVER',
  'RETIRED_MODEL',
  'REFUSED',
]);

/**
 * The same model, left alone for a while once it fails again and again, or for as long as its maker asks: meanwhile nobody waits
 * for it. Then one request at a time tries whether it is back.
 */
export function withBreaker(model: LanguageModel, policy: BreakerPolicy): LanguageModel {
  let failures = 0;
  let opened = 0;
  let openUntil = 0;
  let probing = false;
  const now = (): number => policy.clock().getTime();
  const open = (ms: number): void => {
    openUntil = now() + Math.min(ms, policy.longestMs);
  };
  const failed = ({ reason, retryAfterMs }: ModelFailure): void => {
    // Somebody who went away says nothing of the model.
    if (reason === 'CANCELLED') return;
    if (!DOWN.has(reason)) return recovered();
    failures += 1;
    if (failures >= policy.failures) {
      open(policy.openMs * 2 ** opened);
      opened += 1;
    } else if (retryAfterMs !== null) open(retryAfterMs);
  };
  const recovered = (): void => {
    failures = 0;
    opened = 0;
    openUntil = 0;
  };
  return {
    async generate(task) {
      if (now() < openUntil) throw new ModelFailure('BREAKER_OPEN');
      const probe = failures >= policy.failures;
      if (probe && probing) throw new ModelFailure('BREAKER_OPEN');
      probing ||= probe;
      try {
        const answer = await model.generate(task);
        recovered();
        return answer;
      } catch (error) {
        const failure = asModelFailure(error);
        failed(failure);
        throw failure;
      } finally {
        if (probe) probing = false;
      }
    },
  };
}
