import type { Calibration } from '@parfinanciero/projections/domain/personal/calibration';
import { goalOutlook } from '@parfinanciero/projections/domain/personal/goal-outlook';
import { addMonths, dayOf } from '@parfinanciero/projections/domain/personal/months';
import { projectLedger } from '@parfinanciero/projections/domain/personal/project-ledger';
import { AHEAD, type Origin } from './origins.js';

/** A goal that an origin could have set, what was said of it and whether it was reached. */
export interface GoalCase {
  readonly k: number;
  readonly probability: number;
  readonly reached: boolean;
}

export const KS = [-0.5, 0, 0.25, 0.5, 1];

/** To have k mean monthly incomes more (or half of one less) than now, three months on. */
export function goalCases(origin: Origin, calibration: Calibration): GoalCase[] {
  const { summary, actual, whole } = origin;
  if (actual.length < AHEAD) return [];
  const income = whole.reduce((sum, month) => sum + month.income, 0) / whole.length;
  const net = actual.reduce((sum, month) => sum + month.income - month.spending, 0);
  const projection = projectLedger(summary, { horizon: AHEAD, calibration });
  const date = dayOf(addMonths(summary.asOf.slice(0, 7), AHEAD), 31);
  return KS.map((k) => {
    const amount = Math.round(k * income);
    const { probability } = goalOutlook(projection, { amount, current: 0, date });
    return { k, probability, reached: net >= amount };
  });
}
