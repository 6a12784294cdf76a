import { NO_TOKENS, type TokenUsage } from './language-model.js';

/** Why a model gave nothing that can be used. */
export type ModelFailureReason =
  /** None is set up. */
  | 'NO_KEY'
  /** The person, or the installation, has used up the day's tokens. */
  | 'BUDGET_EXHAUSTED'
  /** What has been used today can't be read, so nothing is spent. */
  | 'USAGE_UNKNOWN'
  /** It failed too often: it is left alone for a while. */
  | 'BREAKER_OPEN'
  | 'TIMED_OUT'
  /** Whoever asked doesn't wait any more. */
  | 'CANCELLED'
  /** No connection, or one that broke. */
  | 'NETWORK'
  /** 429. */
  | 'RATE_LIMITED'
  /** 5xx. */
  | 'SERVER'
  /** 404: there is no such model (any more). */
  | 'RETIRED_MODEL'
  /** Another 4xx: the key, or what was asked. */
  | 'REFUSED'
  /** By its maker's safety rules. */
  | 'BLOCKED'
  /** The answer ran into its limit of tokens. */
  | 'CUT_SHORT'
  /** Not JSON, or not of the shape that was asked for. */
  | 'WRONG_SHAPE'
  /** Twice it said a figure that is no fact. */
  | 'REFUSED_NUMBERS'
  /** Twice it said something else that its facts don't vouch for: a link, markup, another language. */
  | 'REFUSED_TEXT';

export interface ModelFailureDetails {
  readonly status?: number | undefined;
  /** Milliseconds after which the maker allows another try. */
  readonly retryAfterMs?: number | undefined;
  /** What it cost all the same. */
  readonly usage?: TokenUsage | undefined;
}

/**
 * A model gave no usable answer. It says why and nothing else: neither what was asked nor what came back is in it, nor the
 * client's own error, whose message quotes both.
 */
export class ModelFailure extends Error {
  override readonly name = 'ModelFailure';
  readonly status: number | null;
  readonly retryAfterMs: number | null;
  readonly usage: TokenUsage;

  constructor(
    readonly reason: ModelFailureReason,
    { status, retryAfterMs, usage = NO_TOKENS }: ModelFailureDetails = {},
  ) {
    super(reason);
    this.status = status ?? null;
    this.retryAfterMs = retryAfterMs ?? null;
    this.usage = usage;
  }
}

/** Whatever went wrong, as a failure. What no layer knows is the network's. */
export const asModelFailure = (error: unknown): ModelFailure =>
  error instanceof ModelFailure ? error : new ModelFailure('NETWORK');
