import { globalId } from '@parfinanciero/kit';
import { z } from 'zod';
import { query } from '../registry.js';
import type { Forecast } from '../schema/forecast.js';
import { forecastView } from '../schema/forecast-view.js';
import { Currency, Horizon, USUAL_HORIZON } from './input-shapes.js';
import { LedgerReader } from './ledger-reader.js';
import { project } from './project.js';
import { streamRowsOf } from './read-streams.js';

/** What comes next in a ledger. Costs its months and its streams, however long its history is. */
export const readForecast = query({
  name: 'read-forecast',
  input: z.object({ ledgerId: globalId('Ledger'), horizon: Horizon, currency: Currency }),
  ledgerOf: ({ ledgerId }) => ledgerId.ledgerId,
  permission: 'viewer',
  repositories: (rows, scope) => ({ reader: new LedgerReader(rows, scope) }),

  async run({ horizon, currency: asked }, { reader, scope, now }): Promise<Forecast> {
    // The revision is read before the figures: they may then be newer than it says, never older.
    const revision = await reader.settings.revision();
    const { today, currency } = await reader.place(now, asked);
    const projected = await project(reader, { currency, today, horizon: horizon ?? USUAL_HORIZON });
    const others = (await reader.movements.currencies()).filter((other) => other !== currency);
    const streams = await streamRowsOf(reader, scope.ledgerId, currency);
    return forecastView({ ledgerId: scope.ledgerId, revision, others, ...projected, streams });
  },
});
