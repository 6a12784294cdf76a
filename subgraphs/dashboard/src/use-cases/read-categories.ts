import { moneyView, opaqueId } from '@parfinanciero/kit';
import { z } from 'zod';
import { RollupReader } from '../persistence/rollup-reader.js';
import { query } from '../registry.js';
import type { CategorySlice, Flow } from '../schema/dashboard.js';
import { ratio } from '../schema/totals-view.js';
import { DashboardPart } from './dashboard-place.js';

/** What each category took or brought in a period, largest first. Shares are of the flow's positive sum in that currency. */
export const readCategorySlices = query({
  name: 'read-category-slices',
  input: DashboardPart.extend({ flow: z.enum(['INCOME', 'SPENDING']).nullish() }),
  ledgerOf: ({ ledgerId }) => ledgerId.ledgerId,
  permission: 'viewer',
  repositories: (rows, scope) => ({ rollups: new RollupReader(rows, scope) }),

  async run({ period, flow }, { rollups, scope }): Promise<CategorySlice[]> {
    const slices = (await rollups.categories(period)).filter((slice) => flow == null || slice.flow === flow);
    const whole = new Map<string, bigint>();
    for (const slice of slices) {
      const key = `${slice.flow} ${slice.currency}`;
      if (slice.amount > 0n) whole.set(key, (whole.get(key) ?? 0n) + slice.amount);
    }
    return slices.map((slice) => ({
      category: { id: opaqueId('Category', { ledgerId: scope.ledgerId, id: slice.categoryId }) },
      currency: slice.currency,
      flow: slice.flow as Flow,
      amount: moneyView(slice.amount, slice.currency),
      share: slice.amount > 0n ? ratio(slice.amount, whole.get(`${slice.flow} ${slice.currency}`) ?? 1n) : 0,
    }));
  },
});
