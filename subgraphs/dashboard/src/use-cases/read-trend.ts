import { addMonthsClamped, monthOf, addDays } from '@parfinanciero/kit';
import { RollupReader } from '../persistence/rollup-reader.js';
import { query } from '../registry.js';
import type { NetWorthPoint, TrendPoint } from '../schema/dashboard.js';
import { byReference, totalsView } from '../schema/totals-view.js';
import { moneyView } from '@parfinanciero/kit';
import { DashboardPart } from './dashboard-place.js';

const MONTHS = 12;

/** The first days of the twelve months that end with the period's last. */
function lastMonths(end: string): string[] {
  const last = `${monthOf(addDays(end, -1))}-01`;
  return Array.from({ length: MONTHS }, (_, index) => addMonthsClamped(last, index - MONTHS + 1));
}

/** Income and spending of twelve months. */
export const readTrend = query({
  name: 'read-trend',
  input: DashboardPart,
  ledgerOf: ({ ledgerId }) => ledgerId.ledgerId,
  permission: 'viewer',
  repositories: (rows, scope) => ({ rollups: new RollupReader(rows, scope) }),

  async run({ period }, { rollups }): Promise<TrendPoint[]> {
    const { referenceCurrency } = await rollups.settings();
    const months = lastMonths(period.end);
    const range = { start: months[0]!, end: addMonthsClamped(months.at(-1)!, 1) };
    const found = Map.groupBy(await rollups.months(range), ({ month }) => month);
    return months.map((first) => {
      const month = monthOf(first);
      return { month, totals: byReference(found.get(month) ?? [], referenceCurrency).map(totalsView) };
    });
  },
});

/** What all accounts held together at each month's end, per currency. */
export const readNetWorth = query({
  name: 'read-net-worth',
  input: DashboardPart,
  ledgerOf: ({ ledgerId }) => ledgerId.ledgerId,
  permission: 'viewer',
  repositories: (rows, scope) => ({ rollups: new RollupReader(rows, scope) }),

  async run({ period }, { rollups }): Promise<NetWorthPoint[]> {
    const months = lastMonths(period.end);
    const found = Map.groupBy(await rollups.netWorth(months), ({ month }) => month);
    return months.map((first) => ({
      month: monthOf(first),
      amounts: (found.get(monthOf(first)) ?? []).map(({ amount, currency }) => moneyView(amount, currency)),
    }));
  },
});
