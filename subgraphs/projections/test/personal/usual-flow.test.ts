import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths } from '../../src/domain/personal/months.js';
import { flowAhead, medianLevel, usualFlow, winsorisedMean } from '../../src/domain/personal/usual-flow.js';

const months = (count: number) => Array.from({ length: count }, (_, index) => addMonths('2023-01', index));
const flowOf = (values: readonly number[]) => usualFlow(months(values.length), values, 24, medianLevel);
const ahead = (values: readonly number[], count = 1) =>
  flowAhead(flowOf(values), addMonths('2023-01', values.length - 1 + count), count);

describe('a usual flow', () => {
  it('believes no trend before a year of it, and half of a sure one then', () => {
    const rising = (count: number) => Array.from({ length: count }, (_, index) => 1_000 + 20 * index);
    expect(ahead(rising(11))).toBe(1_100);
    const [middle, next] = [1_110, 1_240];
    expect(ahead(rising(12))).toBeGreaterThan(middle);
    expect(ahead(rising(12))).toBeLessThan(next);
  });

  it('takes no trend from noise without one', () => {
    const noise = [980, 1_020, 1_000, 1_040, 960, 1_010, 990, 1_030, 970, 1_000, 1_020, 980];
    expect(Math.abs(ahead(noise) - 1_000)).toBeLessThan(10);
  });

  it('believes a season only once it has come twice', () => {
    const withDecember = (count: number) =>
      Array.from({ length: count }, (_, index) => (index % 12 === 11 ? 1_800 : 1_000));
    // 23 months have seen one December.
    expect(ahead(withDecember(23))).toBe(1_000);
    expect(ahead(withDecember(35))).toBeGreaterThan(1_300);
    expect(ahead(withDecember(36))).toBeLessThan(1_020);
  });

  it('counts a one-off as a large month, not as itself', () => {
    expect(winsorisedMean([100, 110, 90, 105, 95, 100_000])).toBeLessThan(120);
  });

  it('is never negative and never far beyond what there was', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 1e12 }), { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 1, max: 24 }),
        (values, count) => {
          const value = ahead(values, count);
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(2 * Math.max(...values) + 1);
        },
      ),
      { numRuns: 100 },
    );
  });
});
