import type { Standing } from './stream-from-chain.js';

/**
 * Probability that the next payment comes as scheduled: that the chain is a stream at all (from its evidence, a log
 * odds beyond what a stream has to prove), times the share of steps that were paid, shrunk towards 0.93 by as much as
 * three steps weigh, a fifth of it for each that is overdue.
 */
export const confidenceOf = ({ paid, missed, overdue }: Standing, evidence: number): number => {
  const real = 1 / (1 + Math.exp(-(evidence + 1.5)));
  const kept = (paid - 1 + 3 * 0.93) / (paid - 1 + missed + 3);
  const confidence = real * kept * 0.2 ** overdue;
  return Math.round(confidence * 1000) / 1000;
};
