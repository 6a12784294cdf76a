import type { KeptForecast, Measure } from '../persistence/record-store.js';
import type { Judged } from '../use-cases/ledger-reader.js';
import { bandView, moneyOf } from './band.js';
import type { PastForecast, TrackRecord } from './forecast.js';

const within = (value: number, low: number, high: number): boolean => low <= value && value <= high;

const shareOf = (inside: readonly boolean[]): number | null =>
  inside.length === 0 ? null : inside.filter(Boolean).length / inside.length;

/** The last twelve months' forecasts of one month ahead, as clients see them. */
export function trackRecordView({ kept, widen }: Judged, currency: string): TrackRecord {
  const judged = kept.flatMap(({ measure, band, actual }) =>
    measure === 'NET' || actual === null ? [] : [{ band, actual }],
  );
  const spent = kept.filter(({ measure, actual }) => measure === 'SPENDING' && actual !== null);
  const sum = spent.reduce((total, { actual }) => total + Math.abs(actual ?? 0), 0);
  const error = spent.reduce((total, { actual, band }) => total + Math.abs((actual ?? 0) - band.mean), 0);
  const byMonth = Map.groupBy(kept, ({ month }) => month);
  return {
    judged: judged.length,
    inside80: shareOf(judged.map(({ actual, band }) => within(actual, band.lo80, band.hi80))),
    inside95: shareOf(judged.map(({ actual, band }) => within(actual, band.lo95, band.hi95))),
    spendingError: sum === 0 ? null : error / sum,
    widened80: widen.widen80,
    widened95: widen.widen95,
    months: [...byMonth.values()].flatMap((forecasts) => pastView(forecasts, currency)),
  };
}

function pastView(forecasts: readonly KeptForecast[], currency: string): PastForecast[] {
  const of = (measure: Measure) => forecasts.find((forecast) => forecast.measure === measure);
  const [income, spending] = [of('INCOME'), of('SPENDING')];
  if (!income || !spending) return [];
  const money = (minor: number | null) => (minor === null ? null : moneyOf(minor, currency));
  return [
    {
      month: income.month,
      origin: income.origin,
      hindcast: income.hindcast,
      income: bandView(income.band, currency),
      spending: bandView(spending.band, currency),
      actualIncome: money(income.actual),
      actualSpending: money(spending.actual),
    },
  ];
}
