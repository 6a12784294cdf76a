import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthOf, movePeriod, periodFromUrl, periodToUrl, yearOf } from '../src/days/period';
import { addDays, isPlainDay, todayIn } from '../src/days/plain-day';
import {
  filterFromUrl,
  filterToUrl,
  transactionsAddress,
  type ListFilter,
} from '../src/features/transactions/transactions-address';

const today = '2026-11-23';
const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('the period in the address', () => {
  it('is the present month when nothing, or nonsense, is said', () => {
    for (const text of [null, '', '2026-13', 'mañana', '2026-11-31_x'])
      expect(periodFromUrl(text, today)).toEqual(monthOf(today));
  });
  it('comes back as it went', () => {
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 1, max: 400 }),
        fc.constantFrom('month', 'year', 'range'),
        (start, length, kind) => {
          const period =
            kind === 'month'
              ? monthOf(start)
              : kind === 'year'
                ? yearOf(start)
                : { kind: 'range' as const, start, end: addDays(start, length) };
          expect(periodFromUrl(periodToUrl(period), today)).toEqual(period);
        },
      ),
    );
  });
  it('moves forth and back to where it was', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -30, max: 30 }), (start, steps) => {
        for (const period of [monthOf(start), yearOf(start)])
          expect(movePeriod(movePeriod(period, steps), -steps)).toEqual(period);
      }),
    );
  });
  it('knows which day it is where the ledger is', () => {
    expect(todayIn('America/Bogota', new Date('2026-11-24T03:30:00Z'))).toBe('2026-11-23');
    expect([isPlainDay('2026-02-29'), isPlainDay('2028-02-29')]).toEqual([false, true]);
  });
});

describe('the filter in the address', () => {
  it('comes back as it went', () => {
    const filter: ListFilter = {
      search: 'éxito',
      from: '2026-11-01',
      until: '2026-12-01',
      accountIds: ['a', 'b'],
      categoryIds: ['c'],
      includeDescendants: true,
      kinds: ['REFUND'],
      flow: 'SPENDING',
      currency: 'COP',
      minAmount: '10.00',
      maxAmount: '99',
      importId: 'i',
      uncategorized: true,
      trash: true,
    };
    expect(filterFromUrl(filterToUrl(filter))).toEqual(filter);
    expect(filterFromUrl(filterToUrl({ ...filter, includeDescendants: false }))).toEqual({
      ...filter,
      includeDescendants: false,
    });
  });
  it('keeps the last day in, as people mean it', () => {
    expect(transactionsAddress({ from: '2026-11-01', until: '2026-12-01', flow: 'INCOME' })).toBe(
      '/movimientos?desde=2026-11-01&hasta=2026-11-30&flujo=INCOME',
    );
  });
  it('leaves out what does not read', () => {
    expect(filterFromUrl(new URLSearchParams('desde=ayer&moneda=pesos&min=mucho&tipo=OTRO&flujo=X'))).toEqual({});
  });
});
