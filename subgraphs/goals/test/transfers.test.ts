import { uuidV7 } from '@parfinanciero/kit';
import { codesOf } from '@parfinanciero/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GOALS_REPLAYABLE_TABLES } from '../src/index.js';
import { GoalsHarness, REMOVE, transfer, UPDATE } from './harness.js';

describe('transfers on a linked account', () => {
  let world: GoalsHarness;
  beforeAll(async () => {
    world = await GoalsHarness.start();
  });
  afterAll(() => world.stop());

  const linked = async (more: Record<string, unknown> = {}) => {
    const account = await world.account(`Ahorros ${uuidV7()}`);
    const goal = await world.goal({ accountId: account.publicId, startsOn: '2026-11-01', ...more });
    return { account, goal };
  };
  const progressOf = async (id: string) => (await world.see(id)).progress.amount;

  it('count by themselves, follow what becomes of them, and cannot be removed by hand', async () => {
    const { account, goal } = await linked();
    const id = uuidV7();
    const [first, second] = [transfer(account.id, 30_000n), transfer(account.id, 45_000n, { bookedOn: '2026-11-12' })];
    await world.moves(id, 1, null, first);
    const seen = await world.see(goal.id);
    expect(seen).toMatchObject({ status: 'IN_PROGRESS', progress: { amount: '300.00' } });
    const node = seen.contributions.edges[0]?.node;
    expect(node).toMatchObject({ source: 'TRANSFER', bookedOn: '2026-11-10' });
    const refused = await world.tries(world.ana, REMOVE, { input: { contributionId: node?.id } });
    expect(codesOf(refused)).toEqual(['FOLLOWS_TRANSFER']);
    await world.moves(id, 2, first, second);
    expect(await progressOf(goal.id)).toBe('450.00');
    await world.moves(id, 3, second, null);
    expect(await world.see(goal.id)).toMatchObject({ progress: { amount: '0.00' }, contributions: { edges: [] } });
    await world.moves(id, 4, null, second);
    expect((await world.see(goal.id)).contributions.edges).toMatchObject([{ node: { id: node?.id } }]);
    expect(await progressOf(goal.id)).toBe('450.00');
  });

  it('count from the start of the goal and of the link on, and not what is no transfer', async () => {
    const { account, goal } = await linked();
    await world.moves(uuidV7(), 1, null, transfer(account.id, 5_000n, { bookedOn: '2026-10-31' }));
    await world.moves(uuidV7(), 1, null, transfer(account.id, 5_000n, { kind: 'INCOME' }));
    await world.moves(uuidV7(), 1, null, transfer(uuidV7(), 5_000n));
    expect(await progressOf(goal.id)).toBe('0.00');
    const late = await world.goal();
    const other = await world.account('Otra');
    const [id, state] = [uuidV7(), transfer(other.id, 7_000n, { bookedOn: '2026-11-16' })];
    await world.moves(id, 1, null, state);
    world.time.now = new Date(world.time.now.getTime() + 1_000);
    await world.does(UPDATE, { input: { goalId: late.id, accountId: other.publicId } });
    await world.moves(id, 2, state, { ...state, note: 'editada' });
    expect(await progressOf(late.id)).toBe('0.00');
    await world.moves(uuidV7(), 1, null, state);
    expect(await progressOf(late.id)).toBe('70.00');
    world.time.now = new Date(world.time.now.getTime() + 1_000);
    await world.does(UPDATE, { input: { goalId: late.id, accountId: null } });
    await world.moves(uuidV7(), 1, null, state);
    expect(await progressOf(late.id)).toBe('70.00');
  });

  it('fill goals by priority, and are taken out from the last one backwards', async () => {
    const { account, goal: first } = await linked({ priority: 1, amount: '100.00' });
    const second = await world.goal({
      priority: 2,
      accountId: account.publicId,
      amount: '100.00',
      startsOn: '2026-11-01',
    });
    const both = async () => [await progressOf(first.id), await progressOf(second.id)];
    for (const amount of [6_000n, 5_000n, 12_000n, 1_000n])
      await world.moves(uuidV7(), 1, null, transfer(account.id, amount));
    // 60 + 50 fill the first; 120 the second; the last one takes what comes beyond.
    expect(await both()).toEqual(['110.00', '130.00']);
    const id = uuidV7();
    await world.moves(id, 1, null, transfer(account.id, -20_000n));
    expect(await both()).toEqual(['40.00', '0.00']);
    await world.moves(id, 2, transfer(account.id, -20_000n), transfer(account.id, -3_000n));
    expect(await both()).toEqual(['110.00', '100.00']);
    await world.moves(id, 3, transfer(account.id, -3_000n), null);
    expect(await both()).toEqual(['110.00', '130.00']);
    await world.moves(uuidV7(), 1, null, transfer(account.id, -90_000n));
    expect(await both()).toEqual(['0.00', '0.00']);
  });

  it('end in the same state when the log is read again from its start', async () => {
    const state = () =>
      Promise.all([
        world.sql('SELECT * FROM goal ORDER BY id'),
        world.sql('SELECT * FROM contribution ORDER BY id'),
        world.sql('SELECT * FROM account_copy ORDER BY id'),
      ]);
    // What was applied last is published first.
    await world.subgraph.settle();
    const before = await state();
    expect(before[1].length).toBeGreaterThan(5);
    const told = world.published.length;
    for (const table of GOALS_REPLAYABLE_TABLES) await world.sql(`DELETE FROM ${table}`);
    await world.sql(`UPDATE event_cursor SET seq = 0 WHERE consumer = 'goals.transfers'`);
    await world.subgraph.settle();
    expect(await state()).toEqual(before);
    await world.subgraph.settle();
    expect(world.published.length).toBe(told);
    const wrong = await world.sql(
      `SELECT g.id FROM goal g WHERE progress_minor <>
        (SELECT coalesce(sum(amount), 0) FROM contribution c WHERE c.ledger_id = g.ledger_id AND c.goal_id = g.id AND removed_at IS NULL)`,
    );
    expect(wrong).toEqual([]);
  });
});
