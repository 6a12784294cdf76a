import type { BudgetState } from '../../generated/graphql';
import { fromMinor, toMinor } from '../../money/decimal';
import { exponentOf, type MoneyLike } from '../../money/format-money';

interface Category {
  id: string;
  key: string | null;
  name: string;
  flow: string;
  parentId: string | null;
}
interface Budget {
  id: string;
  version: number;
  amount: MoneyLike;
  categoryId: string | null;
}
interface Status {
  categoryId: string | null;
  amount: MoneyLike;
  spent: MoneyLike;
  state: BudgetState;
  /** What an even pace would have spent by today. */
  expected: MoneyLike;
}
interface Slice {
  categoryId: string | null;
  amount: MoneyLike;
}

/** One category's month: what it may take, what it took. */
export interface BudgetRow {
  categoryId: string;
  name: string;
  /** What it lies below; null at the top. */
  parent: string | null;
  /** Null: none was set. */
  budget: { id: string; version: number; amount: MoneyLike } | null;
  spent: MoneyLike;
  left: MoneyLike | null;
  /** spent ÷ amount, for drawing; 1 when anything was spent on a budget of nothing. */
  share: number;
  state: BudgetState | null;
  /** Where today stands on the bar, 0…1; null outside the present month. */
  today: number | null;
}
export interface BudgetMonth {
  budgeted: BudgetRow[];
  rest: BudgetRow[];
  total: { amount: MoneyLike; spent: MoneyLike; left: MoneyLike } | null;
}

/**
 * The rows of a month, exact. A budget holds for its category and everything below it. The amount is what the ledger says;
 * the state comes from the dashboard, which may still be on its way after a change: then it is worked out the same way.
 * The total counts no money twice: a budget below another one is part of it.
 * @param today the share of the month that is gone, 0…1; null outside the present month
 */
export function budgetRows(from: {
  categories: readonly Category[];
  budgets: readonly Budget[];
  statuses: readonly Status[];
  slices: readonly Slice[];
  currency: string;
  today: number | null;
}): BudgetMonth {
  const { categories, budgets, statuses, slices, currency, today } = from;
  const exponent = exponentOf(currency);
  const minor = (money: MoneyLike) => toMinor(money.amount, exponent);
  const money = (amount: bigint): MoneyLike => ({ amount: fromMinor(amount, exponent), currency });
  const parents = new Map(categories.map(({ id, parentId }) => [id, parentId]));
  const ancestors = (id: string): string[] => {
    const found: string[] = [];
    for (let at = parents.get(id) ?? null; at && !found.includes(at); at = parents.get(at) ?? null) found.push(at);
    return found;
  };
  const spentIn = new Map<string, bigint>();
  for (const { categoryId, amount } of slices) {
    if (!categoryId || amount.currency !== currency) continue;
    for (const id of [categoryId, ...ancestors(categoryId)]) spentIn.set(id, (spentIn.get(id) ?? 0n) + minor(amount));
  }
  const budgetOf = new Map(budgets.flatMap((budget) => (budget.categoryId ? [[budget.categoryId, budget]] : [])));
  const statusOf = new Map(statuses.flatMap((status) => (status.categoryId ? [[status.categoryId, status]] : [])));

  const names = new Map(categories.map(({ id, name }) => [id, name]));

  const rowOf = ({ id, name, parentId }: Category): BudgetRow => {
    const parent = (parentId && names.get(parentId)) || null;
    const budget = budgetOf.get(id) ?? null;
    const status = statusOf.get(id);
    const fresh = status && budget && status.amount.amount === budget.amount.amount ? status : null;
    const spent = status ? minor(status.spent) : (spentIn.get(id) ?? 0n);
    if (!budget || budget.amount.currency !== currency)
      return {
        categoryId: id,
        name,
        parent,
        budget,
        spent: money(spent),
        left: null,
        share: 0,
        state: null,
        today: null,
      };
    const amount = minor(budget.amount);
    const share = amount === 0n ? (spent > 0n ? 1 : 0) : Number(spent) / Number(amount);
    const ahead = today !== null && Number(spent) > Number(amount) * today;
    const state: BudgetState = fresh?.state ?? (spent > amount ? 'OVER' : ahead ? 'AHEAD' : 'ON_TRACK');
    return {
      categoryId: id,
      name,
      parent,
      budget,
      spent: money(spent),
      left: money(amount - spent),
      share,
      state,
      today,
    };
  };
  const shown = categories.filter(
    ({ id, flow, key }) => budgetOf.has(id) || (flow === 'SPENDING' && key !== 'UNCATEGORIZED'),
  );
  const rows = shown.map(rowOf);
  const budgeted = rows.filter(({ budget }) => budget !== null);
  const rest = rows.filter(({ budget }) => budget === null).sort((a, b) => Number(minor(b.spent) - minor(a.spent)));
  const counted = budgeted.filter(
    ({ categoryId, left }) => left !== null && !ancestors(categoryId).some((id) => budgetOf.has(id)),
  );
  const sum = (of: (row: BudgetRow) => bigint) => counted.reduce((all, row) => all + of(row), 0n);
  const amount = sum(({ budget }) => (budget ? minor(budget.amount) : 0n));
  const spent = sum((row) => minor(row.spent));
  return {
    budgeted,
    rest,
    total: counted.length ? { amount: money(amount), spent: money(spent), left: money(amount - spent) } : null,
  };
}

/** The share of a month that is gone by the end of `today`; null when today lies outside of it. */
export function monthGone(start: string, end: string, today: string): number | null {
  if (today < start || today >= end) return null;
  const days = (Date.parse(end) - Date.parse(start)) / 86_400_000;
  return Number(today.slice(8)) / days;
}
