import { globalId, invalid } from '@parfinanciero/kit';
import { z } from 'zod';
import type { LedgerSummary } from '../domain/personal/ledger-summary.js';
import { projectLedger } from '../domain/personal/project-ledger.js';
import { applyScenario, compareScenario } from '../domain/personal/scenario.js';
import { query } from '../registry.js';
import { bandView, moneyOf } from '../schema/band.js';
import type { Scenario } from '../schema/scenario.js';
import { Currency, Horizon, USUAL_HORIZON } from './input-shapes.js';
import { LedgerReader } from './ledger-reader.js';
import { ChangeShape, scenarioChange } from './scenario-changes.js';

/** What would be otherwise, month by month, with its band. Nothing is stored. */
export const readScenario = query({
  name: 'read-scenario',
  input: z.object({
    ledgerId: globalId('Ledger'),
    changes: z.array(ChangeShape).min(1).max(5),
    horizon: Horizon,
    currency: Currency,
  }),
  ledgerOf: ({ ledgerId }) => ledgerId.ledgerId,
  permission: 'viewer',
  repositories: (rows, scope) => ({ reader: new LedgerReader(rows, scope) }),

  async run({ changes, horizon: months, currency: asked }, { reader, scope, now }): Promise<Scenario> {
    const { today, currency } = await reader.place(now, asked);
    const summary = await reader.summary(currency, today);
    const { widen } = await reader.judged(currency, today);
    const horizon = months ?? USUAL_HORIZON;
    const place = { ledgerId: scope.ledgerId, currency, today, streams: reader.streams };
    let altered: LedgerSummary = summary;
    for (const [index, change] of changes.entries()) {
      const meant = await scenarioChange(change, index, place);
      // A stream that was dismissed is found, and is in no projection.
      if ('key' in meant && !summary.streams.some(({ key }) => key === meant.key))
        throw invalid(`changes.${index}.streamId`, 'a stream that is expected');
      altered = applyScenario(altered, meant);
    }
    const base = projectLedger(summary, { horizon, widen });
    const changed = projectLedger(altered, { horizon, widen });
    const difference = compareScenario(base, changed);
    return {
      currency,
      months: difference.map(({ month, net }, index) => ({
        month,
        base: bandView(base.months[index]!.net, currency),
        changed: bandView(changed.months[index]!.net, currency),
        difference: bandView(net, currency),
      })),
      total: moneyOf(difference.at(-1)?.cumulative.mean ?? 0, currency),
    };
  },
});
