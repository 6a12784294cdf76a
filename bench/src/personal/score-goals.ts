import { type GoalCase, KS } from './goals.js';

/** How good probabilities were: the mean square error (Brier) against that of saying the base rate. */
export interface GoalScore {
  readonly cases: number;
  readonly baseRate: number;
  readonly brier: number;
  readonly ofBaseRate: number;
  /** 1 − Brier ÷ that of the base rate. */
  readonly skill: number;
}

/** A tenth of the probabilities, what was said on average, and how often it came true. */
export interface ReliabilityRow {
  readonly from: number;
  readonly cases: number;
  readonly said: number;
  readonly reached: number;
}

export function goalScore(cases: readonly GoalCase[]): GoalScore {
  const baseRate = meanOf(cases.map(({ reached }) => (reached ? 1 : 0)));
  const brier = meanOf(cases.map(({ probability, reached }) => (probability - (reached ? 1 : 0)) ** 2));
  const ofBaseRate = baseRate * (1 - baseRate);
  return { cases: cases.length, baseRate, brier, ofBaseRate, skill: 1 - brier / ofBaseRate };
}

export const goalScoresByK = (cases: readonly GoalCase[]): ReadonlyMap<number, GoalScore> =>
  new Map(KS.map((k) => [k, goalScore(cases.filter((one) => one.k === k))]));

export function reliability(cases: readonly GoalCase[]): ReliabilityRow[] {
  return Array.from({ length: 10 }, (_, tenth) => {
    const mine = cases.filter(({ probability }) => Math.min(Math.floor(probability * 10), 9) === tenth);
    return {
      from: tenth / 10,
      cases: mine.length,
      said: meanOf(mine.map(({ probability }) => probability)),
      reached: meanOf(mine.map(({ reached }) => (reached ? 1 : 0))),
    };
  });
}

const meanOf = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
