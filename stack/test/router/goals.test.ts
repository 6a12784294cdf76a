import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entry, installation, RECORD, type Door, type Installation, type Person } from './installation.js';

const CREATE =
  'mutation ($input: CreateGoalInput!) { createGoal(input: $input) { id target { amount } account { name } ledger { id } } }';

describe('goals beside the other services', () => {
  let home: Installation;
  let door: Door;
  let ana: Person;
  beforeAll(async () => {
    home = await installation();
    door = await home.near();
    ana = await home.person(door, 'ana');
    await home.settle();
  });
  afterAll(() => home?.stop());

  const create = (input: Record<string, unknown>) =>
    door.ask(ana.token, CREATE, { input: { ledgerId: ana.ledgerId, title: 'Fondo', ...input } });

  it('asks the graph, as the person, for spending that there is none of', async () => {
    expect((await create({ kind: 'EMERGENCY', months: 3 })).codes).toEqual(['NO_SPENDING_HISTORY']);
  });

  it('takes an account from another service, and says what conflicts', async () => {
    const { data } = await door.ask(ana.token, RECORD, { input: await entry(door, ana, 'Tienda') });
    const { account } = data?.['recordTransaction'] as { account: { id: string; name: string } };
    const made = await create({ kind: 'SAVING', amount: '100.00', accountId: account.id, endsOn: '2199-01-01' });
    expect(made.codes).toEqual(['BAD_USER_INPUT']);
    const goal = await create({ kind: 'SAVING', amount: '100.00', accountId: account.id });
    expect(goal.data).toMatchObject({ createGoal: { ledger: { id: ana.ledgerId } } });
    await home.settle();
    await create({ kind: 'SAVING', amount: '100.00' });
    const conflicts = await door.ask(
      ana.token,
      '{ me { defaultLedger { goalConflicts { text } goals { title account { name } } } } }',
    );
    expect(conflicts.errors).toEqual([]);
    expect(conflicts.data).toMatchObject({
      me: {
        defaultLedger: {
          goalConflicts: [],
          goals: [{ account: { name: expect.any(String) as string } }, { account: null }],
        },
      },
    });
  });
});
