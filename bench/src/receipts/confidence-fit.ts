import { probability } from '@parfinanciero/expenses/domain/receipt/confidence';
import type { ConfidenceModel, FieldModel } from '@parfinanciero/expenses/domain/receipt/confidence';
import type { Evidence } from '@parfinanciero/expenses/domain/receipt/evidence';
import type { Box } from '@parfinanciero/expenses/domain/receipt/reading';
import { fitLogistic } from './logistic.js';
import type { Right } from './score.js';

export type Field = keyof Evidence;
export const FIELDS: readonly Field[] = ['company', 'date', 'total'];

/** One reading of one picture, and what was right in it. */
export interface Judged {
  /** The receipt, whatever was done to its picture: readings of one receipt are never in two folds. */
  receipt: string;
  degradation: string;
  evidence: Evidence;
  right: Right;
  /** Where company, date and total were read, fractions of the picture. */
  boxes: Box[];
}

const FOLDS = 5;
/** A good picture counts as much as several bad ones: bad ones are many and of one receipt each time. */
const WEIGHTS: Readonly<Record<string, number>> = { none: 2, erased: 0.3 };
const BAD = 0.8;
const PENALTY = 1.5;

/** What is believed before any receipt is seen: more of anything that speaks for a field makes it surer. */
const PRIOR: ConfidenceModel = {
  company: { base: 0.5, weights: [0.5, 0.2, 0.5, 0.3, 0.3, 0.5, 0.3] },
  date: { base: 0.5, weights: [1, 0.2, 0.6, 0.4, 0.5, 0.3] },
  total: { base: -1, weights: [1, 0.2, 0.6, 0.2, 0.3, 0.7, 0.3, 0.2] },
};

export function fitModel(readings: readonly Judged[]): ConfidenceModel {
  const fit = (field: Field): FieldModel => {
    const examples = readings
      .filter(({ evidence }) => evidence[field].length > 0)
      .map(({ evidence, right, degradation }) => ({
        values: evidence[field],
        right: right[field],
        weight: WEIGHTS[degradation] ?? BAD,
      }));
    return fitLogistic(examples, PRIOR[field], PENALTY);
  };
  return { company: fit('company'), date: fit('date'), total: fit('total') };
}

/** A reading with the probabilities that a model fitted without its receipt gives it. */
export interface Scored extends Judged {
  confidence: Record<Field, number>;
  /** Date and total both right. */
  both: number;
}

/** Each reading scored by the model of the other folds. Folds are of receipts, in the order of their names. */
export function crossValidated(readings: readonly Judged[]): Scored[] {
  const receipts = [...new Set(readings.map(({ receipt }) => receipt))].sort();
  const foldOf = new Map(receipts.map((receipt, i) => [receipt, i % FOLDS]));
  const models = Array.from({ length: FOLDS }, (_, fold) =>
    fitModel(readings.filter(({ receipt }) => foldOf.get(receipt) !== fold)),
  );
  return readings.map((reading) => scored(reading, models[foldOf.get(reading.receipt)!]!));
}

export function scored(reading: Judged, model: ConfidenceModel): Scored {
  const confidence = {
    company: probability('company', reading.evidence, model),
    date: probability('date', reading.evidence, model),
    total: probability('total', reading.evidence, model),
  };
  return { ...reading, confidence, both: confidence.date * confidence.total };
}
