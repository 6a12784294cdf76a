import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GoalsHarness } from './harness.js';

describe('a hundred contributions at the same moment', () => {
  let world: GoalsHarness;
  beforeAll(async () => {
    world = await GoalsHarness.start();
  });
  afterAll(() => world.stop());

  it('come to the exact sum, half of them sent twice under one key', async () => {
    const goal = await world.goal({ amount: '1000000.00' });
    const amounts = Array.from({ length: 100 }, (_, index) => `${index + 1}.${String(index).padStart(2, '0')}`);
    const query = 'mutation ($input: ContributeInput!) { contribute(input: $input) { id } }';
    const send = (amount: string, index: number) =>
      world.does(query, { input: { goalId: goal.id, amount } }, `key ${index}`);
    const answers = await Promise.all([
      ...amounts.map(send),
      ...amounts.slice(0, 50).map((amount, index) => send(amount, index)),
    ]);
    for (let index = 0; index < 50; index += 1) expect(answers[100 + index]).toEqual(answers[index]);

    const sum = amounts.reduce((total, amount) => total + BigInt(amount.replace('.', '')), 0n);
    const kept = await world.sql(
      `SELECT g.progress_minor::text AS kept, (SELECT sum(amount)::text FROM contribution) AS sum,
              (SELECT count(*)::int FROM contribution) AS n, g.version FROM goal g`,
    );
    expect(kept).toEqual([{ kept: sum.toString(), sum: sum.toString(), n: 100, version: 101 }]);
  });
});
