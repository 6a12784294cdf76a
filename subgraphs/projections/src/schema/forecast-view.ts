import { addDays, opaqueId } from '@parfinanciero/kit';
import type { LedgerSummary } from '../domain/personal/ledger-summary.js';
import type { LedgerProjection, MonthProjection } from '../domain/personal/projection.js';
import { bandView, moneyOf } from './band.js';
import type { Forecast, ForecastMonth } from './forecast.js';
import type { Stream, StreamDirection } from './stream.js';

/** So far ahead what is scheduled is listed payment by payment. */
const LISTED_DAYS = 90;

const monthView = ({ month, income, spending, net }: MonthProjection, currency: string): ForecastMonth => ({
  month,
  income: bandView(income, currency),
  spending: bandView(spending, currency),
  net: bandView(net, currency),
});

export interface ForecastParts {
  readonly ledgerId: string;
  readonly revision: bigint;
  readonly others: readonly string[];
  readonly summary: LedgerSummary;
  readonly projection: LedgerProjection;
  /** By the engine's key. */
  readonly streams: ReadonlyMap<string, Stream>;
}

const isMonthEnd = (day: string): boolean => addDays(day, 1).endsWith('-01');

/** The public view of a projection. */
export function forecastView({ ledgerId, revision, others, summary, projection, streams }: ForecastParts): Forecast {
  const { asOf, currency, historyMonths, current, months, dailyBalance, lowPoint, categories, scheduled } = projection;
  const money = (minor: number) => moneyOf(minor, currency);
  const dayView = ({ day, balance, lo80, hi80 }: (typeof dailyBalance)[number]) => ({
    day,
    balance: money(balance),
    lo80: money(lo80),
    hi80: money(hi80),
  });
  const until = addDays(asOf, LISTED_DAYS);
  return {
    ledger: { id: opaqueId('Ledger', { id: ledgerId }) },
    ledgerId,
    revision: revision.toString(),
    asOf,
    currency,
    otherCurrencies: [...others],
    historyMonths,
    balance: summary.balance === null ? null : money(summary.balance),
    current: isMonthEnd(asOf) ? null : monthView(current, currency),
    months: months.map((month) => monthView(month, currency)),
    daily: dailyBalance.map(dayView),
    lowPoint: lowPoint === null ? null : { ...dayView(lowPoint), before: lowPoint.before },
    categories: categories.map(({ category, direction, amount, scheduled: part }) => ({
      category: category === null ? null : { id: opaqueId('Category', { ledgerId, id: category }) },
      direction: direction as StreamDirection,
      amount: money(amount),
      scheduled: money(part),
    })),
    scheduled: scheduled
      .filter(({ day }) => day <= until)
      .flatMap(({ key, day, amount, direction, confidence }) => {
        const stream = streams.get(key);
        return stream
          ? [{ day, amount: money(Math.abs(amount)), direction: direction as StreamDirection, confidence, stream }]
          : [];
      }),
  };
}
