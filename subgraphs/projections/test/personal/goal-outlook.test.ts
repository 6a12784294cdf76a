import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { goalOutlook, horizonFor } from '../../src/domain/personal/goal-outlook.js';
import { levers } from '../../src/domain/personal/levers.js';
import { projectLedger } from '../../src/domain/personal/project-ledger.js';
import { madeHousehold, summaryOf } from './made-ledger.js';

const summary = summaryOf(madeHousehold(14), '2026-02-28');
const projection = projectLedger(summary, { horizon: 12 });
const goal = { amount: 700_000_000, current: 100_000_000, date: '2026-08-31' };

describe('the outlook of a goal', () => {
  it('is likelier the later its date and the smaller it is', () => {
    const of = (more: Partial<typeof goal>) => goalOutlook(projection, { ...goal, ...more }).probability;
    expect(of({ date: '2026-04-30' })).toBeLessThan(of({ date: '2026-12-31' }));
    expect(of({ amount: 1_500_000_000 })).toBeLessThan(of({ amount: 400_000_000 }));
    expect(of({ date: '2026-12-31' })).toBeGreaterThan(0.5);
  });

  it('falls as the amount rises, and is a probability, for any goal', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -5e9, max: 5e9 }),
        fc.integer({ min: 0, max: 1e9 }),
        fc.integer({ min: 0, max: 420 }),
        (amount, more, days) => {
          const month = Math.floor(days / 30);
          const date = `${2026 + Math.floor((month + 2) / 12)}-${String(((month + 2) % 12) + 1).padStart(2, '0')}-${String((days % 28) + 1).padStart(2, '0')}`;
          const { probability, expected } = goalOutlook(projection, { amount, current: 0, date });
          expect(probability >= 0 && probability <= 1).toBe(true);
          expect(expected.lo80 <= expected.amount && expected.amount <= expected.hi80).toBe(true);
          expect(goalOutlook(projection, { amount: amount + more, current: 0, date }).probability).toBeLessThanOrEqual(
            probability,
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it('may be to keep what there is: an amount below the present one is likely', () => {
    const { probability } = goalOutlook(projection, { amount: 50_000_000, current: 400_000_000, date: '2026-06-30' });
    expect(probability).toBeGreaterThan(0.9);
  });

  it('expects the day on which a goal is as likely as not, today when it is reached, never when it is out of reach', () => {
    const { expectedDate } = goalOutlook(projection, goal);
    const then = goalOutlook(projection, { ...goal, date: expectedDate! });
    expect(then.expected.amount).toBeGreaterThanOrEqual(goal.amount);
    expect(goalOutlook(projection, { ...goal, amount: 1 }).expectedDate).toBe('2026-02-28');
    expect(goalOutlook(projection, { ...goal, amount: 9e14 }).expectedDate).toBeNull();
  });

  it('is settled on a day that is past', () => {
    expect(goalOutlook(projection, { ...goal, date: '2026-02-01' }).probability).toBe(0);
    expect(goalOutlook(projection, { ...goal, amount: 0, date: '2026-02-01' }).probability).toBe(1);
  });

  it('draws futures out beyond the horizon of the projection', () => {
    const far = { amount: 2_000_000_000, current: 0, date: '2029-02-28' };
    expect(horizonFor(summary.asOf, far.date)).toBe(24);
    const { probability } = goalOutlook(projectLedger(summary, { horizon: 24 }), far);
    expect(probability).toBeGreaterThan(goalOutlook(projection, { ...far, date: '2027-02-28' }).probability);
  });
});

describe('the levers of a goal', () => {
  const hard = { amount: 1_300_000_000, current: 100_000_000, date: '2026-11-30' };

  it('are the two that help most, of different kinds or things, with what they gain', () => {
    const found = levers(summary, hard);
    expect(found).toHaveLength(2);
    expect(found[0]!.gain).toBeGreaterThanOrEqual(found[1]!.gain);
    expect(found[1]!.gain).toBeGreaterThan(0);
    for (const { probability, gain } of found) expect(probability).toBeGreaterThanOrEqual(gain);
  });

  it('never are to end the rent', () => {
    for (const date of ['2026-04-30', '2026-08-31', '2027-01-31'])
      for (const lever of levers(summary, { ...hard, date }))
        if (lever.kind === 'END_STREAM') expect(lever.description).not.toBe('ARRIENDO APTO');
  });

  it('are none where nothing helps or nothing needs help', () => {
    expect(levers(summary, { ...hard, amount: 9e13 })).toEqual([]);
    expect(levers(summary, { ...hard, amount: -9e13 })).toEqual([]);
  });
});
