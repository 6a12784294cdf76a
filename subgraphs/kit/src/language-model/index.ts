export { documentUsageLedger } from './document-usage-ledger.js';
export { geminiModel, type GeminiOptions } from './gemini-model.js';
export {
  type LanguageModel,
  type ModelAnswer,
  type ModelPart,
  type ModelTask,
  type TokenUsage,
} from './language-model.js';
export {
  type LanguageModelOptions,
  languageModelSource,
  type LanguageModelSource,
  type ModelTiming,
  noLanguageModel,
} from './language-model-source.js';
export { asModelFailure, ModelFailure, type ModelFailureReason } from './model-failure.js';
export { DATA_RULE, dataPart, type Prompt, promptId } from './prompt.js';
export { responseSchemaOf, type ResponseSchema } from './response-schema.js';
export { LanguageModelSettings } from './settings.js';
export type { Reservation, TokenBudget, UsageLedger, UsageRecord } from './usage-ledger.js';
export { withBreaker, type BreakerPolicy } from './with-breaker.js';
export { withBudget, type BudgetOptions } from './with-budget.js';
export { withRetries, type RetryPolicy } from './with-retries.js';
export { type Claim, type VerifiedWriting, type Written, writeVerified } from './write-verified.js';
