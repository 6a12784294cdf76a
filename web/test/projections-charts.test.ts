import { describe, expect, it } from 'vitest';
import { bandPath, linePath, niceTicks, tickEvery, valueTicks } from '../src/features/projections/charts/fan-scale';
import { monthPoints } from '../src/features/projections/charts/month-points';

const money = (amount: string) => ({ __typename: 'Money' as const, amount, currency: 'COP' });
const band = (mean: string) => ({
  __typename: 'Band' as const,
  mean: money(mean),
  lo80: money(mean),
  hi80: money(mean),
  lo95: money(mean),
  hi95: money(mean),
});

describe('the scale of a fan chart', () => {
  it('takes round steps around everything that is drawn', () => {
    expect(niceTicks(29_027_450, 40_597_984)).toEqual([25e6, 30e6, 35e6, 40e6, 45e6]);
    expect(niceTicks(-2_808_890, 4_866_165)).toEqual([-4e6, -2e6, 0, 2e6, 4e6, 6e6]);
    expect(niceTicks(0, 0).length).toBeGreaterThan(1);
  });

  it('begins at zero where zero is near, and not where a balance lies far above it', () => {
    const point = (low: number, high: number) => [{ key: 'a', tick: 'a', mean: low, lo80: low, hi80: high }];
    expect(valueTicks(point(5, 9))[0]).toBe(0);
    expect(valueTicks(point(90, 100))[0]).toBe(90);
    expect(valueTicks(point(-9, -5)).at(-1)).toBe(0);
  });

  it('breaks a line where a month is missing, and closes a band over the same months', () => {
    const at = (x: number, y: number) => ({ x, y });
    expect(linePath([at(0, 1), at(1, 2), null, at(3, 4)])).toBe('M0.0,1.0L1.0,2.0M3.0,4.0');
    expect(bandPath([at(0, 1), at(1, 1), null], [at(0, 5), at(1, 6), at(2, 7)])).toBe(
      'M0.0,1.0L1.0,1.0L1.0,6.0L0.0,5.0Z',
    );
  });

  it('shows as many names as there is room for', () => {
    expect(tickEvery(12, 300, 60)).toBe(3);
    expect(tickEvery(3, 300, 60)).toBe(1);
  });
});

describe('the months of a chart', () => {
  const past = (month: string, income: string | null, spending: string | null) => ({
    __typename: 'PastForecast' as const,
    month,
    actualIncome: income === null ? null : money(income),
    actualSpending: spending === null ? null : money(spending),
  });
  const forecast = {
    __typename: 'Forecast' as const,
    currency: 'COP',
    months: ['2027-01', '2027-02'].map((month) => ({
      __typename: 'ForecastMonth' as const,
      month,
      income: band('5.00'),
      spending: band('4.00'),
      net: band('1.00'),
    })),
    trackRecord: {
      __typename: 'TrackRecord' as const,
      months: [past('2026-12', null, null), past('2026-11', '10.10', '12.35'), past('2026-10', '10.00', '1.00')],
    },
  };

  it('put what came before what is expected and jump over no running month', () => {
    expect(monthPoints(forecast, 'spending').map(({ month }) => month)).toEqual([
      '2026-10',
      '2026-11',
      '2026-12',
      '2027-01',
      '2027-02',
    ]);
    expect(monthPoints(forecast, 'spending')[2]).toEqual({ month: '2026-12', actual: null, expected: null });
  });

  it('subtract to the cent for what was left', () => {
    expect(monthPoints(forecast, 'net')[1]?.actual).toEqual({ amount: '-2.25', currency: 'COP' });
  });
});
