import { decodeOpaqueId, keyFindings, KIT_LOCAL_TABLES } from '@parfinanciero/kit';
import { codesOf } from '@parfinanciero/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expensesLocalTables } from '../../src/index.js';
import { neverWas, startLedger, type LedgerHarness } from '../ledger/harness.js';

const SET =
  'mutation ($input: SetBudgetInput!) { setBudget(input: $input) { id month version amount { amount currency } category { key } } }';
const REMOVE = 'mutation ($input: BudgetRefInput!) { removeBudget(input: $input) }';
const COPY =
  'mutation ($input: CopyBudgetsInput!) { copyBudgets(input: $input) { month amount { amount currency } category { key name } } }';
const BUDGETS =
  'query ($r: _Any!, $month: String) { _entities(representations: [$r]) { ... on Ledger { budgets(month: $month) { id month amount { amount currency } version category { key } } } } }';
const RECORD = 'mutation ($input: RecordTransactionInput!) { recordTransaction(input: $input) { id } }';
const CATEGORY = 'mutation ($input: CreateCategoryInput!) { createCategory(input: $input) { id parentId } }';

interface Shown {
  readonly id: string;
  readonly month: string;
  readonly amount: { amount: string; currency: string };
  readonly version: number;
  readonly category: { key: string | null };
}

const rowOf = (id: string): string => decodeOpaqueId(id)!.id;

describe('budgets', () => {
  let harness: LedgerHarness;
  let bank: string;
  const category: Record<string, string> = {};

  const set = async (key: string, month: string, amount: string, more: Record<string, unknown> = {}) =>
    (
      await harness.does(SET, {
        input: { ledgerId: harness.ledger.publicId, categoryId: category[key], month, amount, ...more },
      })
    )['setBudget'] as unknown as Shown;
  const refused = async (input: Record<string, unknown>) =>
    codesOf(
      await harness.tries(harness.ana, SET, {
        input: {
          ledgerId: harness.ledger.publicId,
          categoryId: category['FOOD'],
          month: '2026-11',
          amount: '1',
          ...input,
        },
      }),
    );
  const budgets = async (month?: string): Promise<Shown[]> => {
    const { _entities } = await harness.does(BUDGETS, {
      r: { __typename: 'Ledger', id: harness.ledger.publicId },
      month,
    });
    return (_entities as unknown as { budgets: Shown[] }[])[0]!.budgets;
  };
  const told = async (type: string): Promise<{ [field: string]: unknown }[]> => {
    await harness.expenses.settle();
    return harness.events.filter((event) => event.type === type).map(({ payload }) => payload as never);
  };
  const copy = async (month: string, basis: string) =>
    (await harness.does(COPY, { input: { ledgerId: harness.ledger.publicId, month, basis } }))[
      'copyBudgets'
    ] as unknown as Shown[];
  const spend = (key: string, bookedOn: string, amount: string, flow = 'SPENDING') =>
    harness.does(RECORD, {
      input: {
        ledgerId: harness.ledger.publicId,
        accountId: bank,
        bookedOn,
        lines: [{ categoryId: category[key], amount, flow }],
      },
    });

  beforeAll(async () => {
    harness = await startLedger();
    for (const key of [
      'FOOD',
      'GROCERIES',
      'RESTAURANTS',
      'HOME',
      'RENT',
      'HEALTH',
      'FASHION',
      'EXTRAS',
      'SALARY',
      'TAXES',
    ]) {
      category[key] = await harness.category(key);
    }
    bank = await harness.account('Banco');
  });
  afterAll(() => harness.stop());

  it('are told of once the whole tree has been told of, each category once', async () => {
    expect(await told('expenses.categories-added')).toEqual([]);
    const budget = await set('FOOD', '2026-03', '900000');
    expect(budget).toMatchObject({
      month: '2026-03',
      version: 1,
      amount: { amount: '900000.00', currency: 'COP' },
      category: { key: 'FOOD' },
    });
    await set('HOME', '2026-03', '2000000');
    const [tree, ...more] = (await told('expenses.categories-added')) as unknown as {
      categories: { categoryId: string; parentId: string | null }[];
    }[];
    expect(more).toEqual([]);
    const rows = await harness.sql(
      'SELECT id AS "categoryId", parent_id AS "parentId" FROM category ORDER BY position, id',
    );
    expect(tree?.categories).toEqual(rows);
    expect(await told('expenses.budget-changed')).toMatchObject([
      { budgetId: rowOf(budget.id), version: 1, month: '2026-03', amount: '90000000', currency: 'COP' },
      { version: 1, month: '2026-03', amount: '200000000' },
    ]);
    const types = harness.events.map(({ type }) => type);
    expect(types.indexOf('expenses.categories-added')).toBeLessThan(types.indexOf('expenses.budget-changed'));
  });

  it('tells of a new category at once, with its parent', async () => {
    const before = (await told('expenses.categories-added')).length;
    const { createCategory } = await harness.does(CATEGORY, {
      input: { ledgerId: harness.ledger.publicId, name: 'Panadería', parentId: category['FOOD'] },
    });
    const after = await told('expenses.categories-added');
    expect(after.slice(before)).toEqual([
      { categories: [{ categoryId: rowOf(String(createCategory?.['id'])), parentId: rowOf(category['FOOD']!) }] },
    ]);
  });

  it('change, each change a version, and stay as they are when nothing changes', async () => {
    const made = await set('HEALTH', '2026-03', '100');
    expect(await set('HEALTH', '2026-03', '100.00', { expectedVersion: 1 })).toEqual(made);
    expect(await set('HEALTH', '2026-03', '150', { expectedVersion: 1 })).toEqual({
      ...made,
      version: 2,
      amount: { amount: '150.00', currency: 'COP' },
    });
    const stale = await harness.tries(harness.ana, SET, {
      input: {
        ledgerId: harness.ledger.publicId,
        categoryId: category['HEALTH'],
        month: '2026-03',
        amount: '9',
        expectedVersion: 1,
      },
    });
    expect(codesOf(stale)).toEqual(['CONFLICT']);
    expect(stale.errors?.[0]?.extensions?.['current']).toMatchObject({ id: made.id, version: 2, month: '2026-03' });
  });

  it('go, and whoever still counts on the version hears of it', async () => {
    const made = await set('FASHION', '2026-03', '80');
    expect(
      codesOf(await harness.tries(harness.ana, REMOVE, { input: { budgetId: made.id, expectedVersion: 7 } })),
    ).toEqual(['CONFLICT']);
    expect(await harness.does(REMOVE, { input: { budgetId: made.id, expectedVersion: 1 } })).toEqual({
      removeBudget: true,
    });
    expect((await told('expenses.budget-changed')).at(-1)).toMatchObject({
      budgetId: rowOf(made.id),
      version: 2,
      amount: null,
    });
    expect(codesOf(await harness.tries(harness.ana, REMOVE, { input: { budgetId: made.id } }))).toEqual(['NOT_FOUND']);
    expect(await refused({ categoryId: category['FASHION'], month: '2026-03', expectedVersion: 1 })).toEqual([
      'CONFLICT',
    ]);
    expect((await budgets('2026-03')).map((one) => one.category.key)).toEqual(['FOOD', 'HOME', 'HEALTH']);
    const again = await set('FASHION', '2026-03', '80');
    expect([again.version, again.id === made.id]).toEqual([1, false]);
  });

  it('are one per category and month, also when two people set it at the same moment', async () => {
    await Promise.all(['10', '20', '30', '40'].map((amount) => set('TAXES', '2026-02', amount)));
    const [only, ...others] = await budgets('2026-02');
    expect(others).toEqual([]);
    expect(only).toMatchObject({ category: { key: 'TAXES' }, version: 4 });
  });

  it('take no amount below zero, no odd digits, no income, no strange month, no category of another ledger', async () => {
    expect(await refused({ amount: '-1' })).toEqual(['BAD_USER_INPUT']);
    expect(await refused({ amount: '1.005' })).toEqual(['AMOUNT_FORMAT']);
    expect(await refused({ categoryId: category['SALARY'] })).toEqual(['BUDGET_CATEGORY']);
    expect(await refused({ month: '2026-13' })).toEqual(['BAD_USER_INPUT']);
    expect(await refused({ month: '2036-12' })).toEqual(['BAD_USER_INPUT']);
    expect(await refused({ month: '2016-10' })).toEqual(['BAD_USER_INPUT']);
    expect(await refused({ categoryId: neverWas('Category', harness.ledger.id) })).toEqual(['NOT_FOUND']);
    const elsewhere = harness.stranger.principal.ledgers[0]!.id;
    expect(await refused({ categoryId: neverWas('Category', elsewhere) })).toEqual(['NOT_FOUND']);
    expect(await budgets()).toEqual([]);
    expect((await set('FOOD', '2036-11', '0')).amount.amount).toBe('0.00');
  });

  it('are for editors to set, for viewers to see, and for nobody else', async () => {
    const { id } = (await budgets('2026-02'))[0]!;
    const input = { ledgerId: harness.ledger.publicId, categoryId: category['FOOD'], month: '2026-02', amount: '1' };
    expect(codesOf(await harness.tries(harness.looker, SET, { input }))).toEqual(['FORBIDDEN']);
    expect(codesOf(await harness.tries(harness.stranger, SET, { input }))).toEqual(['NOT_FOUND']);
    expect(codesOf(await harness.tries(harness.stranger, REMOVE, { input: { budgetId: id } }))).toEqual(['NOT_FOUND']);
    const reference =
      'query ($r: _Any!) { _entities(representations: [$r]) { ... on Budget { month category { key } } } }';
    const r = { __typename: 'Budget', id };
    expect((await harness.tries(harness.looker, reference, { r })).data).toEqual({
      _entities: [{ month: '2026-02', category: { key: 'TAXES' } }],
    });
    expect(codesOf(await harness.tries(harness.stranger, reference, { r }))).toEqual(['NOT_FOUND']);
  });

  it('of last month fill what has none, and leave what is there', async () => {
    await set('FOOD', '2026-04', '5');
    const copied = await copy('2026-04', 'LAST_MONTH');
    expect(copied.map(({ category: of, amount }) => [of.key, amount.amount])).toEqual([
      ['FOOD', '5.00'],
      ['HOME', '2000000.00'],
      ['HEALTH', '150.00'],
      ['FASHION', '80.00'],
    ]);
    const events = (await told('expenses.budget-changed')).length;
    expect(await copy('2026-04', 'LAST_MONTH')).toEqual(copied);
    expect(await told('expenses.budget-changed')).toHaveLength(events);
  });

  it('from an average hold what a family took in three whole months, refunds taken off', async () => {
    await spend('GROCERIES', '2026-07-31', '999999999'); // before the three months
    await spend('GROCERIES', '2026-08-01', '600000');
    await spend('RESTAURANTS', '2026-09-15', '600000');
    await spend('FOOD', '2026-10-31', '300000');
    await spend('GROCERIES', '2026-10-31', '-40001');
    await spend('GROCERIES', '2026-11-01', '999999999'); // the present month is no whole one
    await spend('RENT', '2026-09-01', '4500000');
    await spend('HEALTH', '2026-09-01', '100');
    await spend('TAXES', '2026-09-01', '-100');
    await spend('SALARY', '2026-09-01', '100');
    await set('RENT', '2026-11', '1500000');
    const made = await copy('2026-11', 'AVERAGE');
    expect(made.map(({ category: of, amount }) => [of.key, amount.amount])).toEqual([
      ['FOOD', '487000.00'],
      ['RENT', '1500000.00'],
      ['HEALTH', '40.00'],
    ]);
    expect((await copy('2026-12', 'AVERAGE')).map(({ category: of, amount }) => [of.key, amount.amount])).toEqual([
      ['FOOD', '487000.00'],
      ['HOME', '1500000.00'],
      ['HEALTH', '40.00'],
    ]);
    expect((await budgets()).map(({ month }) => month)).toEqual(['2026-11', '2026-11', '2026-11']);
  });

  it('are planned once: not where one of their months has any', async () => {
    const plan = (months: string[]) =>
      harness.expenses.planBudgets(
        harness.ana.request(),
        harness.ledger.id,
        months.map((month) => ({ categoryKey: 'FOOD', month, amount: 123_456_700n, currency: 'COP' })),
      );
    expect(await plan(['2025-01', '2025-02'])).toBe(2);
    expect(await plan(['2025-02', '2025-03'])).toBe(0);
    expect(await budgets('2025-01')).toMatchObject([{ amount: { amount: '1234567.00' }, category: { key: 'FOOD' } }]);
    expect(await budgets('2025-03')).toEqual([]);
  });

  it('keep the currency that they were set in when the ledger goes on in another', async () => {
    await harness.expenses.dataSource.query(`UPDATE ledger_settings SET reference_currency = 'USD'`);
    expect((await budgets('2026-03')).map(({ amount }) => amount.currency)).toEqual(['COP', 'COP', 'COP', 'COP']);
    expect((await set('HEALTH', '2026-03', '35.5')).amount).toEqual({ amount: '35.50', currency: 'USD' });
    expect((await copy('2027-01', 'LAST_MONTH')).map(({ amount }) => amount.currency)).toEqual(['COP', 'COP', 'COP']);
    expect(await copy('2026-09', 'AVERAGE')).toEqual([]);
  });

  it('stand on keys that hold the ledger', async () => {
    expect(await keyFindings(harness.expenses.dataSource, [...KIT_LOCAL_TABLES, ...expensesLocalTables])).toEqual([]);
  });
});
