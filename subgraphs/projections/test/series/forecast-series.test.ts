import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forecastSeries, type SeriesForecast } from '../../src/domain/series/forecast-series.js';
import { naive2 } from '../../src/domain/series/naive-models.js';
import { normals, shopMonths } from './made-series.js';

const wildNumber = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -1_000, max: 1_000_000 }) },
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0, 1e-320, Number.MAX_VALUE, -Number.MAX_VALUE),
);
const request = fc.record({
  train: fc
    .array(fc.oneof({ weight: 8, arbitrary: wildNumber }, fc.constantFrom(null, NaN, Infinity)), {
      minLength: 1,
      maxLength: 80,
    })
    .filter((train) => train.some((value) => value !== null && Number.isFinite(value))),
  h: fc.integer({ min: 1, max: 40 }),
  period: fc.constantFrom(1, 2, 3, 4, 7, 12, 52),
});

function expectSane({ mean, lo80, hi80, lo95, hi95 }: SeriesForecast, h: number, nonNegative: boolean): void {
  for (const path of [mean, lo80, hi80, lo95, hi95]) {
    expect(path).toHaveLength(h);
    expect(path.every(Number.isFinite)).toBe(true);
    if (nonNegative) expect(path.every((value) => value >= 0)).toBe(true);
  }
  for (let step = 0; step < h; step += 1) {
    const ordered = [lo95, lo80, mean, hi80, hi95].map((path) => path[step]!);
    expect(ordered).toEqual([...ordered].sort((a, b) => a - b));
  }
}

describe('forecasts of a series', () => {
  it('are finite, nested around the mean and never absurdly negative, whatever the history', () => {
    fc.assert(
      fc.property(request, ({ train, h, period }) => {
        const seen = train.filter((value): value is number => value !== null && Number.isFinite(value));
        expectSane(
          forecastSeries({ train, h, period }),
          h,
          seen.every((value) => value >= 0),
        );
      }),
      { numRuns: 250 },
    );
  });

  it('do not depend on the unit in which the history is told', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 60 }), (train) => {
        const plain = forecastSeries({ train, h: 6 });
        const scaled = forecastSeries({ train: train.map((value) => value * 1024), h: 6 });
        expect(scaled.mean).toEqual(plain.mean.map((value) => value * 1024));
        expect(scaled.hi95).toEqual(plain.hi95.map((value) => value * 1024));
      }),
      { numRuns: 60 },
    );
  });

  it('are the same each time they are asked for', () => {
    const train = shopMonths(50, { noise: 0.1 });
    const first = JSON.stringify(forecastSeries({ train, h: 24 }));
    forecastSeries({ train: [3, 1, 2], h: 2, period: 1 });
    expect(JSON.stringify(forecastSeries({ train, h: 24 }))).toBe(first);
  });

  it('start from a single value: that value, with room on both sides that grows', () => {
    const { mean, lo80, hi80, lo95 } = forecastSeries({ train: [500], h: 12 });
    for (const value of mean) expect(Math.abs(value - 500)).toBeLessThan(5);
    expect(lo80[0]).toBeLessThan(490);
    expect(hi80[0]).toBeGreaterThan(510);
    expect(hi80[11]! - lo80[11]!).toBeGreaterThan(hi80[0]! - lo80[0]!);
    expect(lo95[11]).toBeGreaterThan(0);
  });

  it('stay at a constant, in a narrow band, and at zero', () => {
    const { mean, lo95, hi95 } = forecastSeries({ train: new Array<number>(36).fill(1_200), h: 6 });
    for (const value of mean) expect(value).toBeCloseTo(1_200, 6);
    expect(hi95[0]! - lo95[0]!).toBeLessThan(240);
    expect(forecastSeries({ train: [0, 0, 0, 0], h: 3 }).mean).toEqual([0, 0, 0]);
    expect(forecastSeries({ train: [0, 0, 0, 0], h: 3 }).model).toMatch(/^pool\//);
  });

  it('continue trend and season of a clean history', () => {
    const months = shopMonths(84, { trend: 0.01 });
    forecastSeries({ train: months.slice(0, 72), h: 12 }).mean.forEach((value, step) =>
      expect(Math.abs(value / months[72 + step]! - 1)).toBeLessThan(0.08),
    );
  });

  it('err clearly less than Naive2 on noisy shops', () => {
    let [own, reference] = [0, 0];
    for (let seed = 1; seed <= 60; seed += 1) {
      const months = shopMonths(66, { trend: 0.004, noise: 0.15, seed });
      const history = months.slice(0, 54);
      const { mean } = forecastSeries({ train: history, h: 12 });
      const simple = naive2(Float64Array.from(history), 12, 12);
      months.slice(54).forEach((value, step) => {
        own += Math.abs(value - mean[step]!);
        reference += Math.abs(value - simple[step]!);
      });
    }
    expect(own / reference).toBeLessThan(0.85);
  });

  it('know quarters, weekdays and weeks', () => {
    for (const period of [4, 7, 52]) {
      const values = Array.from({ length: 5 * period }, (_, t) => 100 + 40 * Math.cos((2 * Math.PI * t) / period));
      const { mean } = forecastSeries({ train: values.slice(0, 4 * period), h: period, period });
      const error = mean.reduce((sum, value, step) => sum + Math.abs(value - values[4 * period + step]!), 0) / period;
      expect(error).toBeLessThan(8);
    }
  });

  it('fill gaps, and forecast past months that are still missing at the end', () => {
    const months = shopMonths(60, { noise: 0.03 });
    const holes = months.map((value, t) => (t % 17 === 5 ? null : value));
    const [whole, holed] = [forecastSeries({ train: months, h: 6 }), forecastSeries({ train: holes, h: 6 })];
    holed.mean.forEach((value, step) => expect(Math.abs(value / whole.mean[step]! - 1)).toBeLessThan(0.1));
    const longer = forecastSeries({ train: months, h: 8 });
    const late = forecastSeries({ train: [...months, null, null], h: 6 });
    expect(late.mean).toEqual(longer.mean.slice(2));
    expect(late.hi95).toEqual(longer.hi95.slice(2));
    expect(forecastSeries({ train: [null, null, ...months], h: 6 })).toEqual(whole);
  });

  it('refuse a history without values and steps that are none', () => {
    expect(() => forecastSeries({ train: [], h: 1 })).toThrow(RangeError);
    expect(() => forecastSeries({ train: [null, NaN], h: 1 })).toThrow(RangeError);
    expect(() => forecastSeries({ train: [1], h: 0 })).toThrow(RangeError);
    expect(() => forecastSeries({ train: [1], h: 1, period: 1.5 })).toThrow(RangeError);
  });

  it('cover about what they promise on walks and on levels that they were not made for', () => {
    let [count, in80, in95] = [0, 0, 0];
    for (let seed = 1; seed <= 200; seed += 1) {
      const draw = normals(seed);
      let walk = 0;
      const values = Array.from({ length: 60 }, () => {
        walk += 0.05 * draw();
        return 1_000 * Math.exp(seed % 2 === 0 ? walk : 0.2 * draw());
      });
      const { lo80, hi80, lo95, hi95 } = forecastSeries({ train: values.slice(0, 48), h: 12 });
      values.slice(48).forEach((value, step) => {
        count += 1;
        if (value >= lo80[step]! && value <= hi80[step]!) in80 += 1;
        if (value >= lo95[step]! && value <= hi95[step]!) in95 += 1;
      });
    }
    expect(in80 / count).toBeGreaterThan(0.68);
    expect(in80 / count).toBeLessThan(0.9);
    expect(in95 / count).toBeGreaterThan(0.88);
    expect(in95 / count).toBeLessThan(0.99);
  });
});
