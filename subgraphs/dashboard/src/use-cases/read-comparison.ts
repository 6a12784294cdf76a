import { previousPeriod, sameDayOfPrevious, todayIn } from '@parfinanciero/kit';
import { RollupReader } from '../persistence/rollup-reader.js';
import { query } from '../registry.js';
import type { Comparison } from '../schema/dashboard.js';
import { byReference, totalsView } from '../schema/totals-view.js';
import { DashboardPart } from './dashboard-place.js';
import { addDays } from '@parfinanciero/kit';

/** The last period up to the same day: half a month is compared with half a month. */
export const readComparison = query({
  name: 'read-comparison',
  input: DashboardPart,
  ledgerOf: ({ ledgerId }) => ledgerId.ledgerId,
  permission: 'viewer',
  repositories: (rows, scope) => ({ rollups: new RollupReader(rows, scope) }),

  async run({ period }, { rollups, now }): Promise<Comparison> {
    const { zone, referenceCurrency } = await rollups.settings();
    const today = todayIn(zone, now);
    const last = previousPeriod(period);
    const running = today >= period.start && today < period.end;
    const until = running ? addDays(sameDayOfPrevious(period, today), 1) : last.end;
    const totals = await rollups.totals({ start: last.start, end: until });
    return { until, totals: byReference(totals, referenceCurrency).map(totalsView) };
  },
});
