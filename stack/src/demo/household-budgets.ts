import type { HistoryEntry, PlannedBudget } from '@parfinanciero/expenses';
import { DEFAULT_CATEGORIES } from '@parfinanciero/expenses/domain/categories/index';
import { addMonthsClamped, monthOf } from '@parfinanciero/kit';

/** What the household keeps an eye on: whole families of the default tree. */
const FAMILIES = ['FOOD', 'HOME', 'TRANSPORTATION', 'HEALTH', 'ENTERTAINMENT', 'FASHION', 'TECHNOLOGY', 'EXTRAS'];

/** Where it spends a little more than it meant to. */
const WEAKNESS = 'FOOD';

/** Ten thousand pesos in minor units: nobody plans more finely. */
const STEP = 1_000_000n;

/** Months with budgets: the present one and those before it. */
const MONTHS = 3;
/** Months that an amount is the average of. */
const LOOK_BACK = 3;

const families = new Map(DEFAULT_CATEGORIES.map(({ key, parent }) => [key, parent ?? key]));

/** What each family took in each month, as "FAMILY 2026-11". */
function spendingOf(entries: readonly HistoryEntry[]): Map<string, bigint> {
  const spent = new Map<string, bigint>();
  for (const { bookedOn, lines } of entries) {
    for (const { categoryKey, flow, amount } of lines) {
      if (flow !== 'SPENDING') continue;
      const place = `${families.get(categoryKey)} ${monthOf(bookedOn)}`;
      spent.set(place, (spent.get(place) ?? 0n) + amount);
    }
  }
  return spent;
}

/** The household's budgets of the month of `today` and the two before it, from what it used to spend, in pesos. */
export function householdBudgets(entries: readonly HistoryEntry[], today: string): PlannedBudget[] {
  const spent = spendingOf(entries);
  const present = `${monthOf(today)}-01`;
  return Array.from({ length: MONTHS }, (_, back) => addMonthsClamped(present, -back)).flatMap((first) =>
    FAMILIES.flatMap((categoryKey): PlannedBudget[] => {
      const spentIn = (day: string): bigint => spent.get(`${categoryKey} ${monthOf(day)}`) ?? 0n;
      const before = Array.from({ length: LOOK_BACK }, (_, back) => spentIn(addMonthsClamped(first, -back - 1)));
      const average = before.reduce((sum, one) => sum + one, 0n) / BigInt(LOOK_BACK);
      if (average <= 0n) return [];
      const own = spentIn(first);
      const overspent = categoryKey === WEAKNESS && own * 2n > average;
      // A plan that its own month has some room in, but for the one weakness.
      const planned = average > own ? average : (own * 11n) / 10n;
      const steps = overspent ? (own * 19n) / (20n * STEP) : (planned + STEP - 1n) / STEP;
      return [{ categoryKey, month: monthOf(first), amount: steps * STEP, currency: 'COP' }];
    }),
  );
}
