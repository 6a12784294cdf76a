import type { DocumentStore } from '../documents/index.js';
import type { Logger } from '../logging/logger.js';
import { documentUsageLedger } from './document-usage-ledger.js';
import { geminiModel } from './gemini-model.js';
import type { LanguageModel } from './language-model.js';
import { ModelFailure } from './model-failure.js';
import type { LanguageModelSettings } from './settings.js';
import { withBreaker } from './with-breaker.js';
import { withBudget } from './with-budget.js';
import { withRetries } from './with-retries.js';

/** No model: every question fails with NO_KEY. */
export const noLanguageModel: LanguageModel = {
  generate: () => Promise.reject(new ModelFailure('NO_KEY')),
};

/**
 * Where services get the model from. All that share a source share its breaker and its budget, whose usage is kept in the documents
 * of the service that asks first; processes share it where they share a document store.
 */
export type LanguageModelSource = (documents: DocumentStore) => LanguageModel;

/** How long things take, in milliseconds, and what is left to chance. Absent = as in production. */
export interface ModelTiming {
  /** One request. */
  readonly timeoutMs: number;
  readonly attempts: number;
  readonly retryBaseMs: number;
  readonly longestWaitMs: number;
  readonly breakerFailures: number;
  readonly breakerOpenMs: number;
  readonly breakerLongestMs: number;
  readonly random: () => number;
}

const TIMING: ModelTiming = {
  timeoutMs: 20_000,
  attempts: 3,
  retryBaseMs: 500,
  longestWaitMs: 5_000,
  breakerFailures: 5,
  breakerOpenMs: 30_000,
  breakerLongestMs: 3_600_000,
  random: Math.random,
};

export interface LanguageModelOptions {
  readonly settings: LanguageModelSettings;
  readonly logger: Pick<Logger, 'warn'>;
  readonly clock: () => Date;
  readonly timing?: Partial<ModelTiming>;
}

function madeOf(options: LanguageModelOptions, apiKey: string, documents: DocumentStore): LanguageModel {
  const { settings, logger, clock } = options;
  const timing: ModelTiming = { ...TIMING, ...options.timing };
  const { GEMINI_MODEL: model, GEMINI_BASE_URL: baseUrl } = settings;
  const gemini = geminiModel({ apiKey, model, baseUrl, timeoutMs: timing.timeoutMs, clock });
  const persistent = withRetries(gemini, {
    attempts: timing.attempts,
    baseMs: timing.retryBaseMs,
    longestWaitMs: timing.longestWaitMs,
    random: timing.random,
  });
  const guarded = withBreaker(persistent, {
    failures: timing.breakerFailures,
    openMs: timing.breakerOpenMs,
    longestMs: timing.breakerLongestMs,
    clock,
  });
  return withBudget(guarded, {
    ledger: documentUsageLedger(documents),
    budget: { perPerson: settings.GEMINI_DAILY_TOKENS_PER_PERSON, installation: settings.GEMINI_DAILY_TOKENS },
    model,
    clock,
    logger,
  });
}

/** The model of an installation by its settings: Gemini with retries, breaker and budget, or none without a key. */
export function languageModelSource(options: LanguageModelOptions): LanguageModelSource {
  const { GEMINI_API_KEY: apiKey } = options.settings;
  if (apiKey === undefined) return () => noLanguageModel;
  let made: LanguageModel | null = null;
  return (documents) => (made ??= madeOf(options, apiKey, documents));
}
