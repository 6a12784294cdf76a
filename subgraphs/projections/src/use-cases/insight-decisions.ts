import { conflict, globalId, type MemberScope, type Rows } from '@parfinanciero/kit';
import { z } from 'zod';
import { InsightRepository } from '../persistence/insight-repository.js';
import { useCase } from '../registry.js';
import type { Insight } from '../schema/insight.js';
import { Version } from './input-shapes.js';
import { LedgerReader } from './ledger-reader.js';
import { insightViews } from './read-insights.js';

const Input = z.object({ insightId: globalId('Insight'), expectedVersion: Version });

const repositories = (rows: Rows, scope: MemberScope) => ({
  insights: new InsightRepository(rows, scope),
  reader: new LedgerReader(rows, scope),
});

type Tools = ReturnType<typeof repositories> & { readonly scope: MemberScope };

async function decide(
  { insightId, expectedVersion }: z.output<typeof Input>,
  { insights, reader, scope }: Tools,
  patch: { readonly dismissedAt: Date | null; readonly dismissedBy: string | null },
): Promise<Insight> {
  const present = await insights.get(insightId.id);
  const view = async (row: typeof present) => (await insightViews(reader, scope.ledgerId, [row]))[0]!;
  if (expectedVersion != null && expectedVersion !== present.version) throw conflict(await view(present));
  // The same said twice changes nothing.
  if ((present.dismissedAt === null) === (patch.dismissedAt === null)) return view(present);
  return view(await insights.change(present, patch));
}

/** Takes an insight away. What the like of it is shown afterwards learns from it. */
export const dismissInsight = useCase({
  name: 'dismiss-insight',
  input: Input,
  ledgerOf: ({ insightId }) => insightId.ledgerId,
  permission: 'editor',
  wakes: true,
  repositories,
  run: (input, tools) => decide(input, tools, { dismissedAt: tools.now, dismissedBy: tools.scope.personId }),
});

/** Brings a dismissed one back: nothing is learnt from it then. */
export const restoreInsight = useCase({
  name: 'restore-insight',
  input: Input,
  ledgerOf: ({ insightId }) => insightId.ledgerId,
  permission: 'editor',
  wakes: true,
  repositories,
  run: (input, tools) => decide(input, tools, { dismissedAt: null, dismissedBy: null }),
});
