import { opaqueId, subscribeSubgraph, uuidV7 } from '@parfinanciero/kit';
import {
  budgetChanged,
  categoriesAdded,
  transactionsChanged,
  type TransactionState,
} from '@parfinanciero/kit/events/expenses';
import { ledgerChanged } from '@parfinanciero/kit/events/identity';
import { ask } from '@parfinanciero/kit/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REPLAYABLE_TABLES } from '../src/index.js';
import { startDashboard, type DashboardHarness } from './harness.js';

const [food, groceries, coffee, home, trips] = Array.from({ length: 5 }, () => uuidV7()) as [
  string,
  string,
  string,
  string,
  string,
];
const bank = uuidV7();
const dollars = uuidV7();

const spend = (day: string, pesos: number, category: string, currency = 'COP') => {
  const accountId = currency === 'COP' ? bank : dollars;
  const amount = (sign: number): string => String(sign * pesos * 100);
  const after: TransactionState = {
    bookedOn: day,
    kind: 'PURCHASE',
    payee: null,
    note: null,
    postings: [
      { accountId, own: true, categoryId: null, flow: null, amount: amount(-1), currency },
      { accountId, own: true, categoryId: category, flow: 'SPENDING', amount: amount(1), currency },
    ],
  };
  return transactionsChanged({ batchId: null, rows: [{ id: uuidV7(), version: 1, before: null, after }] });
};
const budget = (categoryId: string, pesos: number | null, more: Partial<Parameters<typeof budgetChanged>[0]> = {}) =>
  budgetChanged({
    budgetId: categoryId,
    version: 1,
    categoryId,
    month: '2026-11',
    amount: pesos === null ? null : String(pesos * 100),
    currency: 'COP',
    ...more,
  });

const SEEN =
  'query ($r: _Any!, $period: PeriodInput) { _entities(representations: [$r]) { ... on Ledger { dashboard(period: $period) { revision available { amount { amount } budgeted { amount } spent { amount } } budgets { category { id } amount { amount currency } spent { amount } left { amount } share expected { amount } state } pace { day plan { amount } } } } } }';

interface Shown {
  readonly revision: string;
  readonly available: Record<'amount' | 'budgeted' | 'spent', { amount: string }> | null;
  readonly budgets: { category: { id: string }; amount: { amount: string; currency: string }; state: string }[] | null;
  readonly pace: { day: number; plan: { amount: string } | null }[];
}

describe('the budgets of a dashboard', () => {
  let harness: DashboardHarness;
  const shown = async (start = '2026-11-01', end = '2026-12-01'): Promise<Shown> => {
    const { data, errors } = await ask(harness.dashboard, harness.ana, SEEN, {
      r: { __typename: 'Ledger', id: harness.ledger.publicId },
      period: { start, end },
    });
    expect(errors).toBeUndefined();
    return (data?.['_entities'] as { dashboard: Shown }[])[0]!.dashboard;
  };
  const idOf = (category: string): string => opaqueId('Category', { ledgerId: harness.ledger.id, id: category });
  const tables = (): Promise<unknown> =>
    Promise.all(
      REPLAYABLE_TABLES.map((table) =>
        harness.dashboard.dataSource.query(`SELECT t::text AS row FROM ${table} t ORDER BY 1`),
      ),
    );

  beforeAll(async () => {
    harness = await startDashboard();
    harness.identity.add(
      harness.ledger.id,
      ledgerChanged({ version: 1, name: 'Casa', zone: 'America/Bogota', language: 'es', referenceCurrency: 'COP' }),
    );
    await harness.happen(
      spend('2026-11-02', 400, groceries),
      spend('2026-11-03', 50, coffee),
      spend('2026-11-04', -10, coffee),
      spend('2026-11-05', 900, home),
      spend('2026-11-05', 77, trips),
      spend('2026-10-05', 1_000, home),
    );
  });
  afterAll(() => harness.stop());

  it('are none, and so is what is available, while none is set', async () => {
    const { available, budgets, pace } = await shown();
    expect([available, budgets]).toEqual([null, []]);
    expect(pace.every(({ plan }) => plan === null)).toBe(true);
  });

  it('cover what is below them and count once, the tightest first', async () => {
    await harness.happen(
      categoriesAdded({
        categories: [
          { categoryId: food, parentId: null },
          { categoryId: groceries, parentId: food },
          { categoryId: coffee, parentId: groceries },
          { categoryId: home, parentId: null },
          { categoryId: trips, parentId: null },
        ],
      }),
      budget(food, 600),
      budget(coffee, 30),
      budget(home, 1_800),
    );
    const { available, budgets, pace } = await shown();
    expect(available).toEqual({
      amount: { amount: '1060.00' },
      budgeted: { amount: '2400.00' },
      spent: { amount: '1340.00' },
    });
    expect(budgets).toEqual([
      {
        category: { id: idOf(coffee) },
        amount: { amount: '30.00', currency: 'COP' },
        spent: { amount: '40.00' },
        left: { amount: '-10.00' },
        share: 1.3333,
        expected: { amount: '15.00' },
        state: 'OVER',
      },
      {
        category: { id: idOf(food) },
        amount: { amount: '600.00', currency: 'COP' },
        spent: { amount: '440.00' },
        left: { amount: '160.00' },
        share: 0.7333,
        expected: { amount: '300.00' },
        state: 'AHEAD',
      },
      {
        category: { id: idOf(home) },
        amount: { amount: '1800.00', currency: 'COP' },
        spent: { amount: '900.00' },
        left: { amount: '900.00' },
        share: 0.5,
        expected: { amount: '900.00' },
        state: 'ON_TRACK',
      },
    ]);
    expect([pace[0], pace[14], pace[29]].map((point) => point?.plan?.amount)).toEqual(['80.00', '1200.00', '2400.00']);
  });

  it('are for whole months: another period has none', async () => {
    for (const [start, end] of [
      ['2026-11-01', '2026-11-30'],
      ['2026-11-01', '2027-01-01'],
      ['2026-11-02', '2026-12-02'],
    ] as const) {
      const { available, budgets, pace } = await shown(start, end);
      expect([available, budgets, pace.some(({ plan }) => plan !== null)]).toEqual([null, null, false]);
    }
  });

  it('expect all of a month that is over, and nothing of one that is to come', async () => {
    await harness.happen(
      budget(home, 1_000, { budgetId: uuidV7(), month: '2026-10' }),
      budget(home, 1_000, { budgetId: uuidV7(), month: '2026-12' }),
      spend('2026-12-01', 1, home),
    );
    expect((await shown('2026-10-01', '2026-11-01')).budgets).toMatchObject([
      { expected: { amount: '1000.00' }, state: 'ON_TRACK' },
    ]);
    expect((await shown('2026-12-01', '2027-01-01')).budgets).toMatchObject([
      { expected: { amount: '0.00' }, state: 'AHEAD' },
    ]);
  });

  it('in another currency stand apart and are never added', async () => {
    await harness.happen(budget(trips, 20, { currency: 'USD' }), spend('2026-11-06', 5, trips, 'USD'));
    const { available, budgets } = await shown();
    expect(available?.budgeted.amount).toBe('2400.00');
    expect(budgets?.find(({ category }) => category.id === idOf(trips))).toMatchObject({
      amount: { amount: '20.00', currency: 'USD' },
      spent: { amount: '5.00' },
    });
    await harness.happen(budget(trips, null, { version: 2 }));
    expect((await shown()).budgets).toHaveLength(3);
  });

  it('reach an open dashboard by themselves', async () => {
    const context = harness.dashboard.contextOf(harness.ana.request());
    const query = 'subscription ($id: ID!) { dashboardChanged(ledgerId: $id) { available { amount { amount } } } }';
    const stream = await subscribeSubgraph(
      harness.dashboard.schema,
      { query, variables: { id: harness.ledger.publicId } },
      context,
    );
    if (!(Symbol.asyncIterator in stream)) throw new Error(JSON.stringify(stream));
    const next = async (): Promise<unknown> => ((await stream.next()).value as { data: unknown }).data;
    expect(await next()).toEqual({ dashboardChanged: { available: { amount: { amount: '1060.00' } } } });
    const changed = next();
    await harness.happen(budget(home, 2_000, { version: 2 }));
    expect(await changed).toEqual({ dashboardChanged: { available: { amount: { amount: '1260.00' } } } });
    await stream.return?.();
  });

  it('come back by replay to the same rows and figures, after any run of changes', async () => {
    const months = ['2026-09', '2026-11'];
    const step = fc.oneof(
      fc.record({
        kind: fc.constant('budget' as const),
        category: fc.constantFrom(food, groceries, coffee, home),
        month: fc.constantFrom(...months),
        pesos: fc.option(fc.nat(3_000)),
      }),
      fc.record({
        kind: fc.constant('spend' as const),
        category: fc.constantFrom(food, groceries, coffee, home),
        month: fc.constantFrom(...months),
        pesos: fc.integer({ min: -50, max: 500 }),
      }),
    );
    const live = new Map<string, { id: string; version: number }>();
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 10 }), async (steps) => {
        const events = steps.map(({ kind, category, month, pesos }) => {
          if (kind === 'spend') return spend(`${month}-07`, pesos ?? 0, category);
          const place = `${category} ${month}`;
          // The budgets of the story have the ids of their categories.
          const known = live.get(place) ?? { id: month === '2026-11' ? category : uuidV7(), version: 2 };
          const version = known.version + 1;
          if (pesos === null) live.set(place, { id: uuidV7(), version: 0 });
          else live.set(place, { id: known.id, version });
          return budget(category, pesos, { budgetId: known.id, version, month });
        });
        await harness.happen(...events);
        const before = { rows: await tables(), shown: await shown() };
        for (const table of REPLAYABLE_TABLES) await harness.dashboard.dataSource.query(`DELETE FROM ${table}`);
        await harness.dashboard.dataSource.query(`UPDATE event_cursor SET seq = 0 WHERE source = 'expenses'`);
        await harness.dashboard.settle();
        expect({ rows: await tables(), shown: await shown() }).toEqual(before);
      }),
      { numRuns: process.env['FULL'] ? 40 : 8 },
    );
  });
});
