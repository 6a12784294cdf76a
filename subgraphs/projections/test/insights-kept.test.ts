import { codesOf } from '@parfinanciero/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { household, ProjectionsHarness } from './harness.js';

interface Seen {
  readonly id: string;
  readonly kind: string;
  readonly description: string | null;
  readonly amount: { amount: string } | null;
  readonly expected: { amount: string } | null;
  readonly version: number;
  readonly evidence: { name: string; count: number | null; amount: { amount: string } | null }[];
  readonly transactions: { id: string }[];
}

const INSIGHTS = `insights { id kind description amount { amount } expected { amount } version
  evidence { name count amount { amount } } transactions { id } }`;

describe('what is unusual in a ledger', () => {
  let world: ProjectionsHarness;
  beforeAll(async () => {
    world = await ProjectionsHarness.start();
    await world.book(household(10, '2026-11-10'));
  });
  afterAll(() => world.stop());

  const insights = async () => (await world.see<{ insights: Seen[] }>(INSIGHTS)).insights;
  const decide = (name: 'dismissInsight' | 'restoreInsight', insightId: string, expectedVersion?: number) =>
    world.ask(`mutation ($input: InsightRefInput!) { ${name}(input: $input) { dismissed version } }`, {
      input: { insightId, expectedVersion },
    });

  it('is nothing, where every month is as the others', async () => {
    expect(await insights()).toEqual([]);
  });

  it('is a purchase unlike its payee’s, with what was usual as its evidence', async () => {
    await world.book([{ day: '2026-11-14', payee: 'Mercado La 14', pesos: -890_000, category: 'mercado' }]);
    const found = await insights();
    const [unusual] = found.filter(({ kind }) => kind === 'UNUSUAL_AMOUNT');
    expect(unusual).toMatchObject({ description: 'Mercado La 14', amount: { amount: '890000.00' } });
    expect(Number(unusual?.expected?.amount)).toBeLessThan(140_000);
    expect(unusual?.evidence.find(({ name }) => name === 'EARLIER_PAYMENTS')?.count).toBeGreaterThan(10);
    expect(unusual?.transactions).toHaveLength(1);
  });

  it('goes when it is dismissed, comes back when that is undone, and its like is not told again', async () => {
    const [first] = (await insights()).filter(({ kind }) => kind === 'UNUSUAL_AMOUNT');
    expect(codesOf(await decide('dismissInsight', first!.id, 9))).toEqual(['CONFLICT']);
    expect((await decide('dismissInsight', first!.id, 1)).data?.['dismissInsight']).toEqual({
      dismissed: true,
      version: 2,
    });
    expect((await insights()).map(({ id }) => id)).not.toContain(first!.id);
    expect((await decide('restoreInsight', first!.id, 2)).data?.['restoreInsight']).toEqual({
      dismissed: false,
      version: 3,
    });
    expect((await insights()).map(({ id }) => id)).toContain(first!.id);
    await decide('dismissInsight', first!.id);
    await world.book([{ day: '2026-11-15', payee: 'Mercado La 14', pesos: -910_000, category: 'mercado' }]);
    expect(
      (await insights()).filter(
        ({ kind, description }) => kind === 'UNUSUAL_AMOUNT' && description === 'Mercado La 14',
      ),
    ).toEqual([]);
  });
});
