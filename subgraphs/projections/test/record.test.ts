import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { household, ProjectionsHarness } from './harness.js';

interface Past {
  readonly month: string;
  readonly origin: string;
  readonly hindcast: boolean;
  readonly spending: { readonly mean: { readonly amount: string }; readonly lo95: { readonly amount: string } };
  readonly actualSpending: { readonly amount: string } | null;
}

const RECORD = `forecast { trackRecord { judged inside80 inside95 spendingError widened80
  months { month origin hindcast spending { mean { amount } lo95 { amount } } actualSpending { amount } } } }`;

describe('the record of a ledger’s forecasts', () => {
  let world: ProjectionsHarness;
  beforeAll(async () => {
    world = await ProjectionsHarness.start('2026-10-31T20:00:00Z');
    await world.book(household(8, '2026-10-30'));
  });
  afterAll(() => world.stop());

  const past = async (): Promise<Past[]> =>
    (await world.see<{ forecast: { trackRecord: { months: Past[] } } }>(RECORD)).forecast.trackRecord.months;
  const goTo = async (instant: string): Promise<void> => {
    world.time.now = new Date(instant);
    await world.subgraph.dataSource.query(`UPDATE job SET run_at = now() - interval '1 year' WHERE state = 'waiting'`);
    await world.settle();
  };

  it('is made up for the past from what was known at the time, and says so', async () => {
    const months = await past();
    expect(months.map(({ month }) => month)).toEqual(['2026-09', '2026-08', '2026-07', '2026-06', '2026-05']);
    expect(months.every(({ hindcast }) => hindcast)).toBe(true);
    expect(months[0]?.origin).toBe('2026-08-31');
  });

  it('is of what was really told from then on, whatever is booked later', async () => {
    await goTo('2026-11-01T15:00:00Z');
    await world.book(household(8, '2026-11-28').filter(({ day }) => day > '2026-10-31'));
    await goTo('2026-12-01T15:00:00Z');
    const [november] = await past();
    expect(november).toMatchObject({ month: '2026-11', origin: '2026-10-31', hindcast: false });

    // A forgotten receipt of November, and one of the month before: the actual follows, what was told does not.
    await world.book([
      { day: '2026-11-20', payee: 'Mueblería', pesos: -500_000, category: 'hogar' },
      { day: '2026-10-20', payee: 'Mueblería', pesos: -300_000, category: 'hogar' },
    ]);
    const [again, october] = await past();
    expect(again?.spending).toEqual(november?.spending);
    expect(Number(again?.actualSpending?.amount)).toBe(Number(november?.actualSpending?.amount) + 500_000);
    expect(october).toMatchObject({ month: '2026-10', hindcast: true });
  });

  it('makes up again what it had made up, from a past that turns out to be another', async () => {
    const before = (await past()).find(({ month }) => month === '2026-09');
    await world.book(
      ['2026-06-10', '2026-07-10', '2026-08-10'].map((day) => ({ day, payee: 'Jardín infantil', pesos: -900_000 })),
    );
    const after = (await past()).find(({ month }) => month === '2026-09');
    expect(Number(after?.spending.mean.amount)).toBeGreaterThan(Number(before?.spending.mean.amount));
    expect(after?.hindcast).toBe(true);
  });
});
