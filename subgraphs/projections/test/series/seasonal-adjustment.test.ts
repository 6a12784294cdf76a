import { describe, expect, it } from 'vitest';
import { centredAverage, classicalFactors, isSeasonal } from '../../src/domain/series/classical-decomposition.js';
import { adjustSeason } from '../../src/domain/series/seasonal-adjustment.js';
import { normals, shopMonths } from './made-series.js';

describe('seasons', () => {
  it('averages a whole year with half weights at both ends', () => {
    const average = centredAverage(
      Float64Array.from({ length: 14 }, (_, t) => t),
      12,
    );
    expect([...average.subarray(5, 9)]).toEqual([NaN, 6, 7, NaN]);
  });

  it('recovers the factors of a purely seasonal year', () => {
    const factors = classicalFactors(Float64Array.from(shopMonths(60, {})), 12);
    factors.forEach((factor, month) => expect(factor).toBeCloseTo(1 + 0.3 * Math.sin((2 * Math.PI * month) / 12), 10));
  });

  it('finds a season only where there is one and only from three years on', () => {
    const draw = normals(3);
    expect(isSeasonal(Float64Array.from(shopMonths(48, { noise: 0.05 })), 12)).toBe(true);
    expect(isSeasonal(Float64Array.from(shopMonths(35, { noise: 0.05 })), 12)).toBe(false);
    expect(
      isSeasonal(
        Float64Array.from({ length: 60 }, () => 10 + draw()),
        12,
      ),
    ).toBe(false);
    expect(isSeasonal(new Float64Array(60).fill(7), 12)).toBe(false);
  });

  it('keeps nearly all of a clear season and little of a season made of noise', () => {
    const clear = adjustSeason(Float64Array.from(shopMonths(60, { noise: 0.02 })).map(Math.log), 12);
    const noise = adjustSeason(Float64Array.from(shopMonths(60, { swing: 0, noise: 0.1 })).map(Math.log), 12);
    expect(clear.shrinkage).toBeLessThan(0.05);
    expect(clear.strength).toBeGreaterThan(0.9);
    expect(noise.shrinkage).toBeGreaterThan(0.4);
    expect(noise.strength).toBeLessThan(0.3);
  });

  it('has no season for less than two periods, for none and for a constant', () => {
    for (const { values, period } of [
      { values: shopMonths(23, {}), period: 12 },
      { values: shopMonths(60, {}), period: 1 },
      { values: new Array<number>(60).fill(4), period: 12 },
    ]) {
      const { terms, adjusted } = adjustSeason(Float64Array.from(values), period);
      expect([...terms]).toEqual(new Array(period).fill(0));
      expect([...adjusted]).toEqual(values);
    }
  });

  it('leaves terms that sum to zero and take the season away', () => {
    const { terms, adjusted } = adjustSeason(Float64Array.from(shopMonths(72, {})).map(Math.log), 12);
    expect(terms.reduce((sum, term) => sum + term, 0)).toBeCloseTo(0, 9);
    expect(Math.max(...adjusted) - Math.min(...adjusted)).toBeLessThan(0.05);
  });
});
