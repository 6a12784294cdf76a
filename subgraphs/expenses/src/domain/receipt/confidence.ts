import type { CompanyCandidate } from './company.js';
import type { DateCandidate } from './dates.js';
import type { TotalCandidate } from './total.js';

const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

/**
 * Probabilities from scores: the lead over the next candidate and what confirms the best one.
 *
 * The constants were set by hand so that "0.9 and more" holds what it promises on 60 real receipts, each of them also
 * halved in size and recompressed, and also tilted by 2.2° and blurred: of the readings at or above 0.9 at least 95 %
 * had both date and total right. A lead of 3 points for
 * dates and 4 for totals is as good as any larger one.
 */
export const probability = {
  date(candidates: readonly DateCandidate[]): number {
    const [best, next] = candidates;
    if (!best) return 0;
    const lead = Math.min(best.score - (next?.score ?? best.score - 3), 3);
    return logistic(0.6 + 0.7 * lead + 0.5 * Math.min(best.score, 4) + 6 * (best.box.confidence - 0.95));
  },
  total(candidates: readonly TotalCandidate[]): number {
    const [best, next] = candidates;
    if (!best || best.score <= 0) return 0;
    const lead = Math.min(best.score - (next?.score ?? 0), 4);
    return logistic(-1.4 + 0.8 * lead + 0.8 * Math.min(best.confirmed, 2) + 0.2 * best.score);
  },
  company(candidates: readonly CompanyCandidate[]): number {
    const [best, next] = candidates;
    if (!best) return 0;
    const lead = Math.min(best.score - (next?.score ?? 0), 3);
    return logistic(0.2 + 0.5 * lead + 0.3 * best.score);
  },
  both(date: number, total: number): number {
    return date * total;
  },
};
