import type { ConfidenceModel } from './confidence.js';

/** Fitted by `bench/src/receipts/fit-confidence.ts`; not edited by hand. */
export const CONFIDENCE_MODEL: ConfidenceModel = {
  company: { base: 0.2, weights: [0.5, 0.2, 0.5, 0.3, 0.3, 0.5, 0.3] },
  date: { base: 0.6, weights: [1, 0.2, 0.7, 0.5, 0.6, 0] },
  total: { base: -1.4, weights: [1, 0.2, 0.8, 0.2, 0.3, 0.8, 0, 0] },
};
