import { globalId } from '@parfinanciero/kit';
import { z } from 'zod';
import { query } from '../registry.js';
import type { TrackRecord } from '../schema/forecast.js';
import { trackRecordView } from '../schema/track-record-view.js';
import { Currency } from './input-shapes.js';
import { LedgerReader } from './ledger-reader.js';

/** How far off the forecasts of one month ahead were, over the last twelve months that are over. */
export const readTrackRecord = query({
  name: 'read-track-record',
  input: z.object({ ledgerId: globalId('Ledger'), currency: Currency }),
  ledgerOf: ({ ledgerId }) => ledgerId.ledgerId,
  permission: 'viewer',
  repositories: (rows, scope) => ({ reader: new LedgerReader(rows, scope) }),

  async run({ currency: asked }, { reader, now }): Promise<TrackRecord> {
    const { today, currency } = await reader.place(now, asked);
    return trackRecordView(await reader.judged(currency, today), currency);
  },
});
