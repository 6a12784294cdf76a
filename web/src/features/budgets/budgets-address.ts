import { monthOf, periodFromUrl, periodToUrl, type Period } from '../../days/period';
import type { PlainDay } from '../../days/plain-day';

/** The month in the address; anything else is the present one. */
export function budgetMonth(params: URLSearchParams, today: PlainDay): Period {
  const period = periodFromUrl(params.get('mes'), today);
  return period.kind === 'month' ? period : monthOf(today);
}

/** A link to the budgets of a month. */
export const budgetsAddress = (period: Period): string =>
  `/presupuestos?mes=${periodToUrl(period.kind === 'month' ? period : monthOf(period.start))}`;
