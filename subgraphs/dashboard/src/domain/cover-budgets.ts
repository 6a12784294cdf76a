/** What a category may take in a month. Amounts are minor units. */
export interface Budget {
  readonly categoryId: string;
  readonly currency: string;
  readonly amount: bigint;
}

/** What a category took in that month. Negative where more came back. */
export interface CategorySpent {
  readonly categoryId: string;
  readonly currency: string;
  readonly amount: bigint;
}

export interface CoveredBudget extends Budget {
  /** By its category and everything below it, in its own currency. */
  readonly spent: bigint;
  /** No category above it has a budget in its currency: what it covers is covered by no other that is counted. */
  readonly topmost: boolean;
}

export interface BudgetSituation {
  readonly budgets: readonly Budget[];
  readonly spent: readonly CategorySpent[];
  /** A category that is not in it stands alone. */
  readonly parents: ReadonlyMap<string, string | null>;
}

const placeOf = (categoryId: string, currency: string): string => `${categoryId} ${currency}`;

/** The category itself and all above it. */
function* upwards(categoryId: string, parents: ReadonlyMap<string, string | null>): Generator<string> {
  for (let id: string | null = categoryId; id !== null; id = parents.get(id) ?? null) yield id;
}

/** What each budget covers, in the order given. Spending counts in every budget that stands above it. */
export function coverBudgets({ budgets, spent, parents }: BudgetSituation): CoveredBudget[] {
  const covered = new Map(budgets.map(({ categoryId, currency }) => [placeOf(categoryId, currency), 0n]));
  for (const { categoryId, currency, amount } of spent) {
    for (const id of upwards(categoryId, parents)) {
      const place = placeOf(id, currency);
      const sum = covered.get(place);
      if (sum !== undefined) covered.set(place, sum + amount);
    }
  }
  return budgets.map((budget) => {
    const [, ...above] = upwards(budget.categoryId, parents);
    return {
      ...budget,
      spent: covered.get(placeOf(budget.categoryId, budget.currency)) ?? 0n,
      topmost: !above.some((id) => covered.has(placeOf(id, budget.currency))),
    };
  });
}

/** Sums over the topmost budgets of one currency, so that nothing counts twice; null where there are none. */
export function totalBudget(
  budgets: readonly CoveredBudget[],
  currency: string,
): { budgeted: bigint; spent: bigint } | null {
  const counted = budgets.filter((budget) => budget.topmost && budget.currency === currency);
  if (counted.length === 0) return null;
  return {
    budgeted: counted.reduce((sum, { amount }) => sum + amount, 0n),
    spent: counted.reduce((sum, { spent }) => sum + spent, 0n),
  };
}
