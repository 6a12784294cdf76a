import { uuidV7 } from '@parfinanciero/kit';
import { goalChanged } from '@parfinanciero/kit/events/goals';
import { ask, codesOf, testPerson } from '@parfinanciero/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { household, ProjectionsHarness } from './harness.js';

interface Outlook {
  readonly probability: number | null;
  readonly expectedDate: string | null;
  readonly reserved: { readonly amount: string };
  readonly levers: { readonly kind: string; readonly probability: number; readonly gain: number }[];
}

describe('the outlook of a goal', () => {
  let world: ProjectionsHarness;
  beforeAll(async () => {
    world = await ProjectionsHarness.start();
    await world.book(household(10, '2026-11-15'));
  });
  afterAll(() => world.stop());

  const cop = (pesos: number) => ({ amount: `${pesos}.00`, minor: String(pesos * 100), currency: 'COP' });
  const look = (
    {
      target,
      progress = 0,
      endsOn,
      id = uuidV7(),
    }: { target: number; progress?: number; endsOn: string | null; id?: string },
    person = world.ana,
  ) =>
    ask(
      world.subgraph,
      person,
      `query ($r: _Any!) { _entities(representations: [$r]) { ... on Goal {
         outlook { probability expectedDate reserved { amount } levers { kind probability gain } } } } }`,
      { r: { __typename: 'Goal', id: world.goalId(id), target: cop(target), progress: cop(progress), endsOn } },
    );
  const outlookOf = async (goal: Parameters<typeof look>[0]): Promise<Outlook> => {
    const { data, errors } = await look(goal);
    if (errors) throw new Error(JSON.stringify(errors));
    return (data?.['_entities'] as { outlook: Outlook }[])[0]!.outlook;
  };

  it('is less likely the more it wants and the sooner it wants it', async () => {
    const [little, much, later] = [
      await outlookOf({ target: 3_000_000, endsOn: '2027-05-31' }),
      await outlookOf({ target: 30_000_000, endsOn: '2027-05-31' }),
      await outlookOf({ target: 30_000_000, endsOn: '2028-09-30' }),
    ];
    expect(little.probability).toBeGreaterThan(0.75);
    expect(much.probability).toBeLessThan(0.25);
    expect(later.probability).toBeGreaterThan(much.probability ?? 1);
    expect((little.expectedDate ?? '') < (much.expectedDate ?? '9999')).toBe(true);
  });

  it('is sure of what is reached, and says no probability without a date', async () => {
    const reached = await outlookOf({ target: 1_000_000, progress: 1_000_000, endsOn: null });
    expect(reached).toMatchObject({ probability: null, expectedDate: '2026-11-15', levers: [] });
    const open = await outlookOf({ target: 5_000_000, endsOn: null });
    expect(open.probability).toBeNull();
    expect(open.expectedDate).toMatch(/^202\d-/u);
  });

  it('names at most two levers, each of which helps', async () => {
    const { probability, levers } = await outlookOf({ target: 14_000_000, endsOn: '2027-06-30' });
    expect(levers.length).toBeGreaterThan(0);
    expect(levers.length).toBeLessThanOrEqual(2);
    for (const lever of levers) {
      expect(lever.gain).toBeGreaterThan(0);
      expect(lever.probability).toBeGreaterThan(probability ?? 1);
    }
  });

  it('comes after the goals that are due sooner, and before those that are due later', async () => {
    const [soon, late] = [
      { target: 6_000_000, endsOn: '2027-03-31' },
      { target: 6_000_000, endsOn: '2027-12-31' },
    ];
    const alone = { soon: await outlookOf(soon), late: await outlookOf(late) };
    const goalId = uuidV7();
    const other = {
      goalId,
      kind: 'SAVING',
      title: 'Moto',
      currency: 'COP',
      startsOn: '2026-11-01',
      endsOn: '2027-06-30',
      target: '600000000',
      archived: false,
    } as const;
    await world.tellGoals(goalChanged({ ...other, version: 1, status: 'IN_PROGRESS' }));
    const beside = { soon: await outlookOf(soon), late: await outlookOf(late) };
    expect(beside.soon).toEqual(alone.soon);
    expect([alone.late.reserved.amount, beside.late.reserved.amount]).toEqual(['0.00', '6000000.00']);
    expect(beside.late.probability).toBeLessThan(alone.late.probability ?? 0);
    // It doesn't wait for itself, and for nobody once it is given up.
    expect((await outlookOf({ target: 6_000_000, endsOn: '2027-06-30', id: goalId })).reserved.amount).toBe('0.00');
    await world.tellGoals(goalChanged({ ...other, version: 2, status: 'CANCELLED' }));
    expect(await outlookOf(late)).toEqual(alone.late);
  });

  it('is as if the goal were not there for whoever has no part in its ledger', async () => {
    expect(codesOf(await look({ target: 1_000_000, endsOn: null }, testPerson([])))).toEqual(['NOT_FOUND']);
  });
});

describe('a scenario', () => {
  let world: ProjectionsHarness;
  beforeAll(async () => {
    world = await ProjectionsHarness.start();
    await world.book(household(10, '2026-11-15'));
  });
  afterAll(() => world.stop());

  const SCENARIO = `query ($input: ScenarioInput!) { scenario(input: $input) {
    total { amount } months { month base { mean { amount } } changed { mean { amount } } difference { mean { amount } lo80 { amount } hi80 { amount } } } } }`;
  const imagine = (...changes: Record<string, unknown>[]) =>
    world.ask(SCENARIO, { input: { ledgerId: world.ledger.publicId, horizon: 3, changes } });
  const streamOf = async (name: string): Promise<string> => {
    const { streams } = await world.see<{ streams: { id: string; description: string }[] }>(
      'streams { id description }',
    );
    return streams.find(({ description }) => description === name)!.id;
  };
  interface Imagined {
    total: { amount: string };
    months: { month: string; difference: { mean: { amount: string } } }[];
  }

  it('of a rent that rises by ten per cent costs a tenth of the rent every month, and nothing is uncertain about that', async () => {
    const streamId = await streamOf('Inmobiliaria Los Cedros');
    const { data, errors } = await imagine({ kind: 'STREAM_AMOUNT', streamId, percent: '10' });
    expect(errors).toBeUndefined();
    const { months, total } = data?.['scenario'] as Imagined;
    expect(months.map(({ month, difference }) => [month, difference.mean.amount])).toEqual([
      ['2026-12', '-135000.00'],
      ['2027-01', '-135000.00'],
      ['2027-02', '-135000.00'],
    ]);
    expect(total.amount).toBe('-405000.00');
  });

  it('adds up: without Netflix and with two hundred thousand more a month', async () => {
    const { data } = await imagine(
      { kind: 'WITHOUT_STREAM', streamId: await streamOf('Netflix') },
      { kind: 'EXTRA_MONTHLY', amount: '200000', day: '2026-12-01' },
    );
    const { months } = data?.['scenario'] as Imagined;
    expect(months.map(({ difference }) => difference.mean.amount)).toEqual(['232900.00', '232900.00', '232900.00']);
  });

  it('says what it lacks, and where', async () => {
    const wrong = [
      [{ kind: 'STREAM_AMOUNT', percent: '10' }, 'changes.0.streamId'],
      [{ kind: 'LOAN', amount: '1000000', months: 12, day: '2026-12-01' }, 'changes.0.annualRate'],
      [{ kind: 'LOAN', amount: '-5', annualRate: '20', months: 12, day: '2026-12-01' }, 'changes.0.amount'],
      [{ kind: 'ONE_OFF', amount: '5', day: '2026-11-15' }, 'changes.0.day'],
      [{ kind: 'CATEGORY_PERCENT', percent: '10' }, 'changes.0.categoryId'],
    ] as const;
    for (const [change, path] of wrong) {
      const { errors = [] } = await imagine(change);
      expect(errors[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
      expect(JSON.stringify(errors[0]?.extensions)).toContain(path);
    }
  });
});
