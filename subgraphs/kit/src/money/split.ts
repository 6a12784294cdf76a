import { SplitWeightsError } from './money-error.js';

/**
 * Splits `minor` in proportion to `weights` without losing a cent: each part gets its floor, and what is left goes
 * one unit each to the largest remainders, ties by order. The parts of −m are the negated parts of m.
 * @param weights non-negative integers, at least one above zero
 * @throws SplitWeightsError
 */
export const split = (minor: bigint, weights: readonly bigint[]): bigint[] => {
  const whole = weights.reduce((sum, weight) => sum + weight, 0n);
  if (whole <= 0n || weights.some((weight) => weight < 0n)) {
    throw new SplitWeightsError('Weights must be zero or more, and one of them above zero');
  }
  if (minor < 0n) return split(-minor, weights).map((part) => -part);
  const parts = weights.map((weight, order) => ({
    order,
    part: (minor * weight) / whole,
    remainder: (minor * weight) % whole,
  }));
  const left = minor - parts.reduce((sum, { part }) => sum + part, 0n);
  // At most one unit each: the remainders sum to `left × whole`, and each is below `whole`.
  const first = [...parts].sort((a, b) =>
    a.remainder === b.remainder ? a.order - b.order : a.remainder > b.remainder ? -1 : 1,
  );
  for (const lucky of first.slice(0, Number(left))) lucky.part += 1n;
  return parts.map(({ part }) => part);
};
