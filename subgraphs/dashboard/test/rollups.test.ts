import { keyFindings, KIT_LOCAL_TABLES, migrateDown, opaqueId, uuidV7 } from '@parfinanciero/kit';
import { accountChanged, transactionsChanged, type TransactionState } from '@parfinanciero/kit/events/expenses';
import { ledgerChanged } from '@parfinanciero/kit/events/identity';
import { ask, codesOf, testDatabase, testPerson } from '@parfinanciero/kit/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dashboardMigrations, REPLAYABLE_TABLES } from '../src/index.js';
import { startDashboard, type DashboardHarness } from './harness.js';

const bank = uuidV7();
const cash = uuidV7();
const food = uuidV7();
const salary = uuidV7();

const spend = (day: string, pesos: number, account = bank, category = food, currency = 'COP'): TransactionState => ({
  bookedOn: day,
  kind: 'PURCHASE',
  payee: null,
  note: null,
  postings: [
    { accountId: account, own: true, categoryId: null, flow: null, amount: String(-pesos * 100), currency },
    { accountId: account, own: true, categoryId: category, flow: 'SPENDING', amount: String(pesos * 100), currency },
  ],
});
const earn = (day: string, pesos: number): TransactionState => ({
  bookedOn: day,
  kind: 'INCOME',
  payee: null,
  note: null,
  postings: [
    { accountId: bank, own: true, categoryId: null, flow: null, amount: String(pesos * 100), currency: 'COP' },
    { accountId: bank, own: true, categoryId: salary, flow: 'INCOME', amount: String(-pesos * 100), currency: 'COP' },
  ],
});
const change = (before: TransactionState | null, after: TransactionState | null, id = uuidV7(), version = 1) =>
  transactionsChanged({ batchId: null, rows: [{ id, version, before, after }] });

const TOTALS =
  'query ($id: ID!, $period: PeriodInput) { _entities(representations: [{ __typename: "Ledger", id: $id }]) { ... on Ledger { dashboard(period: $period) { revision asOf totals { currency income { amount } spending { amount } savingsRate } missingRates previous { until totals { spending { amount } } } categories { category { id } flow amount { amount } share } pace { day spent { amount } previous { amount } } balances { account { id } balance { amount currency } } netWorth { month amounts { amount currency } } trend { month totals { currency spending { amount } } } } } } }';

interface Shown {
  readonly [field: string]: unknown;
}

describe('the dashboard', () => {
  let harness: DashboardHarness;
  const shown = async (period?: { start: string; end: string }): Promise<Shown> => {
    const { data, errors } = await ask(
      harness.dashboard,
      harness.ana,
      TOTALS.replaceAll('ID!', '_Any!').replace('[{ __typename: "Ledger", id: $id }]', '[$id]'),
      {
        id: { __typename: 'Ledger', id: harness.ledger.publicId },
        period,
      },
    );
    expect(errors).toBeUndefined();
    return (data?.['_entities'] as { dashboard: Shown }[])[0]!.dashboard;
  };
  const rollups = async (): Promise<unknown[]> =>
    Promise.all(
      REPLAYABLE_TABLES.map((table) => harness.dashboard.dataSource.query(`SELECT * FROM ${table} t ORDER BY t::text`)),
    );

  beforeAll(async () => {
    harness = await startDashboard();
    harness.identity.add(
      harness.ledger.id,
      ledgerChanged({ version: 1, name: 'Casa', zone: 'America/Bogota', language: 'es', referenceCurrency: 'COP' }),
    );
    await harness.happen(
      accountChanged({ accountId: bank, version: 1, name: 'Banco', kind: 'BANK', currency: 'COP', archived: false }),
      change(null, earn('2026-10-01', 5_000)),
      change(null, spend('2026-10-10', 300)),
      change(null, spend('2026-10-20', 400)),
      change(null, earn('2026-11-01', 5_000)),
      change(null, spend('2026-11-03', 1_000)),
      change(null, spend('2026-11-14', 250)),
    );
  });
  afterAll(() => harness.stop());

  it('adds up a month and compares it with the same day of the last', async () => {
    expect(await shown()).toMatchObject({
      asOf: '2026-11-15',
      totals: [{ currency: 'COP', income: { amount: '5000.00' }, spending: { amount: '1250.00' }, savingsRate: 0.75 }],
      missingRates: [],
      previous: { until: '2026-10-16', totals: [{ spending: { amount: '300.00' } }] },
      categories: [
        { flow: 'INCOME', amount: { amount: '5000.00' }, share: 1 },
        { flow: 'SPENDING', amount: { amount: '1250.00' }, share: 1 },
      ],
      balances: [{ balance: { amount: '8050.00', currency: 'COP' } }],
    });
  });

  it('shows spending so far by day, nothing for days to come', async () => {
    const pace = (await shown())['pace'] as {
      day: number;
      spent: { amount: string } | null;
      previous: { amount: string } | null;
    }[];
    expect(pace).toHaveLength(30);
    expect(pace[2]).toEqual({ day: 3, spent: { amount: '1000.00' }, previous: { amount: '0.00' } });
    expect(pace[14]).toEqual({ day: 15, spent: { amount: '1250.00' }, previous: { amount: '300.00' } });
    expect(pace[15]).toEqual({ day: 16, spent: null, previous: { amount: '300.00' } });
  });

  it('carries month ends forward without summing history', async () => {
    const { netWorth } = await shown();
    expect((netWorth as unknown[]).slice(-2)).toEqual([
      { month: '2026-10', amounts: [{ amount: '4300.00', currency: 'COP' }] },
      { month: '2026-11', amounts: [{ amount: '8050.00', currency: 'COP' }] },
    ]);
  });

  it('moves every later month end when an old month changes', async () => {
    const id = uuidV7();
    const early = spend('2026-05-05', 50);
    await harness.happen(change(null, early, id));
    const worth = (await shown())['netWorth'] as { month: string; amounts: { amount: string }[] }[];
    expect(worth.map(({ amounts }) => amounts[0]?.amount).slice(-7)).toEqual([
      '-50.00',
      '-50.00',
      '-50.00',
      '-50.00',
      '-50.00',
      '4250.00',
      '8000.00',
    ]);
    await harness.happen(change(early, null, id, 2));
    expect(((await shown())['netWorth'] as { amounts: { amount: string }[] }[]).at(-1)?.amounts[0]?.amount).toBe(
      '8050.00',
    );
  });

  it('keeps another currency apart and says that its rate is missing', async () => {
    const id = uuidV7();
    const ringgit = spend('2026-11-10', 20, cash, food, 'MYR');
    await harness.happen(change(null, ringgit, id));
    expect(await shown()).toMatchObject({
      totals: [
        { currency: 'COP', spending: { amount: '1250.00' } },
        { currency: 'MYR', spending: { amount: '20.00' } },
      ],
      missingRates: ['MYR'],
    });
    await harness.happen(change(ringgit, null, id, 2));
    expect((await shown())['totals']).toHaveLength(1);
  });

  it('answers the same period alike from month rows and from day rows', async () => {
    const whole = await shown({ start: '2026-10-01', end: '2026-12-01' });
    const ragged = await shown({ start: '2026-09-30', end: '2026-12-01' });
    expect(ragged['totals']).toEqual(whole['totals']);
  });

  it('replays from nothing to the same rows and the same revision', async () => {
    const before = { rollups: await rollups(), revision: (await shown())['revision'] };
    for (const table of REPLAYABLE_TABLES) await harness.dashboard.dataSource.query(`DELETE FROM ${table}`);
    await harness.dashboard.dataSource.query(`UPDATE event_cursor SET seq = 0 WHERE source = 'expenses'`);
    await harness.dashboard.settle();
    expect((await shown())['revision']).toBe(before.revision);
    expect(JSON.stringify(await rollups()).length).toBeGreaterThan(100);
    expect((await shown())['totals']).toMatchObject([{ spending: { amount: '1250.00' } }]);
  });

  it('equals a recount after any run of changes', async () => {
    const days = ['2026-08-31', '2026-09-01', '2026-09-30', '2026-10-15'];
    const step = fc.record({
      row: fc.nat(4),
      day: fc.constantFrom(...days),
      pesos: fc.integer({ min: -50, max: 50 }),
      gone: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        const account = uuidV7();
        const live = new Map<number, { id: string; version: number; state: TransactionState | null }>();
        for (const { row, day, pesos, gone } of steps) {
          const known = live.get(row) ?? { id: uuidV7(), version: 0, state: null };
          const after = gone || pesos === 0 ? null : spend(day, pesos, account);
          if (!known.state && !after) continue;
          await harness.happen(change(known.state, after, known.id, known.version + 1));
          live.set(row, { id: known.id, version: known.version + 1, state: after });
        }
        const expected = [...live.values()].reduce(
          (sum, { state }) => sum + BigInt(state?.postings[0]?.amount ?? 0),
          0n,
        );
        const balances = (await shown())['balances'] as { account: { id: string }; balance: { amount: string } }[];
        const publicId = opaqueId('Account', { ledgerId: harness.ledger.id, id: account });
        const own = balances.find((one) => one.account.id === publicId)?.balance.amount ?? '0.00';
        expect(BigInt(own.replace('.', ''))).toBe(expected);
      }),
      { numRuns: process.env['FULL'] ? 60 : 12 },
    );
  });

  it('is nothing to a stranger', async () => {
    const stranger = testPerson([{ id: uuidV7(), permission: 'owner' }]);
    const query = 'query ($r: _Any!) { _entities(representations: [$r]) { ... on Ledger { dashboard { revision } } } }';
    expect(
      codesOf(
        await ask(harness.dashboard, stranger, query, { r: { __typename: 'Ledger', id: harness.ledger.publicId } }),
      ),
    ).toEqual(['NOT_FOUND']);
  });

  it('stands on keys that hold the ledger, and takes its migrations back', async () => {
    expect(await keyFindings(harness.dashboard.dataSource, KIT_LOCAL_TABLES)).toEqual([]);
    const other = await testDatabase(dashboardMigrations);
    await migrateDown({ ownerUrl: other.ownerUrl, serviceRole: `${other.name}_app`, migrations: dashboardMigrations });
    await other.drop();
  });
});
