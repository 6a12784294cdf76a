import { unavailable } from '@parfinanciero/kit';

export interface CircuitBreakerOptions {
  /** Failures in a row after which it opens. */
  readonly failures?: number;
  /** Milliseconds that it stays open before one request may try. */
  readonly restMs?: number;
  readonly clock?: () => Date;
}

/** Spares a service that does not answer: after repeated failures it is not asked for a while, then by one request first. */
export interface CircuitBreaker {
  /** @throws UNAVAILABLE at once while open; what `work` throws otherwise */
  run<T>(work: () => Promise<T>): Promise<T>;
  readonly open: boolean;
}

/** @param isFailure whether an error says that the service is not well (and not that the request was wrong) */
export function circuitBreaker(
  isFailure: (error: unknown) => boolean,
  { failures = 5, restMs = 2_000, clock = () => new Date() }: CircuitBreakerOptions = {},
): CircuitBreaker {
  let inARow = 0;
  let restUntil = 0;
  const open = (): boolean => inARow >= failures && clock().getTime() < restUntil;
  return {
    get open() {
      return open();
    },
    async run(work) {
      if (open()) throw unavailable();
      // The one that tries closes the door behind itself until it has its answer.
      if (inARow >= failures) restUntil = clock().getTime() + restMs;
      try {
        const result = await work();
        inARow = 0;
        return result;
      } catch (error) {
        if (!isFailure(error)) {
          inARow = 0;
          throw error;
        }
        inARow += 1;
        if (inARow >= failures) restUntil = clock().getTime() + restMs;
        throw error;
      }
    },
  };
}
