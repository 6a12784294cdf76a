import { CONFIDENCE_MODEL } from './confidence-model.js';
import { SECOND_READER } from './evidence.js';
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
 * What a second reader read differently is for a person to look at, however much else speaks for it: one in seven was wrong.
 * So is a day that it could not read at all (one in five); amounts have sums that confirm them.
 */
const DIFFERS = 0.85;
const UNCONFIRMED: { readonly [Field in keyof Evidence]: number } = { company: SUREST, date: 0.88, total: SUREST };

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
  const agreement = values[SECOND_READER];
  const most = agreement === 1 ? SUREST : agreement === 0 ? UNCONFIRMED[field] : DIFFERS;
  return Math.min(most, 1 / (1 + Math.exp(-logOdds)));
}
