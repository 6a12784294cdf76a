import { globalId, notFound, todayIn, type NewEvent, type Rows } from '@parfinanciero/kit';
import { z } from 'zod';
import { lockLedger } from '../persistence/lock-ledger.js';
import { SetAsideRow } from '../persistence/set-aside-row.js';
import { useCase, query } from '../registry.js';
import type { Transaction } from '../schema/entities.js';
import { LedgerReader } from './ledger-reader.js';
import { refreshStreams } from './refresh-streams.js';
import { opaqueId } from '@parfinanciero/kit';

/**
 * Sets a transaction aside, or takes it in again: what is aside tells nothing of the months to come (a car that was sold, a
 * wedding). It stays in the ledger and in every total.
 */
export const setAside = useCase({
  name: 'set-aside',
  input: z.object({ transactionId: globalId('Transaction'), aside: z.boolean() }),
  ledgerOf: ({ transactionId }) => transactionId.ledgerId,
  permission: 'editor',
  wakes: true,
  repositories: (rows, scope) => ({ rows, reader: new LedgerReader(rows, scope) }),

  async run({ transactionId, aside }, { rows, reader, publish, scope, now }): Promise<Transaction> {
    const { ledgerId } = scope;
    const { id } = transactionId;
    await lockLedger(rows, scope);
    const places = await reader.movements.ofTransaction(id);
    if (places.length === 0) throw notFound();
    const known = await rows.lock(SetAsideRow, { ledgerId, id });
    if (aside && !known)
      await rows.insert(SetAsideRow, { ledgerId, id, setBy: scope.personId, setAt: now, version: 1 });
    if (!aside && known) await rows.remove(SetAsideRow, { ledgerId, id });
    if (aside !== (known !== null))
      for (const event of await lookAgain(rows, reader, ledgerId, places, now)) publish(event);
    return { id: opaqueId('Transaction', { ledgerId, id }) };
  },
});

type Place = Awaited<ReturnType<LedgerReader['movements']['ofTransaction']>>[number];

async function lookAgain(
  rows: Rows,
  reader: LedgerReader,
  ledgerId: string,
  places: readonly Place[],
  now: Date,
): Promise<NewEvent[]> {
  const { zone } = await reader.settings.get();
  for (const { currency, month } of places) {
    await reader.summaries.refresh(currency, month);
    await reader.records.reopen(currency, month);
  }
  return refreshStreams(rows, { ledgerId }, places, todayIn(zone, now));
}

/** Which of these transactions are aside. */
export const readAside = query({
  name: 'read-aside',
  input: z.object({ transactionIds: z.array(globalId('Transaction')).min(1).max(1_000) }),
  ledgerOf: ({ transactionIds }) => transactionIds[0]!.ledgerId,
  permission: 'viewer',
  repositories: (rows) => ({ rows }),

  async run({ transactionIds }, { rows, scope }): Promise<ReadonlySet<string>> {
    const ids = transactionIds.filter(({ ledgerId }) => ledgerId === scope.ledgerId).map(({ id }) => id);
    const found = await rows.query<{ id: string }>(
      `SELECT id FROM set_aside WHERE ledger_id = $1 AND id = ANY ($2::uuid[])`,
      [scope.ledgerId, ids],
    );
    return new Set(found.map(({ id }) => id));
  },
});
