import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, codesOf } from '@parfinanciero/kit/testing';
import sharp from 'sharp';
import {
  attempt,
  BAKERY,
  does,
  drawnTicket,
  household,
  published,
  refusedAs,
  rowOf,
  scanned,
  seen,
  startReceipts,
  type ReceiptService,
} from './receipt-service.js';

let service: ReceiptService;
let bakery: Buffer;
let malaysian: Buffer;
beforeAll(async () => {
  service = await startReceipts();
  bakery = await drawnTicket(...BAKERY);
  malaysian = await drawnTicket(
    'RESTORAN WAN SHENG',
    '002043319-W',
    'JALAN TEMENGGUNG 27/9',
    'KUALA LUMPUR MALAYSIA',
    'TAX INVOICE',
    'DATE: 23/03/2018 19:32',
    'TEH TARIK|RM 2.20',
    'NASI GORENG|RM 7.00',
    'TOTAL|RM 9.20',
    'CASH|RM 10.00',
    'CHANGE|RM 0.80',
  );
});
afterAll(() => service.stop());

describe('a receipt on its way to a transaction', () => {
  it('is queued, read in the background, checked beside its picture, and booked', async () => {
    const { ana, ledger } = household();
    const fileId = await service.upload(ledger.id, bakery, 'foto del pan.png');
    const queued = await does(service, ana, 'scanReceipt', { fileId });
    expect(queued).toMatchObject({
      status: 'QUEUED',
      version: 1,
      fileName: 'foto del pan.png',
      imageUrl: `/files/${fileId}`,
      total: null,
      fields: [],
      proposal: null,
    });

    await service.subgraph.settle();
    const read = await seen(service, ana, queued.id);
    expect(read).toMatchObject({
      status: 'TO_REVIEW',
      version: 3,
      date: '2024-05-14',
      total: '29100.00',
      currency: 'COP',
      failure: null,
    });
    expect(read.company?.replace(/[^A-Z]/gu, '')).toBe('PANADERIALOSALPESSAS');
    const total = read.fields.find(({ name }) => name === 'total')!;
    expect(total.value).toBe('29100');
    expect(total.confidence).toBeGreaterThan(0.8);
    expect(total.box!.y).toBeGreaterThan(0.5);
    expect(read.proposal).toEqual({ account: null, newName: 'Efectivo', currency: 'COP' });
    expect(read.proposedCategory).toMatchObject({ key: 'COFFEE_SNACKS' });

    const input = {
      receiptId: read.id,
      expectedVersion: 3,
      bookedOn: '2024-05-14',
      amount: '29100',
      currency: 'COP',
      payee: 'Los Alpes',
      categoryId: read.proposedCategory!.id,
    };
    const confirmed = await does(service, ana, 'confirmReceipt', input);
    expect(confirmed).toMatchObject({
      status: 'CONFIRMED',
      proposal: null,
      transaction: {
        kind: 'PURCHASE',
        payee: 'Los Alpes',
        bookedOn: '2024-05-14',
        receiptId: read.id,
        amount: { minor: '-2910000', currency: 'COP' },
        account: { name: 'Efectivo', currency: 'COP' },
        lines: [{ category: { key: 'COFFEE_SNACKS' } }],
      },
    });
    const events = await published(service, ledger.id);
    expect(events.map(({ type }) => type)).toEqual(['expenses.account-changed', 'expenses.transactions-changed']);
    expect(events[1]!.payload['rows']).toMatchObject([
      { id: rowOf(confirmed.transaction!.id), before: null, after: { payee: 'Los Alpes', bookedOn: '2024-05-14' } },
    ]);
    const audited = await service.query('SELECT action FROM audit_content WHERE ledger_id = $1 ORDER BY at, id', [
      ledger.id,
    ]);
    expect(audited).toEqual([
      { action: 'scan-receipt' },
      { action: 'scan-receipt' },
      { action: 'scan-receipt' },
      { action: 'confirm-receipt' },
    ]);
  });

  it('is shown as a picture that we wrote ourselves, without what hid in the file', async () => {
    const { ana, ledger } = household();
    const photo = await sharp(bakery)
      .withExif({ IFD3: { GPSLatitude: '4/1 35/1 0/1' } })
      .jpeg()
      .toBuffer();
    const read = await scanned(service, ana, ledger.id, photo);
    const [image] = await service.query<{
      blob_id: string;
      reencoded: boolean;
      mime_type: string;
      size: string;
      kind: string;
    }>('SELECT blob_id, reencoded, mime_type, size, kind FROM file WHERE ledger_id = $1 AND id = $2', [
      ledger.id,
      rowOf(read.imageUrl.slice('/files/'.length)),
    ]);
    expect(image).toMatchObject({ reencoded: true, mime_type: 'image/jpeg', kind: 'receipt' });
    const bytes: Uint8Array[] = [];
    for await (const chunk of service.blobs.read(ledger.id, image!.blob_id)) bytes.push(chunk);
    const kept = Buffer.concat(bytes);
    expect(kept.length).toBe(Number(image!.size));
    expect((await sharp(photo).metadata()).exif).toBeDefined();
    expect((await sharp(kept).metadata()).exif).toBeUndefined();
  });

  it('in a currency that no account has proposes a cash account in it, made when it is confirmed', async () => {
    const { ana, ledger } = household();
    const read = await scanned(service, ana, ledger.id, malaysian);
    expect(read).toMatchObject({ status: 'TO_REVIEW', currency: 'MYR', total: '9.20', date: '2018-03-23' });
    expect(read.proposal).toEqual({ account: null, newName: 'Efectivo MYR', currency: 'MYR' });
    expect(read.proposedCategory).toMatchObject({ key: 'RESTAURANTS' });
    const values = { receiptId: read.id, bookedOn: '2018-03-23', amount: '9.20', currency: 'MYR' };
    const confirmed = await does(service, ana, 'confirmReceipt', values);
    expect(confirmed.transaction).toMatchObject({
      amount: { minor: '-920', currency: 'MYR' },
      account: { name: 'Efectivo MYR', currency: 'MYR' },
    });
    const [account, transaction] = await published(service, ledger.id);
    expect(account).toMatchObject({
      type: 'expenses.account-changed',
      payload: { name: 'Efectivo MYR', kind: 'CASH', currency: 'MYR' },
    });
    expect(transaction).toMatchObject({ type: 'expenses.transactions-changed' });
    // Open on the day it paid, however long ago that is.
    expect(await service.query('SELECT opened_on::text AS day FROM account WHERE ledger_id = $1', [ledger.id])).toEqual(
      [{ day: '2018-03-23' }],
    );

    const next = await scanned(service, ana, ledger.id, malaysian);
    expect(next.proposal).toMatchObject({ newName: null, account: { id: confirmed.transaction!.account.id } });
  });

  it('is not booked on an account in another currency, and says what to do instead', async () => {
    const { ana, ledger } = household();
    const read = await scanned(service, ana, ledger.id, malaysian);
    const made = await ask(
      service.subgraph,
      ana,
      'mutation ($i: CreateAccountInput!) { createAccount(input: $i) { id } }',
      {
        i: { ledgerId: ledger.publicId, name: 'Nequi', kind: 'BANK', currency: 'COP' },
      },
    );
    const accountId = (made.data!['createAccount'] as { id: string }).id;
    const input = { receiptId: read.id, bookedOn: '2018-03-23', amount: '9.20', currency: 'MYR', accountId };
    const refused = await attempt(service, ana, 'confirmReceipt', input);
    expect(codesOf(refused)).toEqual(['BAD_USER_INPUT']);
    expect(refused.errors![0]!.extensions!['fields']).toMatchObject([
      { path: 'accountId', message: expect.stringContaining('«Nequi» está en COP y el recibo en MYR') as string },
    ]);
    expect(await seen(service, ana, read.id)).toMatchObject({ status: 'TO_REVIEW' });
  });

  it('learns the category from what was booked for the same company, whatever payee the person made of it', async () => {
    const { ana, ledger } = household();
    const first = await scanned(service, ana, ledger.id, bakery);
    const answer = await ask(
      service.subgraph,
      ana,
      'query ($l: ID!) { _entities(representations: [{ __typename: "Ledger", id: $l }]) { ... on Ledger { categories { id key } } } }',
      { l: ledger.publicId },
    );
    const [{ categories }] = answer.data!['_entities'] as [{ categories: { id: string; key: string }[] }];
    const groceries = categories.find(({ key }) => key === 'GROCERIES')!;
    const values = { bookedOn: '2024-05-14', amount: '29100', currency: 'COP', payee: 'El pan de la esquina' };
    const { transaction } = await does(service, ana, 'confirmReceipt', {
      ...values,
      receiptId: first.id,
      categoryId: groceries.id,
    });
    const second = await scanned(service, ana, ledger.id, bakery);
    expect(second.proposedCategory).toMatchObject({ key: 'GROCERIES' });

    // What is in the trash counts nowhere; the receipt stays confirmed.
    await ask(service.subgraph, ana, 'mutation ($i: TransactionRefInput!) { deleteTransaction(input: $i) { id } }', {
      i: { transactionId: transaction!.id },
    });
    expect(await seen(service, ana, second.id)).toMatchObject({ proposedCategory: { key: 'COFFEE_SNACKS' } });
    expect(await seen(service, ana, first.id)).toMatchObject({
      status: 'CONFIRMED',
      transaction: { id: transaction!.id },
    });
  });

  it('can be put away, and scanning its file again brings it back as it was', async () => {
    const { ana, ledger } = household();
    const fileId = await service.upload(ledger.id, bakery);
    const { id } = await does(service, ana, 'scanReceipt', { fileId });
    await service.subgraph.settle();
    expect(await does(service, ana, 'discardReceipt', { receiptId: id })).toMatchObject({
      status: 'DISCARDED',
      proposal: null,
    });
    expect(await does(service, ana, 'discardReceipt', { receiptId: id })).toMatchObject({ status: 'DISCARDED' });
    expect(
      await refusedAs(service, ana, 'confirmReceipt', {
        receiptId: id,
        bookedOn: '2024-05-14',
        amount: '1',
        currency: 'COP',
      }),
    ).toEqual(['RECEIPT_STATE']);
    expect(await does(service, ana, 'scanReceipt', { fileId })).toMatchObject({
      id,
      status: 'TO_REVIEW',
      total: '29100.00',
    });
  });
});
