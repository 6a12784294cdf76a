import type { PlainMonth } from '@parfinanciero/kit';
import { amountOf, countOf, halfEven, minorOf, nameOf, percentOf, shownAmount } from '@parfinanciero/kit/facts';
import type { AverageFacts, BudgetFacts, CategoryFacts, MoneyFacts } from '../domain/advice/advice-facts.js';
import { flexibilityOf } from '../domain/advice/flexibility.js';
import type { AnsweredLedger } from './facts-answer.js';

const CATEGORIES = 8;
const GOALS = 10;

/** Whole months that there is anything of, of those asked for: an average of a young ledger is not thinned by months before it. */
function monthsKnown({ whole }: AnsweredLedger, months: readonly PlainMonth[]): bigint {
  const active = (whole?.trend ?? [])
    .filter(({ totals }) => totals.some(({ income, spending }) => income.minor !== '0' || spending.minor !== '0'))
    .map(({ month }) => month)
    .sort();
  const first = active[0];
  return BigInt(first === undefined ? 0 : months.filter((month) => month >= first).length);
}

function averagesOf({ whole, referenceCurrency: currency }: AnsweredLedger, months: bigint): AverageFacts | null {
  const totals = whole?.totals.find((total) => total.currency === currency);
  if (!totals || months === 0n) return null;
  const income = shownAmount(halfEven(BigInt(totals.income.minor), months), currency);
  const spending = shownAmount(halfEven(BigInt(totals.spending.minor), months), currency);
  const net = amountOf(minorOf(income) - minorOf(spending), currency);
  return { months: countOf(Number(months)), income, spending, net };
}

function categoriesOf({ whole, last, referenceCurrency: currency }: AnsweredLedger, months: bigint): CategoryFacts[] {
  if (months === 0n) return [];
  const inLast = new Map(
    last?.categories
      .filter(({ amount }) => amount.currency === currency)
      .map(({ amount, category }) => [category?.id, BigInt(amount.minor)]),
  );
  const facts = (whole?.categories ?? []).flatMap(({ amount, category }): CategoryFacts[] => {
    // What nobody has sorted says nothing about what could be done.
    if (category === null || category.system || amount.currency !== currency) return [];
    const average = shownAmount(halfEven(BigInt(amount.minor), months), currency);
    const [mean, latest] = [minorOf(average), inLast.get(category.id) ?? 0n];
    if (mean <= 0n) return [];
    return [
      {
        category: nameOf(category.name),
        flexibility: flexibilityOf(category),
        average,
        last: amountOf(latest, currency),
        change: percentOf(halfEven((latest - mean) * 100n, mean)),
      },
    ];
  });
  return facts.sort((a, b) => (minorOf(a.average) < minorOf(b.average) ? 1 : -1)).slice(0, CATEGORIES);
}

const budgetsOf = ({ present, referenceCurrency: currency }: AnsweredLedger): BudgetFacts[] =>
  (present?.budgets ?? []).flatMap(({ category, amount, spent, left, state }): BudgetFacts[] =>
    category === null || amount.currency !== currency
      ? []
      : [
          {
            category: nameOf(category.name),
            amount: amountOf(BigInt(amount.minor), currency),
            spent: amountOf(BigInt(spent.minor), currency),
            left: amountOf(BigInt(left.minor), currency),
            state,
          },
        ],
  );

function balancesOf({ present, referenceCurrency: currency }: AnsweredLedger) {
  const own = (present?.balances ?? []).filter(({ balance }) => balance.currency === currency);
  return own.length === 0
    ? null
    : amountOf(
        own.reduce((sum, { balance }) => sum + BigInt(balance.minor), 0n),
        currency,
      );
}

/**
 * What the graph answered, as facts, in the ledger's reference currency; what it didn't is empty.
 * @param months the whole months that were asked for
 * @param goalId the public id of the goal that is advised on: the others are listed
 */
export function moneyFacts(ledger: AnsweredLedger, months: readonly PlainMonth[], goalId: string): MoneyFacts {
  const known = monthsKnown(ledger, months);
  return {
    currency: ledger.referenceCurrency,
    averages: averagesOf(ledger, known),
    categories: categoriesOf(ledger, known),
    budgets: budgetsOf(ledger),
    goals: ledger.goals
      .filter(({ id }) => id !== goalId)
      .slice(0, GOALS)
      .map(({ title, pace }) => ({
        title: nameOf(title),
        needed: pace?.needed ? amountOf(BigInt(pace.needed.minor), pace.needed.currency) : null,
      })),
    balances: balancesOf(ledger),
  };
}
