import { keyFindings, KIT_LOCAL_TABLES, migrateDown } from '@parfinanciero/kit';
import { codesOf, testDatabase } from '@parfinanciero/kit/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { expensesLocalTables, expensesMigrations } from '../../src/index.js';
import { LEDGER, neverWas, startLedger, type LedgerHarness } from './harness.js';

const RECORD =
  'mutation ($input: RecordTransactionInput!) { recordTransaction(input: $input) { id kind version amount { amount currency } account { name currency } lines { flow amount { amount } category { key } } } }';
const TRANSFER =
  'mutation ($input: RecordTransferInput!) { recordTransfer(input: $input) { id kind amount { amount currency } received { amount currency } } }';
const EDIT =
  'mutation ($input: EditTransactionInput!) { editTransaction(input: $input) { id kind version payee note amount { amount currency } account { name } received { amount } } }';
const DELETE = 'mutation ($input: TransactionRefInput!) { deleteTransaction(input: $input) { id deletedAt version } }';
const RESTORE =
  'mutation ($input: TransactionRefInput!) { restoreTransaction(input: $input) { id deletedAt version } }';

interface Page {
  readonly totalCount: number;
  readonly pageInfo: { endCursor: string | null; hasNextPage: boolean };
  readonly sums: { currency: string; income: { amount: string }; spending: { amount: string }; count: number }[];
  readonly edges: { node: { id: string; payee: string | null; bookedOn: string; lines: unknown[] } }[];
}

describe('transactions', () => {
  let harness: LedgerHarness;
  let food: string;
  let salary: string;
  let bank: string;

  const record = async (input: Record<string, unknown>, key?: string) =>
    (
      await harness.does(
        RECORD,
        { input: { ledgerId: harness.ledger.publicId, bookedOn: '2026-11-10', accountId: bank, ...input } },
        key,
      )
    )['recordTransaction']!;
  const spend = (amount: string, more: Record<string, unknown> = {}, key?: string) =>
    record({ lines: [{ categoryId: food, amount, flow: 'SPENDING' }], ...more }, key);
  const page = async (filter?: Record<string, unknown>, first = 50, after?: string): Promise<Page> => {
    const { _entities } = await harness.does(LEDGER, {
      r: { __typename: 'Ledger', id: harness.ledger.publicId },
      filter,
      first,
      after,
    });
    return (_entities as unknown as { transactions: Page }[])[0]!.transactions;
  };
  const postingsOf = (id: string) =>
    harness.sql(
      `SELECT p.amount, p.currency, p.flow, p.category_id IS NOT NULL AS booked FROM posting p JOIN transaction t ON t.id = p.transaction_id
        WHERE encode(uuid_send(t.id), 'hex') = $1 ORDER BY ordinal`,
      [Buffer.from(id, 'base64url').subarray(17).toString('hex')],
    );

  beforeAll(async () => {
    harness = await startLedger();
    food = await harness.category('GROCERIES');
    salary = await harness.category('SALARY');
  });
  afterAll(() => harness.stop());
  beforeEach(async () => {
    bank = await harness.account(`Banco ${Math.random()}`);
  });

  it('books a purchase as two postings that balance', async () => {
    const made = await spend('45900');
    expect(made).toMatchObject({
      kind: 'PURCHASE',
      version: 1,
      amount: { amount: '-45900.00', currency: 'COP' },
      lines: [{ flow: 'SPENDING', amount: { amount: '45900.00' } }],
    });
    expect(await postingsOf(String(made['id']))).toEqual([
      { amount: '-4590000', currency: 'COP', flow: null, booked: false },
      { amount: '4590000', currency: 'COP', flow: 'SPENDING', booked: true },
    ]);
  });

  it('books an income, a split of both flows, and a refund as negative spending', async () => {
    expect(await record({ lines: [{ categoryId: salary, amount: '100.50', flow: 'INCOME' }] })).toMatchObject({
      kind: 'INCOME',
      amount: { amount: '100.50' },
    });
    const split = await record({
      lines: [
        { categoryId: salary, amount: '1000', flow: 'INCOME' },
        { categoryId: food, amount: '30', flow: 'SPENDING' },
      ],
    });
    expect(split).toMatchObject({ amount: { amount: '970.00' }, lines: [{}, {}] });
    expect(await spend('-20')).toMatchObject({ kind: 'REFUND', amount: { amount: '20.00' } });
  });

  it('goes to a cash account in the reference currency, made once, when no account is named', async () => {
    const [one, two] = await Promise.all([spend('5', { accountId: null }), spend('6', { accountId: null })]);
    expect(one!['account']).toEqual({ name: 'Efectivo', currency: 'COP' });
    expect(two!['account']).toEqual({ name: 'Efectivo', currency: 'COP' });
  });

  it('moves money between accounts without a category, and between currencies through exchange accounts', async () => {
    const other = await harness.account(`Otro ${Math.random()}`);
    const dollars = await harness.account(`Dólares ${Math.random()}`, 'USD');
    const base = { ledgerId: harness.ledger.publicId, fromAccountId: bank, bookedOn: '2026-11-10' };
    const moved = await harness.does(TRANSFER, { input: { ...base, toAccountId: other, amount: '100' } });
    expect(moved['recordTransfer']).toMatchObject({
      kind: 'TRANSFER',
      amount: { amount: '-100.00' },
      received: { amount: '100.00', currency: 'COP' },
    });
    const refused = await harness.tries(harness.ana, TRANSFER, {
      input: { ...base, toAccountId: dollars, amount: '400000' },
    });
    expect(codesOf(refused)).toEqual(['RECEIVED_MISSING']);
    const exchanged = await harness.does(TRANSFER, {
      input: { ...base, toAccountId: dollars, amount: '400000', received: '98.75' },
    });
    expect(exchanged['recordTransfer']).toMatchObject({
      kind: 'EXCHANGE',
      received: { amount: '98.75', currency: 'USD' },
    });
    const sums = await harness.sql(
      `SELECT currency, sum(amount)::text AS sum FROM posting GROUP BY currency HAVING sum(amount) <> 0`,
    );
    expect(sums).toEqual([]);
    expect((await page({ accountIds: [dollars] })).totalCount).toBe(1);
    expect(
      codesOf(await harness.tries(harness.ana, TRANSFER, { input: { ...base, toAccountId: bank, amount: '1' } })),
    ).toEqual(['SAME_ACCOUNT']);
  });

  it('refuses amounts that its currency cannot hold, nothing, and more than money can be', async () => {
    for (const [amount, code] of [
      ['1.005', 'AMOUNT_FORMAT'],
      ['0', 'BAD_USER_INPUT'],
      ['99999999999999999', 'AMOUNT_FORMAT'],
    ]) {
      const input = {
        ledgerId: harness.ledger.publicId,
        accountId: bank,
        bookedOn: '2026-11-10',
        lines: [{ categoryId: food, amount, flow: 'SPENDING' }],
      };
      expect(codesOf(await harness.tries(harness.ana, RECORD, { input })), amount).toEqual([code]);
    }
    const input = {
      ledgerId: harness.ledger.publicId,
      accountId: bank,
      bookedOn: '2026-02-30',
      lines: [{ categoryId: food, amount: '1', flow: 'SPENDING' }],
    };
    expect(codesOf(await harness.tries(harness.ana, RECORD, { input }))).toEqual(['BAD_USER_INPUT']);
  });

  it('edits amount, account, day and texts, keeping what is not named, and answers CONFLICT with the present state', async () => {
    const made = await spend('100', { payee: 'Éxito', note: 'pan' });
    const other = await harness.account(`Nequi ${Math.random()}`);
    const edited = await harness.does(EDIT, {
      input: {
        transactionId: made['id'],
        expectedVersion: 1,
        accountId: other,
        note: null,
        lines: [{ categoryId: food, amount: '80', flow: 'SPENDING' }],
      },
    });
    expect(edited['editTransaction']).toMatchObject({
      version: 2,
      payee: 'Éxito',
      note: null,
      amount: { amount: '-80.00' },
    });
    const stale = await harness.tries(harness.ana, EDIT, {
      input: { transactionId: made['id'], expectedVersion: 1, payee: 'Ara' },
    });
    expect(stale.errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', current: { version: 2, payee: 'Éxito' } });
    const last = await harness.does(EDIT, {
      input: { transactionId: made['id'], payee: 'Ara', bookedOn: '2026-11-01' },
    });
    expect(last['editTransaction']).toMatchObject({ version: 3, payee: 'Ara', amount: { amount: '-80.00' } });
  });

  it('goes to the trash and back, counting only while it is out of it', async () => {
    const made = await spend('70', { payee: 'para borrar' });
    const search = { search: 'borrar' };
    expect(await page(search)).toMatchObject({ totalCount: 1, sums: [{ spending: { amount: '70.00' } }] });
    const gone = await harness.does(DELETE, { input: { transactionId: made['id'] } });
    expect(gone['deleteTransaction']).toMatchObject({ version: 2, deletedAt: expect.any(String) as unknown });
    expect(await harness.does(DELETE, { input: { transactionId: made['id'] } })).toMatchObject({
      deleteTransaction: { version: 2 },
    });
    expect(await page(search)).toMatchObject({ totalCount: 0, sums: [] });
    expect(await page({ ...search, trash: true })).toMatchObject({ totalCount: 1 });
    expect(
      codesOf(await harness.tries(harness.ana, EDIT, { input: { transactionId: made['id'], payee: 'x' } })),
    ).toEqual(['NOT_FOUND']);
    await harness.does(RESTORE, { input: { transactionId: made['id'] } });
    expect(await page(search)).toMatchObject({ totalCount: 1 });
  });

  it('pages through everything once, newest first, while rows are added at the front', async () => {
    const account = await harness.account(`Páginas ${Math.random()}`);
    for (let day = 1; day <= 12; day += 1)
      await spend('1', { accountId: account, bookedOn: `2026-10-${String(day).padStart(2, '0')}` });
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const { edges, pageInfo } = await page({ accountIds: [account] }, 5, after);
      seen.push(...edges.map(({ node }) => node.bookedOn));
      after = pageInfo.hasNextPage ? (pageInfo.endCursor ?? undefined) : undefined;
      await spend('1', { accountId: account, bookedOn: '2026-11-14' });
    } while (after !== undefined);
    expect(seen).toHaveLength(12);
    expect(seen).toEqual([...seen].sort().reverse());
  });

  it('finds by words without accents, by category and what lies below it, by flow and by amount', async () => {
    const account = await harness.account(`Buscar ${Math.random()}`);
    await spend('10', { accountId: account, payee: 'Panadería San José', note: 'café' });
    await spend('2000', { accountId: account, payee: '100% natural' });
    const mine = { accountIds: [account] };
    expect((await page({ ...mine, search: 'CAFE panaderia' })).totalCount).toBe(1);
    expect((await page({ ...mine, search: '%' })).totalCount).toBe(2);
    expect((await page({ ...mine, search: '100' })).totalCount).toBe(1);
    const root = await harness.category('FOOD');
    expect((await page({ ...mine, categoryIds: [root] })).totalCount).toBe(0);
    expect((await page({ ...mine, categoryIds: [root], includeDescendants: true })).totalCount).toBe(2);
    expect((await page({ ...mine, flow: 'INCOME' })).totalCount).toBe(0);
    expect((await page({ ...mine, minAmount: '1000' })).totalCount).toBe(1);
  });

  it('has an opening balance that follows the account', async () => {
    const id = await harness.account(`Ahorros ${Math.random()}`, 'COP', {
      openingBalance: '1000',
      openedOn: '2026-01-01',
    });
    const update =
      'mutation ($input: UpdateAccountInput!) { updateAccount(input: $input) { openingBalance { amount } version } }';
    await harness.does(update, { input: { accountId: id, openingBalance: '1500.25' } });
    const opening = await harness.sql(
      `SELECT amount, version FROM transaction WHERE kind = 'OPENING' ORDER BY created_at DESC, version DESC LIMIT 1`,
    );
    expect(opening).toEqual([{ amount: '150025', version: 2 }]);
    expect((await page({ accountIds: [id] })).totalCount).toBe(0);
  });

  it('refuses a second account of the same name in the same currency', async () => {
    await harness.account('Mi Banco');
    const input = { ledgerId: harness.ledger.publicId, name: ' mi  báncó ', kind: 'BANK', currency: 'COP' };
    const again = await harness.tries(
      harness.ana,
      'mutation ($input: CreateAccountInput!) { createAccount(input: $input) { id } }',
      { input },
    );
    expect(codesOf(again)).toEqual(['ACCOUNT_NAME_TAKEN']);
    await expect(harness.account('Mi Banco', 'USD')).resolves.toBeTruthy();
  });

  it('publishes each change with the whole state before and after, versions rising by one', async () => {
    const made = await spend('11');
    await harness.does(EDIT, {
      input: { transactionId: made['id'], lines: [{ categoryId: food, amount: '12', flow: 'SPENDING' }] },
    });
    await harness.does(DELETE, { input: { transactionId: made['id'] } });
    await harness.expenses.settle();
    const facts = harness.events
      .filter(({ type }) => type === 'expenses.transactions-changed')
      .slice(-3)
      .map(
        ({ payload }) =>
          (
            payload as {
              rows: { version: number; before: unknown; after: { postings: { amount: string }[] } | null }[];
            }
          ).rows[0]!,
      );
    expect(facts.map(({ version }) => version)).toEqual([1, 2, 3]);
    expect(facts.map(({ after }) => after?.postings[0]?.amount)).toEqual(['-1100', '-1200', undefined]);
    expect(facts[1]!.before).toEqual(facts[0]!.after);
  });

  it('answers somebody else’s ids as ids that never were, and a viewer’s writes with FORBIDDEN', async () => {
    const made = String((await spend('1'))['id']);
    const { id: ledgerId } = harness.ledger;
    for (const [operation, input] of [
      [EDIT, { transactionId: made, payee: 'x' }],
      [DELETE, { transactionId: made }],
      [RESTORE, { transactionId: made }],
      [
        RECORD,
        {
          ledgerId: harness.ledger.publicId,
          bookedOn: '2026-11-10',
          lines: [{ categoryId: food, amount: '1', flow: 'SPENDING' }],
        },
      ],
    ] as const) {
      const strange = await harness.tries(harness.stranger, operation, { input });
      expect(codesOf(strange)).toEqual(['NOT_FOUND']);
      expect(codesOf(await harness.tries(harness.looker, operation, { input }))).toEqual(['FORBIDDEN']);
      expect(codesOf(await harness.tries(null, operation, { input }))).toEqual(['UNAUTHENTICATED']);
      if ('transactionId' in input) {
        const missing = await harness.tries(harness.ana, operation, {
          input: { ...input, transactionId: neverWas('Transaction', ledgerId) },
        });
        expect({ ...missing.errors?.[0], extensions: { ...missing.errors?.[0]?.extensions, traceId: '' } }).toEqual({
          ...strange.errors?.[0],
          extensions: { ...strange.errors?.[0]?.extensions, traceId: '' },
        });
      }
    }
    const foreign = {
      ledgerId: harness.ledger.publicId,
      accountId: neverWas('Account', ledgerId),
      bookedOn: '2026-11-10',
      lines: [{ categoryId: food, amount: '1', flow: 'SPENDING' }],
    };
    expect(codesOf(await harness.tries(harness.ana, RECORD, { input: foreign }))).toEqual(['NOT_FOUND']);
  });

  it('stands on keys that hold the ledger, and takes its migrations back', async () => {
    expect(await keyFindings(harness.expenses.dataSource, [...KIT_LOCAL_TABLES, ...expensesLocalTables])).toEqual([]);
    const other = await testDatabase(expensesMigrations);
    await migrateDown({ ownerUrl: other.ownerUrl, serviceRole: `${other.name}_app`, migrations: expensesMigrations });
    await other.drop();
  });
});
