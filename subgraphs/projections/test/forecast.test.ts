import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testPerson } from '@parfinanciero/kit/testing';
import { household, ProjectionsHarness } from './harness.js';

interface Seen {
  forecast: {
    revision: string;
    asOf: string;
    historyMonths: number;
    balance: { amount: string } | null;
    months: { month: string; income: BandSeen; spending: BandSeen }[];
    scheduled: { day: string; amount: { amount: string }; stream: { description: string } }[];
    categories: { category: { id: string } | null; amount: { amount: string } }[];
  };
}
interface BandSeen {
  mean: { amount: string };
  lo80: { amount: string };
  hi80: { amount: string };
  lo95: { amount: string };
  hi95: { amount: string };
}

const BAND = '{ mean { amount } lo80 { amount } hi80 { amount } lo95 { amount } hi95 { amount } }';
export const FORECAST = `forecast(horizon: 3) { revision asOf historyMonths balance { amount }
  months { month income ${BAND} spending ${BAND} }
  scheduled { day amount { amount } stream { description } }
  categories { category { id } amount { amount } } }`;

describe('the forecast of a ledger', () => {
  let world: ProjectionsHarness;
  beforeAll(async () => {
    world = await ProjectionsHarness.start();
    await world.book(household(12, '2026-11-15'));
  });
  afterAll(() => world.stop());

  const forecast = async () => (await world.see<Seen>(FORECAST)).forecast;

  it('rests on whole months, and schedules what comes back by itself at its last amount', async () => {
    const { asOf, historyMonths, months, scheduled } = await forecast();
    expect({ asOf, historyMonths }).toEqual({ asOf: '2026-11-15', historyMonths: 12 });
    expect(months.map(({ month }) => month)).toEqual(['2026-12', '2027-01', '2027-02']);
    const rents = scheduled.filter(({ stream }) => stream.description === 'Inmobiliaria Los Cedros');
    expect(rents.map(({ day, amount }) => [day, amount.amount])).toEqual([
      ['2026-12-05', '1350000.00'],
      ['2027-01-05', '1350000.00'],
      ['2027-02-05', '1350000.00'],
    ]);
    for (const { income } of months) expect(Number(income.mean.amount)).toBeCloseTo(4_200_000, -5);
  });

  it('says how sure it is: the wider band holds the narrower, and both hold the mean', async () => {
    for (const { income, spending } of (await forecast()).months)
      for (const { mean, lo80, hi80, lo95, hi95 } of [income, spending]) {
        const ordered = [lo95, lo80, mean, hi80, hi95].map(({ amount }) => Number(amount));
        expect(ordered).toEqual([...ordered].sort((a, b) => a - b));
      }
  });

  it('is the same whatever order and size of batches its history came in', async () => {
    const other = await ProjectionsHarness.start();
    await other.book(household(12, '2026-11-15').reverse(), 37);
    // Ids carry their ledger.
    const told = ({ months, scheduled, categories }: Seen['forecast']) => ({
      months,
      scheduled,
      categories: categories.map(({ amount }) => amount),
    });
    expect(told((await other.see<Seen>(FORECAST)).forecast)).toEqual(told(await forecast()));
    await other.stop();
  });

  it('is nobody else’s', async () => {
    await expect(world.see(FORECAST, testPerson([]))).rejects.toThrow('NOT_FOUND');
  });
});
