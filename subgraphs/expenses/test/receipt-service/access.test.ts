import { keyFindings, migrateDown, openDataSource } from '@parfinanciero/kit';
import { ask, codesOf, testDatabase, type GraphAnswer, type TestPerson } from '@parfinanciero/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expensesLocalTables, expensesMigrations } from '../../src/index.js';
import {
  attempt,
  does,
  drawnTicket,
  follow,
  household,
  startReceipts,
  type ReceiptService,
} from './receipt-service.js';

let service: ReceiptService;
beforeAll(async () => void (service = await startReceipts()));
afterAll(() => service.stop());

const LIST = `query ($l: ID!, $first: Int, $after: String, $status: [ReceiptStatus!]) { _entities(representations: [{ __typename: "Ledger", id: $l }]) { ... on Ledger {
  receipts(first: $first, after: $after, status: $status) { totalCount pageInfo { endCursor hasNextPage } edges { cursor node { id status } } } } } }`;
interface Page {
  readonly totalCount: number;
  readonly pageInfo: { endCursor: string | null; hasNextPage: boolean };
  readonly edges: { node: { id: string; status: string } }[];
}
const list = async (person: TestPerson, variables: Record<string, unknown>): Promise<Page> => {
  const answer = await ask(service.subgraph, person, LIST, variables);
  return (answer.data!['_entities'] as [{ receipts: Page }])[0].receipts;
};

describe('who may do what with receipts', () => {
  it('a stranger finds nothing, a viewer looks and changes nothing, nobody unknown gets in', async () => {
    const { ana, viewer, stranger, ledger } = household();
    const fileId = await service.upload(ledger.id, Buffer.from('hola'));
    const { id: receiptId } = await does(service, ana, 'scanReceipt', { fileId });
    await service.subgraph.settle();
    const read = (person: TestPerson | null): Promise<GraphAnswer> =>
      ask(
        service.subgraph,
        person,
        'query ($id: ID!) { receipt(id: $id) { id fields { name } proposal { newName } } }',
        { id: receiptId },
      );
    const reference = (person: TestPerson): Promise<GraphAnswer> =>
      ask(
        service.subgraph,
        person,
        'query ($id: ID!) { _entities(representations: [{ __typename: "Receipt", id: $id }]) { ... on Receipt { id } } }',
        { id: receiptId },
      );
    const writes = [
      ['scanReceipt', { fileId }],
      ['confirmReceipt', { receiptId, bookedOn: '2024-01-01', amount: '1', currency: 'COP' }],
      ['discardReceipt', { receiptId }],
    ] as const;
    for (const [verb, input] of writes) {
      expect(codesOf(await attempt(service, stranger, verb, input))).toEqual(['NOT_FOUND']);
      expect(codesOf(await attempt(service, viewer, verb, input))).toEqual(['FORBIDDEN']);
    }
    expect([codesOf(await read(stranger)), codesOf(await read(viewer)), codesOf(await read(null))]).toEqual([
      ['NOT_FOUND'],
      [],
      ['UNAUTHENTICATED'],
    ]);
    expect([codesOf(await reference(stranger)), codesOf(await reference(viewer))]).toEqual([['NOT_FOUND'], []]);
    expect(codesOf(await ask(service.subgraph, stranger, LIST, { l: ledger.publicId }))).toEqual(['NOT_FOUND']);
    expect((await list(viewer, { l: ledger.publicId })).totalCount).toBe(1);
    expect((await follow(service, stranger, ledger.publicId)).failure).toEqual(['NOT_FOUND']);
  });

  it('an account or a category of another ledger is as one that never was', async () => {
    const { ana, ledger } = household();
    const elsewhere = household();
    const fileId = await service.upload(ledger.id, Buffer.from('hola'));
    const { id: receiptId } = await does(service, ana, 'scanReceipt', { fileId });
    await service.subgraph.settle();
    const made = await ask(
      service.subgraph,
      elsewhere.ana,
      'mutation ($i: CreateAccountInput!) { createAccount(input: $i) { id } }',
      {
        i: { ledgerId: elsewhere.ledger.publicId, name: 'Ajena', kind: 'CASH', currency: 'COP' },
      },
    );
    const category = await ask(
      service.subgraph,
      elsewhere.ana,
      'mutation ($i: CreateCategoryInput!) { createCategory(input: $i) { id } }',
      {
        i: { ledgerId: elsewhere.ledger.publicId, name: 'Ajena' },
      },
    );
    const values = { receiptId, bookedOn: '2024-01-01', amount: '1', currency: 'COP' };
    const accountId = (made.data!['createAccount'] as { id: string }).id;
    const categoryId = (category.data!['createCategory'] as { id: string }).id;
    for (const foreign of [{ accountId }, { categoryId }]) {
      expect(codesOf(await attempt(service, ana, 'confirmReceipt', { ...values, ...foreign }))).toEqual(['NOT_FOUND']);
    }
  });

  it('what was uploaded as an import is no receipt', async () => {
    const { ana, ledger } = household();
    const fileId = await service.upload(ledger.id, Buffer.from('a,b'));
    await service.query(`UPDATE file SET kind = 'import' WHERE ledger_id = $1`, [ledger.id]);
    expect(codesOf(await attempt(service, ana, 'scanReceipt', { fileId }))).toEqual(['NOT_FOUND']);
  });
});

describe('the list of receipts', () => {
  it('comes newest first in pages, by status where asked', async () => {
    const { ana, ledger } = household();
    const ids: string[] = [];
    for (let n = 0; n < 5; n += 1)
      ids.unshift(
        (await does(service, ana, 'scanReceipt', { fileId: await service.upload(ledger.id, Buffer.from(`hola ${n}`)) }))
          .id,
      );
    await does(service, ana, 'discardReceipt', { receiptId: ids[4]! });
    const l = ledger.publicId;
    const first = await list(ana, { l, first: 2 });
    expect(first.edges.map(({ node }) => node.id)).toEqual(ids.slice(0, 2));
    expect(first).toMatchObject({ totalCount: 5, pageInfo: { hasNextPage: true } });
    const rest = await list(ana, { l, first: 10, after: first.pageInfo.endCursor });
    expect(rest.edges.map(({ node }) => node.id)).toEqual(ids.slice(2));
    expect(rest.pageInfo.hasNextPage).toBe(false);
    expect(await list(ana, { l, status: ['DISCARDED'] })).toMatchObject({
      totalCount: 1,
      edges: [{ node: { id: ids[4], status: 'DISCARDED' } }],
    });
    expect(codesOf(await ask(service.subgraph, ana, LIST, { l, after: 'nonsense' }))).toEqual(['BAD_USER_INPUT']);
    await service.subgraph.settle();
  });
});

describe('following receipts', () => {
  it('shows what waits, then each step of each receipt, with what was read', async () => {
    const { ana, ledger } = household();
    const waiting = await does(service, ana, 'scanReceipt', {
      fileId: await service.upload(
        ledger.id,
        await drawnTicket('TIENDA', 'FECHA: 02/04/2024', 'ARROZ|4.500', 'TOTAL|4.500'),
      ),
    });
    const { next, stop } = await follow(service, ana, ledger.publicId);
    expect(await next!()).toMatchObject({ id: waiting.id, status: 'QUEUED', fields: [], proposal: null });
    const working = service.subgraph.settle();
    const steps = [];
    do steps.push(await next!());
    while (steps.at(-1)?.status !== 'TO_REVIEW');
    await working;
    expect(steps.map((step) => step?.status)).toEqual(['READING', 'TO_REVIEW']);
    const read = steps.at(-1)!;
    expect(read).toMatchObject({ id: waiting.id, total: '4500.00', proposal: { newName: 'Efectivo' } });
    expect(read.fields.map(({ name }) => name)).toContain('total');

    // One that fails too fast to be seen on its way is told all the same.
    const pending = next!();
    const { id } = await does(service, ana, 'scanReceipt', {
      fileId: await service.upload(ledger.id, Buffer.from('hola')),
    });
    const seen = [await pending];
    await service.subgraph.settle();
    while (seen.at(-1)?.status !== 'FAILED') seen.push(await next!());
    expect(seen.every((receipt) => receipt?.id === id)).toBe(true);

    await does(service, ana, 'discardReceipt', { receiptId: waiting.id });
    expect(await next!()).toMatchObject({ id: waiting.id, status: 'DISCARDED' });
    const idle = next!();
    await stop!();
    expect(await idle).toBeNull();
  });

  it('tells nothing of other ledgers', async () => {
    const [mine, theirs] = [household(), household()];
    const { next, stop } = await follow(service, mine.ana, mine.ledger.publicId);
    const pending = next!();
    await does(service, theirs.ana, 'scanReceipt', {
      fileId: await service.upload(theirs.ledger.id, Buffer.from('hola')),
    });
    await service.subgraph.settle();
    const own = await does(service, mine.ana, 'scanReceipt', {
      fileId: await service.upload(mine.ledger.id, Buffer.from('hola')),
    });
    expect(await pending).toMatchObject({ id: own.id });
    await stop!();
    await service.subgraph.settle();
  });
});

describe('the tables', () => {
  it('hold the ledger in every key, no money as a float, and can be taken back', async () => {
    const database = await testDatabase(expensesMigrations);
    const source = await openDataSource({ url: database.ownerUrl, entities: [] });
    expect(await keyFindings(source, ['job', 'schema_migration', ...expensesLocalTables])).toEqual([]);
    await migrateDown({
      ownerUrl: database.ownerUrl,
      serviceRole: `${database.name}_app`,
      migrations: expensesMigrations,
    });
    expect(await source.query(`SELECT count(*)::int AS n FROM pg_tables WHERE schemaname = 'public'`)).toEqual([
      { n: 1 },
    ]);
    await source.destroy();
    await database.drop();
  });
});
