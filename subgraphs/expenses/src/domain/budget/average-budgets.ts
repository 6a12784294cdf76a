import { exponentOf } from '@parfinanciero/kit';

export interface BudgetCategory {
  readonly id: string;
  readonly parentId: string | null;
  readonly flow: 'INCOME' | 'SPENDING';
}

export interface AverageSituation {
  /** Every category of the ledger; an order among them is kept. */
  readonly categories: readonly BudgetCategory[];
  /** Minor units spent by category over all of the months; what was given back is negative. */
  readonly spending: ReadonlyMap<string, bigint>;
  /** How many months that was. */
  readonly months: number;
  readonly currency: string;
  /** Categories that have a budget already. */
  readonly budgeted: ReadonlySet<string>;
}

/** Above so many major units a month an amount goes to whole thousands, below to whole tens. */
const LARGE = 100_000n;

/**
 * A month's average, rounded up: to a thousand major units from an average of 100,000 major units on, to ten below it.
 * So COP 486,120 becomes COP 487,000 and USD 43.10 becomes USD 50.
 * @param sum minor units over all of the months, above zero
 */
export function roundedAverage(sum: bigint, months: number, currency: string): bigint {
  const major = 10n ** BigInt(exponentOf(currency));
  const over = BigInt(months);
  const step = (sum >= LARGE * major * over ? 1_000n : 10n) * major;
  const divisor = step * over;
  return ((sum + divisor - 1n) / divisor) * step;
}

/**
 * What each top-level spending category took a month on average, everything below it included, so that a category and its
 * parent are not both budgeted. Left out: families without spending, and those of which any category has a budget already.
 */
export function averageBudgets(situation: AverageSituation): { categoryId: string; amount: bigint }[] {
  const { categories, spending, months, currency, budgeted } = situation;
  const byId = new Map(categories.map((category) => [category.id, category]));
  const topOf = (id: string): string | null => {
    let category = byId.get(id);
    while (category?.parentId != null) category = byId.get(category.parentId);
    return category?.id ?? null;
  };
  const sums = new Map<string | null, bigint>();
  for (const [id, amount] of spending) sums.set(topOf(id), (sums.get(topOf(id)) ?? 0n) + amount);
  const taken = new Set([...budgeted].map(topOf));
  return categories.flatMap(({ id, parentId, flow }) => {
    const sum = sums.get(id) ?? 0n;
    if (parentId !== null || flow !== 'SPENDING' || sum <= 0n || taken.has(id)) return [];
    return [{ categoryId: id, amount: roundedAverage(sum, months, currency) }];
  });
}
