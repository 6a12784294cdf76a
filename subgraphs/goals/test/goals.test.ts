import { uuidV7, type GraphClient } from '@parfinanciero/kit';
import { codesOf, testPerson } from '@parfinanciero/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CREATE, GOAL, GoalsHarness, REMOVE, STATUS, UPDATE, WITHDRAW, type Fields } from './harness.js';

/** Six whole months: 3 000 in and 2 000 out of each, but for the first. */
const trend = ['2026-05', '2026-06', '2026-07', '2026-08', '2026-09', '2026-10', '2026-11'].map((month, index) => ({
  month,
  totals:
    index === 0
      ? []
      : [{ currency: 'COP', net: { minor: index === 6 ? '-999' : '100000' }, spending: { minor: '200000' } }],
}));

describe('a goal', () => {
  let world: GoalsHarness;
  let graph: GraphClient['query'] | null = null;
  beforeAll(async () => {
    world = await GoalsHarness.start((question) =>
      graph ? graph(question) : Promise.resolve({ ledger: { dashboard: { trend }, accounts: [] } }),
    );
  });
  afterAll(() => world.stop());

  const codes = async (query: string, input: Fields): Promise<unknown[]> =>
    codesOf(await world.tries(world.ana, query, { input }));

  it('starts with its first contribution, is complete at its target, and open again below it', async () => {
    const goal = await world.goal();
    expect(goal).toMatchObject({ status: 'CREATED', legacyId: 1, priority: 1, startsOn: '2026-11-15', share: 0 });
    expect(goal['nextStatuses']).toEqual(['IN_PROGRESS', 'SUSPENDED', 'CANCELLED']);
    await world.contribute(goal.id, '400.00');
    expect(await world.see(goal.id)).toMatchObject({
      status: 'IN_PROGRESS',
      share: 0.4,
      remaining: { amount: '600.00' },
    });
    await world.contribute(goal.id, '700.00', { bookedOn: '2026-11-01', note: ' prima ' });
    expect(await world.see(goal.id)).toMatchObject({ status: 'COMPLETED', share: 1, remaining: { amount: '0.00' } });
    await world.does(WITHDRAW, { input: { goalId: goal.id, amount: '200.00' } });
    const seen = await world.see(goal.id);
    expect(seen).toMatchObject({ status: 'IN_PROGRESS', progress: { amount: '900.00' } });
    expect(seen.contributions.edges.map(({ node }) => node.amount.amount)).toEqual(['-200.00', '400.00', '700.00']);
    await world.subgraph.settle();
    const told = world.published.filter(({ type }) => type === 'goals.milestone-reached');
    expect(told.map(({ payload }) => (payload as { percent: number }).percent)).toEqual([25, 50, 75, 100]);
    const versions = world.published
      .filter(({ type }) => type === 'goals.goal-changed')
      .map(({ payload }) => (payload as { version: number }).version);
    expect(versions).toEqual([1, 2, 3, 4]);
  });

  it('is open again when its target is raised, and complete when it is lowered', async () => {
    const goal = await world.goal();
    await world.contribute(goal.id, '1000.00');
    const { updateGoal } = await world.does(UPDATE, { input: { goalId: goal.id, amount: '2000.00' } });
    expect(updateGoal).toMatchObject({ status: 'IN_PROGRESS', share: 0.5 });
    const lowered = await world.does(UPDATE, { input: { goalId: goal.id, amount: '900.00' } });
    expect(lowered['updateGoal']).toMatchObject({ status: 'COMPLETED' });
  });

  it('goes only where its status lets it, and cancelled is the end', async () => {
    const goal = await world.goal();
    const go = (status: string) => codes(STATUS, { goalId: goal.id, status });
    expect(await go('COMPLETED')).toEqual(['GOAL_STATUS']);
    expect(await go('SUSPENDED')).toEqual([]);
    expect(await codes(WITHDRAW, { goalId: goal.id, amount: '1.00' })).toEqual(['GOAL_CLOSED']);
    expect(await go('COMPLETED')).toEqual(['GOAL_STATUS']);
    expect(await go('IN_PROGRESS')).toEqual([]);
    expect(await go('CANCELLED')).toEqual([]);
    expect(await go('IN_PROGRESS')).toEqual(['GOAL_STATUS']);
    expect(await codes(UPDATE, { goalId: goal.id, title: 'Otra' })).toEqual(['GOAL_CLOSED']);
  });

  it('never gives more than it holds, by withdrawal or by removing what was put in', async () => {
    const goal = await world.goal();
    const { contribute } = await world.contribute(goal.id, '100.00');
    expect(await codes(WITHDRAW, { goalId: goal.id, amount: '100.01' })).toEqual(['INSUFFICIENT_PROGRESS']);
    await world.does(WITHDRAW, { input: { goalId: goal.id, amount: '60.00' } });
    expect(await codes(REMOVE, { contributionId: contribute?.['id'] })).toEqual(['INSUFFICIENT_PROGRESS']);
    expect(await world.see(goal.id)).toMatchObject({ progress: { amount: '40.00' } });
  });

  it('refuses what makes no sense', async () => {
    const base = { ledgerId: world.ledger.publicId, kind: 'SAVING', title: 'x', amount: '10.00' };
    const dollars = await world.account('Dólares', 'USD');
    for (const [change, code] of [
      [{ title: '  ' }, 'BAD_USER_INPUT'],
      [{ title: 'a'.repeat(121) }, 'BAD_USER_INPUT'],
      [{ amount: '0.00' }, 'BAD_USER_INPUT'],
      [{ amount: '1.001' }, 'AMOUNT_FORMAT'],
      [{ icon: 'http://x' }, 'BAD_USER_INPUT'],
      [{ endsOn: '2026-11-15' }, 'BAD_USER_INPUT'],
      [{ startsOn: '2016-11-14' }, 'BAD_USER_INPUT'],
      [{ rate: '10' }, 'BAD_USER_INPUT'],
      [{ kind: 'DEBT' }, 'BAD_USER_INPUT'],
      [{ kind: 'DEBT', rate: '1001' }, 'BAD_USER_INPUT'],
      [{ contributionDay: 5 }, 'BAD_USER_INPUT'],
      [{ currency: 'COP', accountId: dollars.publicId }, 'GOAL_CURRENCY'],
    ] as const) {
      expect([change, await codes(CREATE, { ...base, ...change })]).toEqual([change, [code]]);
    }
    expect(await codes(CREATE, { ...base, startsOn: '2016-11-15' })).toEqual([]);
  });

  it('answers an outdated version with what it is by now', async () => {
    const goal = await world.goal();
    await world.does(UPDATE, { input: { goalId: goal.id, title: 'Casa', icon: 'house', expectedVersion: 1 } });
    const { errors } = await world.tries(world.ana, UPDATE, {
      input: { goalId: goal.id, title: 'Carro', expectedVersion: 1 },
    });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', current: { title: 'Casa', version: 2 } });
    const { updateGoal } = await world.does(UPDATE, { input: { goalId: goal.id, icon: null } });
    expect(updateGoal).toMatchObject({ icon: null, title: 'Casa' });
  });

  it('is nothing to a stranger, and only to be looked at by a viewer', async () => {
    const goal = await world.goal();
    const stranger = testPerson([{ id: uuidV7(), permission: 'owner' }]);
    const viewer = testPerson([{ id: world.ledger.id, permission: 'viewer' }]);
    expect(codesOf(await world.tries(stranger, GOAL, { id: goal.id }))).toEqual(['NOT_FOUND']);
    const input = { goalId: goal.id, amount: '1.00' };
    expect(codesOf(await world.tries(stranger, WITHDRAW, { input }))).toEqual(['NOT_FOUND']);
    expect(codesOf(await world.tries(viewer, WITHDRAW, { input }))).toEqual(['FORBIDDEN']);
    expect(codesOf(await world.tries(viewer, GOAL, { id: goal.id }))).toEqual([]);
  });

  it('of the emergency kind is reckoned from own spending, where there is any', async () => {
    const fund = await world.goal({ kind: 'EMERGENCY', amount: null, months: 3 });
    expect(fund).toMatchObject({ target: { amount: '6000.00', currency: 'COP' }, months: 3 });
    const input = { ledgerId: world.ledger.publicId, kind: 'EMERGENCY', title: 'x', months: 3 };
    graph = () => Promise.resolve({ ledger: { dashboard: { trend: [] }, accounts: [] } });
    expect(await codes(CREATE, input)).toEqual(['NO_SPENDING_HISTORY']);
    graph = null;
  });

  it('of the debt kind says what it costs and when it ends', async () => {
    const debt = await world.goal({
      kind: 'DEBT',
      title: 'Tarjeta',
      amount: '1200000.00',
      rate: '26.8',
      minimumPayment: '60000.00',
      monthlyContribution: '120000.00',
    });
    expect(debt['debt']).toMatchObject({ rate: '26.8', rateKind: 'EFFECTIVE_ANNUAL', effectiveAnnualRate: '26.8000' });
    expect(debt['debt']).toMatchObject({ plan: { payments: 12, lastOn: '2027-11-15' } });
    const query = `query ($r: _Any!, $budget: Decimal!) { _entities(representations: [$r]) { ... on Ledger { debtComparison(budget: $budget) { plans { strategy months order { id } } } } } }`;
    const r = { __typename: 'Ledger', id: world.ledger.publicId };
    const { _entities } = await world.does(query, { r, budget: '120000.00' });
    expect(_entities).toMatchObject([
      { debtComparison: { plans: [{ strategy: 'SNOWBALL', months: 12, order: [{ id: debt.id }] }, { months: 12 }] } },
    ]);
    const { errors } = await world.tries(world.ana, query, { r, budget: '59999.99' });
    expect(errors?.[0]?.extensions?.['code']).toBe('BUDGET_TOO_SMALL');
  });

  it('is in conflict with another one where both need more a month than is left', async () => {
    const query = `query ($r: _Any!) { _entities(representations: [$r]) { ... on Ledger { goalConflicts { goals { title } needed { amount } available { amount } text } } } }`;
    const r = { __typename: 'Ledger', id: world.ledger.publicId };
    await world.goal({ title: 'Uno', amount: '900.00', endsOn: '2026-12-20' });
    await world.goal({ title: 'Dos', amount: '800.00', endsOn: '2026-12-20' });
    const { _entities } = await world.does(query, { r });
    expect(_entities).toMatchObject([
      {
        goalConflicts: [
          {
            goals: [{ title: 'Uno' }, { title: 'Dos' }],
            needed: { amount: '1700.00' },
            available: { amount: '1000.00' },
            text: expect.stringContaining('«Uno» y «Dos»') as string,
          },
        ],
      },
    ]);
  });
});
