import { opaqueId, uuidV7 } from '@parfinanciero/kit';
import { codesOf } from '@parfinanciero/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { household, ProjectionsHarness } from './harness.js';

const SET = 'mutation ($input: SetAsideInput!) { setAsideTransaction(input: $input) { id setAside } }';
const FORECAST = 'forecast(horizon: 1) { balance { amount } months { spending { mean { amount } hi95 { amount } } } }';

describe('a transaction that is set aside', () => {
  let world: ProjectionsHarness;
  let wedding: string;
  beforeAll(async () => {
    world = await ProjectionsHarness.start();
    await world.book(household(6, '2026-11-15'));
    const [id] = await world.book([{ day: '2026-10-10', payee: 'Salón de eventos', pesos: -9_000_000 }]);
    wedding = opaqueId('Transaction', { ledgerId: world.ledger.id, id: id! });
  });
  afterAll(() => world.stop());

  const forecast = () => world.see<{ forecast: { balance: unknown; months: unknown } }>(FORECAST);
  const set = (transactionId: string, aside: boolean) => world.ask(SET, { input: { transactionId, aside } });

  it('tells nothing of the months to come, changes no balance, and counts again when it is taken in', async () => {
    const before = await forecast();
    expect((await set(wedding, true)).data?.['setAsideTransaction']).toEqual({ id: wedding, setAside: true });
    const without = await forecast();
    expect(without.forecast.months).not.toEqual(before.forecast.months);
    expect(without.forecast.balance).toEqual(before.forecast.balance);
    // The same said twice changes nothing.
    await set(wedding, true);
    expect(await forecast()).toEqual(without);
    expect((await set(wedding, false)).data?.['setAsideTransaction']).toEqual({ id: wedding, setAside: false });
    expect(await forecast()).toEqual(before);
  });

  it('must be one of the ledger’s', async () => {
    const unknown = opaqueId('Transaction', { ledgerId: world.ledger.id, id: uuidV7() });
    expect(codesOf(await set(unknown, true))).toEqual(['NOT_FOUND']);
  });
});
