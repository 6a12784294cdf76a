import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errorAt } from '../../src/domain/personal/calibration.js';
import { calibrateColumn } from '../../src/domain/personal/cumulative-net.js';

const SHAPE = { at: [0.25, 0.5, 0.75], value: [-2, 0, 1] };

describe('simulated paths', () => {
  it('get the calibrated distribution and keep their order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e6, max: 1e6 }), { minLength: 2, maxLength: 40 }), (given) => {
        const paths = Float64Array.from(given.flatMap((value) => [7, value]));
        calibrateColumn(paths, 2, 1, { location: 1_000, scale: { below: 10_000, above: 20_000 } }, SHAPE);
        const made = given.map((_, path) => paths[path * 2 + 1]!);
        given.forEach((value, path) =>
          given.forEach((other, at) => {
            if (value < other) expect(made[path]).toBeLessThanOrEqual(made[at]!);
          }),
        );
        expect([...made].sort((a, b) => a - b)).toEqual(
          given.map((_, rank) => {
            const error = errorAt(SHAPE, (rank + 0.5) / given.length);
            return Math.round(1_000 + error * (error < 0 ? 10_000 : 20_000));
          }),
        );
        expect(given.every((_, path) => paths[path * 2] === 7)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it('take errors between the fitted shares on straight lines, and no further than the outermost', () => {
    expect([0, 0.25, 0.375, 0.5, 0.625, 1].map((share) => errorAt(SHAPE, share))).toEqual([-2, -2, -1, 0, 0.5, 1]);
  });
});
