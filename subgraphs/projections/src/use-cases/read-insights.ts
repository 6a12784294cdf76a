import { globalId } from '@parfinanciero/kit';
import { z } from 'zod';
import { InsightRepository } from '../persistence/insight-repository.js';
import type { InsightRow } from '../persistence/insight-row.js';
import { query } from '../registry.js';
import type { Insight } from '../schema/insight.js';
import { insightView } from '../schema/insight-view.js';
import { LedgerReader } from './ledger-reader.js';
import { streamRowsOf } from './read-streams.js';

const SHOWN = 30;

/** Rows as clients see them, with the streams that they are about. */
export async function insightViews(
  reader: LedgerReader,
  ledgerId: string,
  rows: readonly InsightRow[],
): Promise<Insight[]> {
  const byCurrency = new Map<string, Awaited<ReturnType<typeof streamRowsOf>>>();
  for (const { currency } of rows)
    if (!byCurrency.has(currency)) byCurrency.set(currency, await streamRowsOf(reader, ledgerId, currency));
  return rows.map((row) => insightView(row, byCurrency.get(row.currency) ?? new Map()));
}

/** What is unusual and not dismissed, newest first. */
export const readInsights = query({
  name: 'read-insights',
  input: z.object({ ledgerId: globalId('Ledger') }),
  ledgerOf: ({ ledgerId }) => ledgerId.ledgerId,
  permission: 'viewer',
  repositories: (rows, scope) => ({
    insights: new InsightRepository(rows, scope),
    reader: new LedgerReader(rows, scope),
  }),
  run: async (_input, { insights, reader, scope }) => insightViews(reader, scope.ledgerId, await insights.live(SHOWN)),
});

export const readInsight = query({
  name: 'read-insight',
  input: z.object({ insightId: globalId('Insight') }),
  ledgerOf: ({ insightId }) => insightId.ledgerId,
  permission: 'viewer',
  repositories: (rows, scope) => ({
    insights: new InsightRepository(rows, scope),
    reader: new LedgerReader(rows, scope),
  }),

  async run({ insightId }, { insights, reader, scope }): Promise<Insight | null> {
    const [view] = await insightViews(reader, scope.ledgerId, [await insights.get(insightId.id)]);
    return view ?? null;
  },
});
