import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonthsClamped,
  compare,
  contains,
  DayError,
  daysBetween,
  fromDayNumber,
  isPlainDate,
  isZone,
  lengthOf,
  localIn,
  monthOf,
  monthPeriod,
  parsePlainDate,
  period,
  previousPeriod,
  sameDayOfPrevious,
  todayIn,
  weekdayOf,
  weekPeriod,
  yearPeriod,
} from '../../src/days/index.js';

/** Any day of 1901–2199, so that a year can be added or taken. */
const day = fc.integer({ min: -25_000, max: 83_000 }).map(fromDayNumber);

describe('plain dates', () => {
  it.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '26-04-01',
    '2026-4-1',
    '1899-12-31',
    '2201-01-01',
    '2026-04-01T00:00',
    ' 2026-04-01',
    '',
    '2100-02-29',
  ])('%j is no day', (text) => {
    expect(parsePlainDate(text)).toBeNull();
  });

  it('know leap years', () => {
    expect(isPlainDate('2024-02-29')).toBe(true);
    expect(isPlainDate('2000-02-29')).toBe(true);
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2100-02-28', 1)).toBe('2100-03-01');
  });

  it('clamp at the end of a month', () => {
    expect(addMonthsClamped('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonthsClamped('2024-02-29', 12)).toBe('2025-02-28');
    expect(addMonthsClamped('2026-01-15', -1)).toBe('2025-12-15');
    expect(addMonthsClamped('2026-03-31', -13)).toBe('2025-02-28');
  });

  it('go there and back', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -300, max: 300 }), (from, days) => {
        const to = addDays(from, days);
        expect(daysBetween(from, to)).toBe(days);
        expect(addDays(to, -days)).toBe(from);
        expect(compare(from, to)).toBe(days > 0 ? -1 : days < 0 ? 1 : 0);
      }),
    );
  });

  it('move by months into the month meant, never past it', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -12, max: 12 }), (from, months) => {
        const to = addMonthsClamped(from, months);
        const count = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
        expect(count(to) - count(from)).toBe(months);
        expect(to.slice(8) <= from.slice(8)).toBe(true);
      }),
    );
  });

  it('refuse to compute with what is no day', () => {
    expect(() => addDays('2026-02-30', 1)).toThrow(DayError);
    expect(() => addDays('2200-12-31', 1)).toThrow(DayError);
    expect(() => monthOf('mañana')).toThrow(DayError);
  });
});

describe('zones', () => {
  it('decide which day it is', () => {
    const instant = new Date('2026-11-23T03:30:00Z');
    expect(todayIn('America/Bogota', instant)).toBe('2026-11-22');
    expect(todayIn('UTC', instant)).toBe('2026-11-23');
    expect(todayIn('Asia/Tokyo', instant)).toBe('2026-11-23');
    expect(localIn('America/Bogota', instant)).toEqual({ date: '2026-11-22', time: '22:30:00' });
    expect(localIn('America/Bogota', new Date('2026-11-23T05:00:00Z'))).toEqual({
      date: '2026-11-23',
      time: '00:00:00',
    });
  });

  it('are names, not offsets', () => {
    expect(isZone('America/Bogota')).toBe(true);
    expect(isZone('America/Macondo')).toBe(false);
    expect(isZone('+05:00')).toBe(false);
    expect(isZone('')).toBe(false);
    expect(() => todayIn('nowhere', new Date(0))).toThrow(DayError);
  });
});

describe('periods', () => {
  it('are half-open', () => {
    const november = monthPeriod('2026-11');
    expect(november).toEqual({ start: '2026-11-01', end: '2026-12-01' });
    expect(contains(november, '2026-11-30')).toBe(true);
    expect(contains(november, '2026-12-01')).toBe(false);
    expect(lengthOf(november)).toBe(30);
  });

  it('start weeks on Monday and years on 1 January', () => {
    expect(weekPeriod('2026-11-23')).toEqual({ start: '2026-11-23', end: '2026-11-30' });
    expect(weekPeriod('2026-11-22')).toEqual({ start: '2026-11-16', end: '2026-11-23' });
    expect(yearPeriod(2026)).toEqual({ start: '2026-01-01', end: '2027-01-01' });
    expect(yearPeriod('2026')).toEqual(yearPeriod(2026));
    fc.assert(fc.property(day, (date) => weekdayOf(weekPeriod(date).start) === 1 && contains(weekPeriod(date), date)));
  });

  it('follow one another: the previous ends where this one starts', () => {
    expect(previousPeriod(monthPeriod('2026-03'))).toEqual(monthPeriod('2026-02'));
    expect(previousPeriod(monthPeriod('2026-01'))).toEqual(monthPeriod('2025-12'));
    expect(previousPeriod(yearPeriod(2025))).toEqual(yearPeriod(2024));
    expect(previousPeriod(period('2026-03-05', '2026-03-15'))).toEqual({ start: '2026-02-23', end: '2026-03-05' });
    fc.assert(fc.property(day, (date) => previousPeriod(weekPeriod(date)).end === weekPeriod(date).start));
  });

  it('compare with the same day of the last one, clamped to its last day', () => {
    expect(sameDayOfPrevious(monthPeriod('2026-11'), '2026-11-23')).toBe('2026-10-23');
    expect(sameDayOfPrevious(monthPeriod('2026-03'), '2026-03-31')).toBe('2026-02-28');
    expect(sameDayOfPrevious(yearPeriod(2028), '2028-02-29')).toBe('2027-02-28');
    expect(sameDayOfPrevious(weekPeriod('2026-11-23'), '2026-11-25')).toBe('2026-11-18');
    expect(sameDayOfPrevious(monthPeriod('2026-11'), '2026-12-24')).toBe('2026-10-31');
    expect(sameDayOfPrevious(monthPeriod('2026-11'), '2026-10-02')).toBe('2026-10-01');
  });

  it('always answer with a day of the previous period', () => {
    fc.assert(
      fc.property(day, day, (date, today) => {
        for (const span of [monthPeriod(monthOf(date)), weekPeriod(date), yearPeriod(date.slice(0, 4))]) {
          expect(contains(previousPeriod(span), sameDayOfPrevious(span, today))).toBe(true);
        }
      }),
    );
  });

  it('end after they start', () => {
    expect(() => period('2026-11-01', '2026-11-01')).toThrow(DayError);
    expect(() => monthPeriod('2026-13')).toThrow(DayError);
  });
});
