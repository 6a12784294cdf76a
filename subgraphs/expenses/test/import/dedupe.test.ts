import { addDays, fromDayNumber } from '@parfinanciero/kit/days';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type KnownMovement,
  countedKeys,
  fingerprint,
  type ParsedRow,
  suspicious,
} from '../../src/domain/import/index.js';

const base: ParsedRow = {
  line: 2,
  bookedOn: '2026-03-02',
  time: null,
  account: 'Nequi',
  currency: 'COP',
  minor: 450000n,
  direction: 'OUT',
  flow: 'SPENDING',
  category: 'Transporte',
  subcategory: null,
  payee: 'TransMilenio',
  note: null,
  bankId: null,
  transferTo: null,
};
/** Few different values, so that equal rows are common. */
const row = fc
  .record({
    bookedOn: fc.integer({ min: 20_500, max: 20_502 }).map(fromDayNumber),
    minor: fc.constantFrom(100n, 200n),
    account: fc.constantFrom('Nequi', 'Visa'),
    payee: fc.constantFrom('a', 'b', null),
    bankId: fc.constantFrom(null, null, '1', '2'),
  })
  .map((some): ParsedRow => ({ ...base, ...some }));
const file = fc.array(row, { maxLength: 30 });
const sorted = (keys: string[]) => [...keys].sort();

describe('knowing rows again', () => {
  it('the same file twice adds nothing', () => {
    fc.assert(
      fc.property(file, (rows) => {
        const known = new Set(countedKeys(rows));
        expect(countedKeys(rows).filter((key) => !known.has(key))).toEqual([]);
      }),
    );
  });

  it('n equal rows stay n', () => {
    const keys = countedKeys([base, { ...base, line: 3 }, { ...base, line: 4, time: '10:00:00' }]);
    expect(new Set(keys).size).toBe(3);
    fc.assert(
      fc.property(file, (rows) => {
        const plain = rows.map((entry) => ({ ...entry, bankId: null }));
        expect(new Set(countedKeys(plain)).size).toBe(plain.length);
      }),
    );
  });

  it('the order of the rows does not matter', () => {
    fc.assert(
      fc.property(
        file.chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))),
        ([rows, shuffled]) => {
          expect(sorted(countedKeys(shuffled))).toEqual(sorted(countedKeys(rows)));
        },
      ),
    );
  });

  it('a longer export of the same account adds only what is new', () => {
    fc.assert(
      fc.property(file, file, (old, more) => {
        const known = new Set(countedKeys(old));
        const all = new Set(countedKeys([...old, ...more]));
        const added = [...all].filter((key) => !known.has(key));
        expect([...known].every((key) => all.has(key))).toBe(true);
        expect(added).toHaveLength(all.size - known.size);
      }),
    );
  });

  it('the bank’s own number is exact: one row, however often it stands there', () => {
    const own = { ...base, bankId: '77' };
    expect(new Set(countedKeys([own, { ...own, payee: 'other words' }])).size).toBe(1);
    expect(new Set(countedKeys([own, { ...own, minor: 1n }])).size).toBe(2);
    expect(new Set(countedKeys([own, { ...own, account: 'Visa' }])).size).toBe(2);
  });

  it('is blind to how a text is written, and sees all else', () => {
    const print = (change: Partial<ParsedRow>) => fingerprint({ ...base, ...change }, 'k');
    expect(print({ payee: ' TRANSMILENIO  ' })).toBe(print({}));
    expect(print({ category: 'Otros', time: '08:00:00', line: 9 })).toBe(print({}));
    const others = [
      print({ payee: 'x' }),
      print({ minor: 1n }),
      print({ direction: 'IN' }),
      print({ bookedOn: '2026-03-03' }),
      print({ currency: 'USD' }),
      print({ transferTo: 'Visa' }),
      fingerprint(base, 'other'),
    ];
    expect(new Set([print({}), ...others]).size).toBe(others.length + 1);
    expect(print({})).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('doubtful twins', () => {
  const known = (change: Partial<KnownMovement> & { id: number }) => ({
    accountKey: 'k',
    bookedOn: '2026-03-02',
    currency: 'COP',
    minor: 100n,
    direction: 'OUT' as const,
    text: 'compra d1',
    ...change,
  });
  const asked = known({ id: 0 });

  it('are asked about when only text or a few days differ, nearest first', () => {
    const existing = [
      known({ id: 1, bookedOn: '2026-03-05' }),
      known({ id: 2, text: 'd1 sas' }),
      known({ id: 3, bookedOn: '2026-03-01', text: 'd1' }),
      known({ id: 4, bookedOn: '2026-03-06' }),
      known({ id: 5, minor: 101n, text: 'd1' }),
      known({ id: 6, direction: 'IN', text: 'd1' }),
      known({ id: 7, accountKey: 'other', text: 'd1' }),
      known({ id: 8, currency: 'USD', text: 'd1' }),
      known({ id: 9 }),
    ];
    expect(suspicious(existing, asked).map(({ id }) => id)).toEqual([2, 3, 1]);
  });

  it('reach three days both ways, over the end of a month', () => {
    fc.assert(
      fc.property(fc.integer({ min: -6, max: 6 }), (days) => {
        const found = suspicious([known({ id: 1, bookedOn: addDays('2026-03-02', days), text: 'other' })], asked);
        expect(found).toHaveLength(Math.abs(days) <= 3 ? 1 : 0);
      }),
    );
  });
});
