import { addMonthsClamped, type PlainDate } from '@parfinanciero/kit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  emergencyTarget,
  goalPace,
  MILESTONES,
  milestonesCrossed,
  monthlyPace,
  monthsCovered,
  monthsToCover,
  monthsUntil,
  neededMonthly,
  nextYearly,
  sinkingFund,
  wholeMonthsBefore,
} from '../../src/domain/saving.js';

const RUNS = { numRuns: 1_500 };
const amount = (most = 10n ** 14n) => fc.bigInt({ min: 1n, max: most });
const day = fc
  .tuple(fc.integer({ min: 1990, max: 2090 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
  .map(([year, month, date]): PlainDate => addMonthsClamped(`${year}-01-${String(date).padStart(2, '0')}`, month - 1));

describe('what is needed a month', () => {
  it('is enough, and one unit less would not be', () => {
    fc.assert(
      fc.property(amount(), day, fc.integer({ min: 0, max: 4_000 }), (remaining, today, days) => {
        const endsOn = addMonthsClamped(today, Math.floor(days / 31));
        const months = BigInt(Math.max(1, monthsUntil(today, endsOn)));
        const needed = neededMonthly(remaining, today, endsOn);
        expect(months * needed).toBeGreaterThanOrEqual(remaining);
        expect(months * (needed - 1n)).toBeLessThan(remaining);
      }),
      RUNS,
    );
  });

  it('counts the months that lie wholly between two days, clamped to month ends', () => {
    expect(monthsUntil('2026-01-31', '2026-02-28')).toBe(1);
    expect(monthsUntil('2026-01-31', '2026-03-30')).toBe(1);
    expect(monthsUntil('2026-11-23', '2026-12-22')).toBe(0);
    expect(monthsUntil('2026-11-23', '2027-11-23')).toBe(12);
    expect(monthsUntil('2026-11-23', '2026-01-01')).toBe(0);
    fc.assert(
      fc.property(day, day, (from, to) => {
        const months = monthsUntil(from, to);
        if (to >= from) expect(addMonthsClamped(from, months) <= to).toBe(true);
        expect(addMonthsClamped(from, months + 1) > to).toBe(true);
      }),
      RUNS,
    );
  });
});

describe('the pace of a goal', () => {
  const trip = { target: 6_000_000_00n, startsOn: '2026-05-10', endsOn: '2027-11-23', today: '2026-11-23' };

  it('is the average of the last three months that are over, withdrawals counted', () => {
    const contributions = [
      { bookedOn: '2026-07-31', amount: 9_000_000_00n },
      { bookedOn: '2026-08-01', amount: 400_000_00n },
      { bookedOn: '2026-09-15', amount: 500_000_00n },
      { bookedOn: '2026-10-31', amount: -300_000_00n },
      { bookedOn: '2026-11-01', amount: 7_000_000_00n },
    ];
    expect(wholeMonthsBefore('2026-11-23', 3)).toEqual(['2026-08', '2026-09', '2026-10']);
    expect(monthlyPace(contributions, trip.startsOn, trip.today)).toBe(200_000_00n);
  });

  it('is of fewer months for a younger goal, and unknown in its first', () => {
    const contributions = [{ bookedOn: '2026-10-20', amount: 300_000_00n }];
    expect(monthlyPace(contributions, '2026-10-20', trip.today)).toBe(300_000_00n);
    expect(monthlyPace(contributions, '2026-11-20', trip.today)).toBe(300_000_00n);
    expect(monthlyPace([], '2026-11-01', trip.today)).toBeNull();
    expect(monthlyPace([], '2026-09-30', trip.today)).toBe(0n);
  });

  it('says when it is reached and what it takes', () => {
    const contributions = [{ bookedOn: '2026-10-20', amount: 300_000_00n }];
    const pace = goalPace({ ...trip, startsOn: '2026-10-20', progress: 300_000_00n, contributions });
    expect(pace).toEqual({ monthly: 300_000_00n, reachesOn: '2028-06-23', needed: 475_000_00n, onTrack: false });
    expect(goalPace({ ...trip, progress: 6_000_000_00n, contributions })).toMatchObject({
      needed: null,
      onTrack: true,
      reachesOn: trip.today,
    });
    expect(goalPace({ ...trip, endsOn: null, progress: 0n, contributions: [] })).toEqual({
      monthly: 0n,
      reachesOn: null,
      needed: null,
      onTrack: null,
    });
    expect(goalPace({ ...trip, endsOn: '2026-11-01', progress: 0n, contributions: [] })).toMatchObject({
      needed: 6_000_000_00n,
      onTrack: false,
    });
  });

  it('is on track exactly when, at it, the goal is reached by its end', () => {
    fc.assert(
      fc.property(
        amount(10n ** 10n),
        amount(10n ** 9n),
        day,
        fc.integer({ min: 1, max: 240 }),
        (target, each, today, months) => {
          const endsOn = addMonthsClamped(today, months);
          const contributions = wholeMonthsBefore(today, 3).map((month) => ({ bookedOn: `${month}-15`, amount: each }));
          const pace = goalPace({
            target,
            progress: 0n,
            contributions,
            startsOn: `${wholeMonthsBefore(today, 3)[0]}-01`,
            endsOn,
            today,
          });
          expect(pace.monthly).toBe(each);
          expect(pace.onTrack).toBe(pace.reachesOn !== null && pace.reachesOn <= endsOn);
        },
      ),
      RUNS,
    );
  });

  it('covers what is left in as many months as it says, not one earlier', () => {
    fc.assert(
      fc.property(amount(10n ** 9n), amount(10n ** 8n), (remaining, monthly) => {
        const months = monthsToCover(remaining, monthly);
        if (months === null) {
          expect(monthly * 1_200n).toBeLessThan(remaining);
          return;
        }
        expect(BigInt(months) * monthly).toBeGreaterThanOrEqual(remaining);
        expect(BigInt(months - 1) * monthly).toBeLessThan(remaining);
      }),
      RUNS,
    );
    expect(monthsToCover(1n, 0n)).toBeNull();
    expect(monthsToCover(0n, 0n)).toBe(0);
  });
});

describe('milestones', () => {
  it('are crossed upwards only, each once', () => {
    expect(milestonesCrossed(0n, 100n, 100n)).toEqual([25, 50, 75, 100]);
    expect(milestonesCrossed(25n, 49n, 100n)).toEqual([]);
    expect(milestonesCrossed(24n, 25n, 100n)).toEqual([25]);
    expect(milestonesCrossed(100n, 0n, 100n)).toEqual([]);
    fc.assert(
      fc.property(amount(10n ** 6n), fc.array(amount(10n ** 5n), { maxLength: 40 }), (target, steps) => {
        let progress = 0n;
        const crossed = steps.flatMap((step) => {
          const before = progress;
          progress += step;
          return milestonesCrossed(before, progress, target);
        });
        expect(crossed).toEqual(MILESTONES.filter((percent) => progress * 100n >= BigInt(percent) * target));
      }),
      RUNS,
    );
  });
});

describe('an emergency fund', () => {
  it('holds so many months of one’s own average spending, half-even', () => {
    expect(emergencyTarget(6, [1_000n, 2_000n])).toBe(9_000n);
    expect(emergencyTarget(1, [1n, 2n])).toBe(2n);
    expect(emergencyTarget(1, [0n, 1n])).toBe(0n);
    expect(emergencyTarget(3, [-500n])).toBe(0n);
    expect(emergencyTarget(3, [])).toBeNull();
    expect(monthsCovered(2_600n, 1_000n)).toBe(26n);
    expect(monthsCovered(2_600n, 0n)).toBeNull();
  });
});

describe('a sinking fund', () => {
  it('is done when the yearly bill is due', () => {
    expect(nextYearly('2024-02-29', '2026-03-01')).toBe('2027-02-28');
    expect(nextYearly('2024-02-29', '2028-01-01')).toBe('2028-02-29');
    expect(nextYearly('2026-11-23', '2026-11-23')).toBe('2026-11-23');
    expect(nextYearly('2030-01-01', '2026-11-23')).toBe('2030-01-01');
    expect(sinkingFund({ bill: 1_200_000_00n, saved: 200_000_01n, dueOn: '2025-06-23' }, '2026-11-23')).toEqual({
      dueOn: '2027-06-23',
      months: 7,
      needed: 142_857_15n,
    });
  });
});
