import type { PlainDate } from '@parfinanciero/kit/days';
import type { Movement } from '../movement.js';
import type { Stream } from '../streams/stream.js';
import { duplicateCharge } from './duplicate-charge.js';
import type { Insight, Scale } from './insight.js';
import { type LowPoint, shortfallAhead } from './shortfall-ahead.js';
import { missedIncome, priceRise } from './stream-insights.js';
import { overlappingSubscriptions, type SubscriptionContext, subscriptionToReview } from './subscriptions.js';
import { unusualAmount } from './unusual-amount.js';
import { type CategoryHistory, unusualCategory } from './unusual-category.js';

/** What insights are looked for in: summaries that are kept as events come, never the whole history. */
export interface InsightInput extends Scale {
  readonly asOf: PlainDate;
  /** New movements, each with the movements of its group before it (the newest few dozen). */
  readonly recent: readonly { readonly movement: Movement; readonly earlier: readonly Movement[] }[];
  readonly categories: readonly CategoryHistory[];
  /** As the person sees them: verdicts applied. */
  readonly streams: readonly Stream[];
  /** By stream key; a stream that is missing counts as not reviewed and alone at its payee. */
  readonly contexts: ReadonlyMap<string, SubscriptionContext>;
  readonly low: LowPoint | null;
}

const UNKNOWN: SubscriptionContext = { reviewed: false, others: [] };

/** All that is unusual, unranked; `chooseInsights` picks what is shown. */
export const findCandidates = (input: InsightInput): Insight[] => {
  const { asOf, streams } = input;
  const found: (Insight | null)[] = [
    ...input.recent.flatMap(({ movement, earlier }) => [
      unusualAmount(
        movement,
        earlier.map(({ amount }) => amount),
        input,
      ),
      duplicateCharge(movement, earlier, input),
    ]),
    ...input.categories.map((category) => unusualCategory(category, asOf, input)),
    ...streams.flatMap((stream) => [
      priceRise(stream, asOf, input),
      missedIncome(stream, asOf, input),
      subscriptionToReview(stream, input.contexts.get(stream.key) ?? UNKNOWN, asOf, input),
    ]),
    ...overlappingSubscriptions(streams, input),
    input.low === null ? null : shortfallAhead(input.low, asOf, input),
  ];
  return found.filter((insight) => insight !== null);
};
