import type { ForecastBandFragment, MonthsForecast_LedgerFragment } from '../../../generated/graphql';
import { monthStart } from '../../../days/plain-day';
import { sumDecimals } from '../../../money/decimal';
import { exponentOf, type MoneyLike } from '../../../money/format-money';
import type { MonthFigure } from '../projections-address';

type Forecast = NonNullable<MonthsForecast_LedgerFragment['forecast']>;

/** A month of the chart: what came of it, or what is expected; neither while it runs. */
export interface MonthPoint {
  month: string;
  actual: MoneyLike | null;
  expected: ForecastBandFragment | null;
}
/** So many months that are over lead up to those ahead. */
const past = 6;

const negated = ({ amount, currency }: MoneyLike): MoneyLike => ({
  amount: amount.startsWith('-') ? amount.slice(1) : `-${amount}`,
  currency,
});
const less = (income: MoneyLike, spending: MoneyLike): MoneyLike => ({
  amount: sumDecimals([income.amount, negated(spending).amount], exponentOf(income.currency)),
  currency: income.currency,
});

function actualOf(month: NonNullable<Forecast['trackRecord']>['months'][number], figure: MonthFigure) {
  const { actualIncome, actualSpending } = month;
  if (figure === 'income') return actualIncome;
  if (figure === 'spending') return actualSpending;
  return actualIncome && actualSpending ? less(actualIncome, actualSpending) : null;
}

/** The months of one figure in their order, the running one with neither side, so that no month is jumped over. */
export function monthPoints(forecast: Forecast, figure: MonthFigure): MonthPoint[] {
  const before = (forecast.trackRecord?.months ?? [])
    .map((month) => ({ month: month.month, actual: actualOf(month, figure) ?? null, expected: null }))
    .filter(({ actual }) => actual !== null)
    .slice(0, past)
    .toReversed();
  const ahead = forecast.months.map((month) => ({ month: month.month, actual: null, expected: month[figure] }));
  const [last, first] = [before.at(-1), ahead[0]];
  const between: MonthPoint[] = [];
  for (
    let month = last ? monthStart(`${last.month}-01`, 1).slice(0, 7) : '';
    last && first && month < first.month;
    month = monthStart(`${month}-01`, 1).slice(0, 7)
  )
    between.push({ month, actual: null, expected: null });
  return [...before, ...between, ...ahead];
}
