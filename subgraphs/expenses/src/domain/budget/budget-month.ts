import { addMonthsClamped, invalid, monthOf, type PlainMonth } from '@parfinanciero/kit';

/** How far from now a month may have budgets. */
const MONTHS = 120;

/**
 * The first day of a month ("2026-11") that may have budgets.
 * @throws BAD_USER_INPUT further than ten years from today
 */
export function budgetMonth(month: PlainMonth, today: string): string {
  const [first, last] = [monthOf(addMonthsClamped(today, -MONTHS)), monthOf(addMonthsClamped(today, MONTHS))];
  if (month < first || month > last) throw invalid('month', `between ${first} and ${last}`);
  return `${month}-01`;
}
