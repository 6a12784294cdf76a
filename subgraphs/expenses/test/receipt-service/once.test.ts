import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codesOf } from '@parfinanciero/kit/testing';
import {
  attempt,
  BAKERY,
  does,
  drawnTicket,
  household,
  refusedAs,
  scanned,
  seen,
  startReceipts,
  type ReceiptService,
} from './receipt-service.js';

let service: ReceiptService;
let ticket: Buffer;
/** How many more readings end in an accident right after their documents were written. */
let accidents = 0;
beforeAll(async () => {
  service = await startReceipts({
    documents: (own) => ({
      ...own,
      async insert(ledgerId, collection, document) {
        await own.insert(ledgerId, collection, document);
        if (collection === 'receipt-reading' && accidents > 0) {
          accidents -= 1;
          throw new Error('killed half-way');
        }
      },
    }),
  });
  ticket = await drawnTicket(...BAKERY);
});
afterAll(() => service.stop());

const booked = async (ledgerId: string) => {
  const [row] = await service.query<{ transactions: number; accounts: number }>(
    `SELECT (SELECT count(*)::int FROM transaction WHERE ledger_id = $1) AS transactions, (SELECT count(*)::int FROM account WHERE ledger_id = $1) AS accounts`,
    [ledgerId],
  );
  return row;
};
const VALUES = { bookedOn: '2024-05-14', amount: '29100', currency: 'COP' };

describe('everything happens once', () => {
  it('a file has one receipt and one reading, however often it is scanned, at once or later', async () => {
    const { ana, ledger } = household();
    const fileId = await service.upload(ledger.id, ticket);
    const atOnce = await Promise.all([1, 2, 3, 4].map(() => does(service, ana, 'scanReceipt', { fileId })));
    await service.subgraph.settle();
    const later = await does(service, ana, 'scanReceipt', { fileId });
    expect(new Set([...atOnce, later].map(({ id }) => id)).size).toBe(1);
    expect(later).toMatchObject({ status: 'TO_REVIEW', total: '29100.00' });
    expect(await service.query('SELECT count(*)::int AS n FROM job WHERE ledger_id = $1', [ledger.id])).toEqual([
      { n: 1 },
    ]);
    // The picture is of the same receipt: scanning it makes no second one.
    expect(await does(service, ana, 'scanReceipt', { fileId: later.imageUrl.slice('/files/'.length) })).toMatchObject({
      id: later.id,
    });
  });

  it('two tabs confirm: one books, the other is told that the receipt has gone on', async () => {
    const { ana, ledger } = household();
    const { id: receiptId } = await scanned(service, ana, ledger.id, ticket);
    const answers = await Promise.all(
      [1, 2, 3].map(() => attempt(service, ana, 'confirmReceipt', { receiptId, ...VALUES })),
    );
    expect(answers.map((answer) => codesOf(answer)[0] ?? 'booked').sort()).toEqual([
      'RECEIPT_STATE',
      'RECEIPT_STATE',
      'booked',
    ]);
    expect(await booked(ledger.id)).toEqual({ transactions: 1, accounts: 1 });
    expect(await refusedAs(service, ana, 'discardReceipt', { receiptId })).toEqual(['RECEIPT_STATE']);
  });

  it('one click that is sent twice under its key gets the same answer twice', async () => {
    const { ana, ledger } = household();
    const { id: receiptId } = await scanned(service, ana, ledger.id, ticket);
    const send = () => does(service, ana, 'confirmReceipt', { receiptId, ...VALUES }, { idempotencyKey: 'one-click' });
    const [first, second] = await Promise.all([send(), send()]);
    const third = await send();
    expect([second, third]).toEqual([first, first]);
    expect(await booked(ledger.id)).toEqual({ transactions: 1, accounts: 1 });
  });

  it('two receipts confirmed at the same moment make one cash account', async () => {
    const { ana, ledger } = household();
    const receipts = [await scanned(service, ana, ledger.id, ticket), await scanned(service, ana, ledger.id, ticket)];
    await Promise.all(receipts.map(({ id }) => does(service, ana, 'confirmReceipt', { receiptId: id, ...VALUES })));
    expect(await booked(ledger.id)).toEqual({ transactions: 2, accounts: 1 });
  });

  it('a stale tab gets the present receipt', async () => {
    const { ana, ledger } = household();
    const { id: receiptId, version } = await scanned(service, ana, ledger.id, ticket);
    const answer = await attempt(service, ana, 'confirmReceipt', {
      receiptId,
      ...VALUES,
      expectedVersion: version - 1,
    });
    expect(codesOf(answer)).toEqual(['CONFLICT']);
    expect(answer.errors![0]!.extensions!['current']).toMatchObject({ id: receiptId, version });
    expect(answer.errors![0]!.extensions!['current']).not.toHaveProperty('rowId');
  });

  it('a job that was killed after its documents were written runs again and ends the same', async () => {
    const { ana, ledger } = household();
    const fileId = await service.upload(ledger.id, ticket);
    const { id } = await does(service, ana, 'scanReceipt', { fileId });
    accidents = 1;
    await service.subgraph.settle();
    expect(await seen(service, ana, id)).toMatchObject({
      status: 'READING',
      total: null,
      fields: [],
      imageUrl: `/files/${fileId}`,
    });
    service.later(10);
    await service.subgraph.settle();
    const read = await seen(service, ana, id);
    expect(read).toMatchObject({ status: 'TO_REVIEW', total: '29100.00' });
    expect(read.fields.length).toBeGreaterThan(2);
    expect(
      await service.query(`SELECT count(*)::int AS n FROM file WHERE ledger_id = $1 AND reencoded`, [ledger.id]),
    ).toEqual([{ n: 1 }]);
    expect(await service.query(`SELECT state, attempts FROM job WHERE ledger_id = $1`, [ledger.id])).toEqual([
      { state: 'done', attempts: 2 },
    ]);
  });

  it('when no try is left, whoever waits is told, and may have it tried anew', async () => {
    const { ana, ledger } = household();
    const fileId = await service.upload(ledger.id, ticket);
    const { id } = await does(service, ana, 'scanReceipt', { fileId });
    accidents = 5;
    // The runner looks by itself, too: a try that it has under way while time passes is due a little later than this round.
    for (let round = 0; accidents > 0 && round < 20; round += 1) {
      await service.subgraph.settle();
      service.later(600);
    }
    await service.subgraph.settle();
    expect(accidents).toBe(0);
    expect(await seen(service, ana, id)).toMatchObject({ status: 'FAILED', failure: 'INTERNAL' });
    expect(await does(service, ana, 'scanReceipt', { fileId })).toMatchObject({ id, status: 'QUEUED', failure: null });
    await service.subgraph.settle();
    expect(await seen(service, ana, id)).toMatchObject({ status: 'TO_REVIEW', total: '29100.00' });
  });

  it('a receipt that is put away while it is read stays away', async () => {
    const { ana, ledger } = household();
    const fileId = await service.upload(ledger.id, ticket);
    const { id } = await does(service, ana, 'scanReceipt', { fileId });
    const reading = service.subgraph.settle();
    await expect.poll(async () => (await seen(service, ana, id)).status).toBe('READING');
    await does(service, ana, 'discardReceipt', { receiptId: id });
    await reading;
    expect(await seen(service, ana, id)).toMatchObject({ status: 'DISCARDED', total: null });
    expect(
      await service.query('SELECT count(DISTINCT id)::int AS n FROM blob WHERE ledger_id = $1', [ledger.id]),
    ).toEqual([{ n: 1 }]);
  });
});

describe('what cannot be read', () => {
  it('a damaged file fails with its reason, and can still be booked by hand', async () => {
    const { ana, ledger } = household();
    const damaged = await scanned(service, ana, ledger.id, ticket.subarray(0, Math.floor(ticket.length / 3)));
    expect(damaged).toMatchObject({
      status: 'FAILED',
      failure: 'DAMAGED',
      total: null,
      fields: [],
      proposedCategory: null,
    });
    expect(damaged.proposal).toEqual({ account: null, newName: 'Efectivo', currency: 'COP' });
    expect(await service.query('SELECT state FROM job WHERE ledger_id = $1', [ledger.id])).toEqual([{ state: 'done' }]);
    const byHand = await does(service, ana, 'confirmReceipt', {
      receiptId: damaged.id,
      ...VALUES,
      newAccountName: 'Monedero',
    });
    expect(byHand).toMatchObject({
      status: 'CONFIRMED',
      failure: null,
      transaction: { account: { name: 'Monedero' } },
    });
  });

  it('something that is no picture at all', async () => {
    const { ana, ledger } = household();
    expect(await scanned(service, ana, ledger.id, Buffer.from('hola'))).toMatchObject({
      status: 'FAILED',
      failure: 'WRONG_TYPE',
    });
  });

  it('amounts of nothing, below nothing or with too many decimals are refused', async () => {
    const { ana, ledger } = household();
    const { id: receiptId } = await scanned(service, ana, ledger.id, Buffer.from('hola'));
    const codes = (amount: string) => refusedAs(service, ana, 'confirmReceipt', { receiptId, ...VALUES, amount });
    expect([await codes('0'), await codes('-5'), await codes('1.005')]).toEqual([
      ['BAD_USER_INPUT'],
      ['BAD_USER_INPUT'],
      ['AMOUNT_FORMAT'],
    ]);
  });
});
