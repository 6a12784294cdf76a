import { globalId, monthOf, monthPeriod, opaqueId, todayIn } from '@parfinanciero/kit';
import { z } from 'zod';
import { RollupReader } from '../persistence/rollup-reader.js';
import { query } from '../registry.js';
import type { Dashboard } from '../schema/dashboard.js';
import { byReference, totalsView } from '../schema/totals-view.js';
import { PeriodShape } from './dashboard-place.js';

/** The figures of a period. Its parts (trend, categories, pace …) are read only when asked for. */
export const readDashboard = query({
  name: 'read-dashboard',
  input: z.object({ ledgerId: globalId('Ledger'), period: PeriodShape.nullish() }),
  ledgerOf: ({ ledgerId }) => ledgerId.ledgerId,
  permission: 'viewer',
  repositories: (rows, scope) => ({ rollups: new RollupReader(rows, scope) }),

  async run({ period: asked }, { rollups, now, scope }): Promise<Dashboard> {
    // The revision is read before the figures: they may then be newer than it says, never older.
    const revision = await rollups.revision();
    const { zone, referenceCurrency } = await rollups.settings();
    const today = todayIn(zone, now);
    const period = asked ?? monthPeriod(monthOf(today));
    const totals = byReference(await rollups.totals(period), referenceCurrency);
    const held = (await rollups.balances(today)).filter(({ amount }) => amount !== 0n).map(({ currency }) => currency);
    const foreign = new Set(
      [...totals.map(({ currency }) => currency), ...held].filter((currency) => currency !== referenceCurrency),
    );
    const id = opaqueId('Ledger', { id: scope.ledgerId });
    return {
      ledger: { id },
      ledgerId: id,
      period: { start: period.start, end: period.end },
      revision: revision.toString(),
      asOf: today,
      referenceCurrency,
      totals: totals.map(totalsView),
      missingRates: [...foreign].sort(),
    };
  },
});
