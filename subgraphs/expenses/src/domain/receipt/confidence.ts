import { CONFIDENCE_MODEL } from './confidence-model.js';
import type { Evidence } from './evidence.js';

/** A logistic model of one field: the log-odds of being right are `base` + Σ weight × evidence. */
export interface FieldModel {
  readonly base: number;
  readonly weights: readonly number[];
}

export type ConfidenceModel = { readonly [Field in keyof Evidence]: FieldModel };

/** Nothing read from print is surer than this: what was printed may be wrong itself, or was written by hand beside it. */
const SUREST = 0.995;

/**
 * The probability 0…1 that a field is right, from what speaks for it; 0 where nothing was read. The shipped weights are fitted
 * by `bench/src/receipts/fit-confidence.ts` to real receipts, good pictures and bad ones.
 */
export function probability(
  field: keyof Evidence,
  evidence: Evidence,
  model: ConfidenceModel = CONFIDENCE_MODEL,
): number {
  const values = evidence[field];
  if (values.length === 0) return 0;
  const { base, weights } = model[field];
  const logOdds = values.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), base);
  return Math.min(SUREST, 1 / (1 + Math.exp(-logOdds)));
}
