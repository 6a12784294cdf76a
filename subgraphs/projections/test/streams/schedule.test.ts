import { addDays, addMonthsClamped } from '@parfinanciero/kit/days';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectInGroup } from '../../src/domain/streams/detect-in-group.js';
import { schedule } from '../../src/domain/streams/schedule.js';
import { everyDays, monthly, movement, orFriday } from './story.js';

const first = (movements: Parameters<typeof detectInGroup>[0], asOf: string) => detectInGroup(movements, asOf)[0]!;

describe('the schedule of a stream', () => {
  it('clamps the 31st to the end of shorter months', () => {
    const stream = first(monthly('2025-08-31', 5, -100_000, 'BANCO'), '2026-01-01');
    expect(schedule(stream, '2026-01-02', '2026-05-01').map(({ day }) => day)).toEqual([
      '2026-01-31',
      '2026-02-28',
      '2026-03-31',
      '2026-04-30',
    ]);
  });

  it('pays before the weekend where the history does', () => {
    const days = Array.from({ length: 12 }, (_, m) => orFriday(addMonthsClamped('2025-01-25', m)));
    const stream = first(
      days.map((day) => movement(day, 500_000, 'NOMINA')),
      '2025-12-31',
    );
    expect(schedule(stream, '2026-01-01', '2026-05-01').map(({ day }) => day)).toEqual([
      '2026-01-23',
      '2026-02-25',
      '2026-03-25',
      '2026-04-24',
    ]);
  });

  it('adds what June and December bring', () => {
    const salary = monthly('2025-02-12', 11, (m) => (m === 4 || m === 10 ? 300_000 : 200_000), 'NOMINA');
    const amounts = schedule(first(salary, '2025-12-20'), '2026-05-01', '2026-08-01').map(({ amount }) => amount);
    expect(amounts).toEqual([200_000, 300_000, 200_000]);
  });

  it('gives each half of a month what it brings', () => {
    const halves = Array.from({ length: 8 }, (_, m) => [
      movement(addMonthsClamped('2025-01-15', m), 200_000, 'NOMINA'),
      movement(addMonthsClamped('2025-01-31', m), 165_000, 'NOMINA'),
    ]).flat();
    const stream = first(halves, '2025-09-01');
    expect(stream).toMatchObject({ period: 'SEMIMONTHLY', amount: 200_000, bonuses: [] });
    expect(schedule(stream, '2025-09-02', '2025-11-01').map(({ amount }) => amount)).toEqual([
      200_000, 165_000, 200_000, 165_000,
    ]);
  });

  it('has nothing of what has ended, and no more instalments than are left', () => {
    const rent = monthly('2025-01-05', 6, -100_000, 'ARRIENDO');
    expect(schedule(first(rent, '2025-12-01'), '2025-12-02', '2026-12-01')).toEqual([]);
    const cuotas = Array.from({ length: 7 }, (_, m) =>
      movement(addMonthsClamped('2025-01-20', m), -21_000, `CUOTA ${m + 1} DE 10 ALKOSTO`),
    );
    expect(schedule(first(cuotas, '2025-07-25'), '2025-07-26', '2027-01-01').map(({ day }) => day)).toEqual([
      '2025-08-20',
      '2025-09-20',
      '2025-10-20',
    ]);
  });

  it('gives for two adjoining ranges what it gives for their union', () => {
    const streams = [
      first(monthly('2025-01-30', 9, -50_000, 'A'), '2025-10-15'),
      first(everyDays('2025-01-06', 30, 7, -50_000, 'B'), '2025-07-30'),
      first(everyDays('2025-01-06', 12, 30, -50_000, 'C'), '2025-12-30'),
      first(
        [0, 1, 2, 3, 4].flatMap((m) => [
          movement(addMonthsClamped('2025-01-15', m), 70_000, 'D'),
          movement(addMonthsClamped('2025-01-31', m), 70_000, 'D'),
        ]),
        '2025-06-01',
      ),
    ];
    expect(streams.map((stream) => stream.period)).toEqual(['MONTHLY', 'WEEKLY', 'MONTHLY', 'SEMIMONTHLY']);
    const span = fc.integer({ min: 0, max: 300 });
    fc.assert(
      fc.property(fc.constantFrom(...streams), span, span, span, (stream, start, a, b) => {
        const [from, middle, until] = [start, start + a, start + a + b].map((days) => addDays('2025-06-01', days)) as [
          string,
          string,
          string,
        ];
        const whole = schedule(stream, from, until);
        expect([...schedule(stream, from, middle), ...schedule(stream, middle, until)]).toEqual(whole);
        expect(whole.every(({ day }) => day >= from && day < until)).toBe(true);
        expect(new Set(whole.map(({ day }) => day)).size).toBe(whole.length);
      }),
      { numRuns: 200 },
    );
  });
});
