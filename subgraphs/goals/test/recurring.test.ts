import { afterEach, describe, expect, it } from 'vitest';
import { recurringDays } from '../src/domain/recurring-days.js';
import { GoalsHarness, REMOVE, STATUS } from './harness.js';

describe('recurring contributions', () => {
  let world: GoalsHarness;
  afterEach(() => world?.stop());

  const at = async (instant: string) => {
    world.time.now = new Date(instant);
    // Twice: a look for jobs that was under way when the clock jumped still saw the old time.
    await world.subgraph.settle();
    await world.subgraph.settle();
  };
  const booked = async (id: string) =>
    (await world.see(id)).contributions.edges.map(({ node }) => `${node.bookedOn} ${node.amount.amount}`).reverse();

  it('fall on their day in the ledger’s zone, once a month, missed ones too, until the goal is reached', async () => {
    world = await GoalsHarness.start();
    const goal = await world.goal({ monthlyContribution: '300.00', contributionDay: 31 });
    await at('2026-12-01T04:59:00Z');
    expect(await booked(goal.id)).toEqual(['2026-11-30 300.00']);
    await at('2026-12-31T05:01:00Z');
    await at('2026-12-31T12:00:00Z');
    expect(await booked(goal.id)).toEqual(['2026-11-30 300.00', '2026-12-31 300.00']);
    await at('2027-06-15T12:00:00Z');
    expect(await booked(goal.id)).toEqual([
      '2026-11-30 300.00',
      '2026-12-31 300.00',
      '2027-01-31 300.00',
      '2027-02-28 100.00',
    ]);
    expect(await world.see(goal.id)).toMatchObject({ status: 'COMPLETED' });
  });

  it('know when it is which day on the other side of the world', async () => {
    world = await GoalsHarness.start(undefined, 'Asia/Tokyo');
    const goal = await world.goal({ monthlyContribution: '10.00', contributionDay: 1 });
    await at('2026-11-30T14:59:00Z');
    expect(await booked(goal.id)).toEqual([]);
    await at('2026-11-30T16:01:00Z');
    expect(await booked(goal.id)).toEqual(['2026-12-01 10.00']);
  });

  it('are not made up for while a goal is suspended, not booked again when removed, and not where transfers count', async () => {
    world = await GoalsHarness.start();
    const account = await world.account('Ahorros');
    const plan = { monthlyContribution: '10.00', contributionDay: 15 };
    const [goal, other] = [await world.goal(plan), await world.goal({ ...plan, accountId: account.publicId })];
    await world.subgraph.settle();
    expect(await booked(goal.id)).toEqual(['2026-11-15 10.00']);
    const [edge] = (await world.see(goal.id)).contributions.edges;
    await world.does(REMOVE, { input: { contributionId: edge?.node.id } });
    await world.does(STATUS, { input: { goalId: goal.id, status: 'SUSPENDED' } });
    await at('2027-01-20T12:00:00Z');
    await world.does(STATUS, { input: { goalId: goal.id, status: 'IN_PROGRESS' } });
    await at('2027-02-15T12:00:00Z');
    expect(await booked(goal.id)).toEqual(['2027-02-15 10.00']);
    expect(await booked(other.id)).toEqual([]);
  });
});

describe('the days of recurring contributions', () => {
  it('are one in each month, clamped to its end', () => {
    expect(recurringDays('2027-01-31', '2027-04-30', 31).map(({ bookedOn }) => bookedOn)).toEqual([
      '2027-01-31',
      '2027-02-28',
      '2027-03-31',
      '2027-04-30',
    ]);
    expect(recurringDays('2027-01-06', '2027-02-04', 5)).toEqual([]);
  });
});
