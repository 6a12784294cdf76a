import { globalId, notFound, opaqueId, todayIn, type NewEvent, type Rows } from '@parfinanciero/kit';
import { z } from 'zod';
import { lockLedger } from '../persistence/lock-ledger.js';
import { SetAsideRepository } from '../persistence/set-aside-repository.js';
import { useCase, query } from '../registry.js';
import type { Transaction } from '../schema/entities.js';
import { LedgerReader } from './ledger-reader.js';
import { refreshStreams } from './refresh-streams.js';

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
  repositories: (rows, scope) => ({
    rows,
    reader: new LedgerReader(rows, scope),
    asides: new SetAsideRepository(rows, scope),
  }),

  async run({ transactionId, aside }, { rows, reader, asides, publish, scope, now }): Promise<Transaction> {
    const { ledgerId } = scope;
    const { id } = transactionId;
    await lockLedger(rows, scope);
    const places = await reader.movements.ofTransaction(id);
    if (places.length === 0) throw notFound();
    if (await asides.set(id, aside, { personId: scope.personId, now }))
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
  repositories: (rows, scope) => ({ asides: new SetAsideRepository(rows, scope) }),

  run: ({ transactionIds }, { asides, scope }): Promise<ReadonlySet<string>> =>
    asides.among(transactionIds.filter(({ ledgerId }) => ledgerId === scope.ledgerId).map(({ id }) => id)),
});
