import { subscribeSubgraph, uuidV7 } from '@parfinanciero/kit';
import { testPerson } from '@parfinanciero/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GoalsHarness, transfer } from './harness.js';

const CHANGED =
  'subscription ($ledgerId: ID!) { goalChanged(ledgerId: $ledgerId) { title version progress { amount } } }';

describe('whoever watches the goals of a ledger', () => {
  let world: GoalsHarness;
  beforeAll(async () => {
    world = await GoalsHarness.start();
  });
  afterAll(() => world.stop());

  const watch = (person = world.ana) =>
    subscribeSubgraph(
      world.subgraph.schema,
      { query: CHANGED, variables: { ledgerId: world.ledger.publicId } },
      world.subgraph.contextOf(person.request()),
    );

  it('is told of every live one first, then of each after each change, by hand or by transfer', async () => {
    const account = await world.account('Ahorros');
    const goal = await world.goal({ title: 'Viaje', accountId: account.publicId, startsOn: '2026-11-01' });
    await world.goal({ title: 'Casa' });
    const stream = (await watch()) as AsyncIterableIterator<{ data?: { goalChanged: unknown } }>;
    const next = async () => ((await stream.next()).value as { data: { goalChanged: unknown } }).data.goalChanged;
    expect([await next(), await next()]).toMatchObject([{ title: 'Viaje' }, { title: 'Casa' }]);
    const [first] = await Promise.all([next(), world.contribute(goal.id, '5.00')]);
    expect(first).toEqual({ title: 'Viaje', version: 2, progress: { amount: '5.00' } });
    const [second] = await Promise.all([next(), world.moves(uuidV7(), 1, null, transfer(account.id, 700n))]);
    expect(second).toEqual({ title: 'Viaje', version: 3, progress: { amount: '12.00' } });
    await stream.return?.();
  });

  it('is told nothing of a ledger that is not theirs', async () => {
    const answer = await watch(testPerson([{ id: uuidV7(), permission: 'owner' }]));
    expect(answer).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
  });
});
