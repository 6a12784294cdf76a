import type { ConfidenceModel } from './confidence.js';

/** Fitted by `bench/src/receipts/fit-confidence.ts`; not edited by hand. */
export const CONFIDENCE_MODEL: ConfidenceModel = {
  company: { base: -4.01, weights: [0.833, -0.46, -0.002, 2.315, -0.206, 0.42, 0.433] },
  date: { base: -0.582, weights: [1.823, -0.313, 0.492, 0.998, 0.389, 0.402] },
  total: { base: 0.887, weights: [0.523, 0.463, 0.498, -0.3, 0.232, 0.871, -0.067, 1.338] },
};
