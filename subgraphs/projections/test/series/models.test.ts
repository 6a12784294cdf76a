import { describe, expect, it } from 'vitest';
import { autoregression } from '../../src/domain/series/autoregression.js';
import { exponentialSmoothing } from '../../src/domain/series/exponential-smoothing.js';
import { solveSymmetric } from '../../src/domain/series/linear-solve.js';
import { naive, naive2, seasonalNaive } from '../../src/domain/series/naive-models.js';
import { seasonalSmoothing } from '../../src/domain/series/seasonal-smoothing.js';
import { lineSlope, theta } from '../../src/domain/series/theta.js';
import { normals, shopMonths } from './made-series.js';

const line = (length: number, slope: number): Float64Array => Float64Array.from({ length }, (_, t) => 5 + slope * t);

describe('the models of the library', () => {
  it('repeat the last value, and the last year', () => {
    const values = Float64Array.from({ length: 14 }, (_, t) => t);
    expect([...naive(values, 2)]).toEqual([13, 13]);
    expect([...seasonalNaive(values, 14, 12)]).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 2, 3]);
    expect([...seasonalNaive(values.subarray(0, 5), 2, 12)]).toEqual([4, 4]);
  });

  it('continue a clean season by Naive2 and fall back to the last value without one', () => {
    const values = Float64Array.from(shopMonths(72, {}));
    naive2(values.subarray(0, 60), 12, 12).forEach((value, step) => expect(value).toBeCloseTo(values[60 + step]!, 6));
    expect([...naive2(line(20, 1), 2, 12)]).toEqual([24, 24]);
  });

  it('continue a straight line by Holt, and half its slope by Theta', () => {
    exponentialSmoothing(line(30, 2), 5, 'holt').mean.forEach((value, step) =>
      expect(value).toBeCloseTo(5 + 2 * (30 + step), 6),
    );
    const path = theta(line(30, 2), 5);
    expect(path[4]! - path[0]!).toBeCloseTo(4, 6);
    expect(lineSlope(line(30, 2))).toBeCloseTo(2, 12);
  });

  it('continue a fading trend by the damped model from initial states found in closed form', () => {
    const fading = Float64Array.from({ length: 40 }, (_, t) => 10 - 8 * 0.9 ** t);
    exponentialSmoothing(fading, 6, 'damped').mean.forEach((value, step) =>
      expect(value).toBeCloseTo(10 - 8 * 0.9 ** (40 + step), 3),
    );
  });

  it('smooth hard when values only scatter, and follow when they wander', () => {
    const draw = normals(5);
    const scattered = Float64Array.from({ length: 100 }, () => 50 + draw());
    let level = 50;
    const wandering = scattered.map(() => (level += draw()));
    expect(exponentialSmoothing(scattered, 1, 'ses').alpha).toBeLessThan(0.2);
    expect(exponentialSmoothing(wandering, 1, 'ses').alpha).toBeGreaterThan(0.7);
    expect(exponentialSmoothing(scattered, 1, 'ses').mean[0]).toBeCloseTo(50, 0);
  });

  it('learn a season that the adjustment left', () => {
    const season = Float64Array.from({ length: 72 }, (_, t) => Math.sin((2 * Math.PI * t) / 12));
    const path = seasonalSmoothing(season.subarray(0, 60), 12, 12);
    path.forEach((value, step) => expect(Math.abs(value - season[60 + step]!)).toBeLessThan(0.3));
  });

  it('carry momentum on by autoregression, and stay put without any', () => {
    const draw = normals(8);
    let [level, step] = [0, 0];
    const momentum = Float64Array.from({ length: 150 }, () => (level += step = 0.8 * step + draw()));
    const path = autoregression(momentum, 3, 1);
    const last = momentum[149]! - momentum[148]!;
    expect(Math.sign(path[0]! - momentum[149]!)).toBe(Math.sign(last));
    expect(Math.abs(path[0]! - momentum[149]!)).toBeGreaterThan(0.4 * Math.abs(last));
    expect([...autoregression(new Float64Array(30).fill(3), 2, 12)]).toEqual([3, 3]);
  });

  it('solve a system exactly, and a singular one without breaking', () => {
    const solved = solveSymmetric([Float64Array.of(4, 0), Float64Array.of(2, 3)], Float64Array.of(10, 8));
    expect([...solved]).toEqual([expect.closeTo(1.75, 12), expect.closeTo(1.5, 12)]);
    const singular = solveSymmetric([Float64Array.of(1, 0), Float64Array.of(1, 1)], Float64Array.of(1, 1));
    expect(singular.every(Number.isFinite)).toBe(true);
  });
});
