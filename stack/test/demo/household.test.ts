import { DEFAULT_CATEGORIES } from '@parfinanciero/expenses/domain/categories/index';
import { addDays, fromDayNumber, isPlainDate, toDayNumber } from '@parfinanciero/kit/days';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type DemoTransaction,
  effectOn,
  firstDayOf,
  generateHousehold,
  householdAccounts,
} from '../../src/demo/household/index.js';

const TWO_YEARS = { seed: 7, years: 2, until: '2026-01-01' };
const seed = fc.integer({ min: 0, max: 2 ** 31 - 1 });
const upTo = (list: readonly DemoTransaction[], day: string) => list.filter(({ bookedOn }) => bookedOn <= day);
const sum = (amounts: Iterable<bigint>) => [...amounts].reduce((a, b) => a + b, 0n);

describe('the household of the demo', () => {
  const history = generateHousehold(TWO_YEARS);

  it('has two years of a busy life: 2,500–3,500 transactions', () => {
    expect(history.length).toBeGreaterThan(2_500);
    expect(history.length).toBeLessThan(3_500);
    expect(history[0]?.bookedOn.slice(0, 7)).toBe('2024-01');
  });

  it('is the same for the same seed and date, and another for another seed', () => {
    expect(generateHousehold(TWO_YEARS)).toEqual(history);
    expect(generateHousehold({ ...TWO_YEARS, seed: 8 })).not.toEqual(history);
  });

  it('up to a day does not depend on the last day', () => {
    const day = fc.integer({ min: toDayNumber('2026-01-01'), max: toDayNumber('2027-12-31') }).map(fromDayNumber);
    fc.assert(
      fc.property(seed, day, day, (own, a, b) => {
        const [shorter, longer] = [a < b ? a : b, a < b ? b : a];
        const options = { seed: own, years: 1 };
        expect(upTo(generateHousehold({ ...options, until: longer }), shorter)).toEqual(
          generateHousehold({ ...options, until: shorter }),
        );
        expect(householdAccounts({ ...options, until: longer })).toEqual(
          householdAccounts({ ...options, until: shorter }),
        );
      }),
      { numRuns: 12 },
    );
  });

  it('nor on the first: a day is the same in a longer history', () => {
    const longer = generateHousehold({ ...TWO_YEARS, years: 3 });
    expect(longer.filter(({ bookedOn }) => bookedOn >= '2024-01-01')).toEqual(history);
  });

  it('ends on its last day and is in order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), (days) => {
        const until = addDays('2026-01-01', days);
        const list = generateHousehold({ seed: 3, years: 1, until });
        const order = list.map(({ bookedOn, time }) => `${bookedOn} ${time ?? ''}`);
        expect(order).toEqual([...order].sort());
        expect(order.every((entry) => entry.slice(0, 10) <= until && isPlainDate(entry.slice(0, 10)))).toBe(true);
        expect(firstDayOf({ years: 1, until })).toBe('2025-01-01');
      }),
      { numRuns: 10 },
    );
  });

  it('adds up: lines make the amount, all above zero, in categories that exist', () => {
    const flows = new Map(DEFAULT_CATEGORIES.map(({ key, flow }) => [key, flow]));
    for (const { kind, lines, minor, account, toAccount } of history) {
      expect(minor > 0n).toBe(true);
      if (kind === 'TRANSFER') {
        expect([lines, toAccount === undefined, toAccount === account]).toEqual([[], false, false]);
      } else {
        expect(sum(lines.map((line) => line.minor))).toBe(minor);
        expect(toAccount).toBeUndefined();
        for (const line of lines) expect(line.flow).toBe(flows.get(line.categoryKey));
        expect(lines.every((line) => line.flow === (kind === 'INCOME' ? 'INCOME' : 'SPENDING'))).toBe(true);
      }
    }
  });

  it('never runs an account dry nor piles it up, for any of many seeds', () => {
    fc.assert(
      fc.property(seed, (own) => {
        const options = { seed: own, years: 4, until: '2026-12-31' };
        const list = generateHousehold(options);
        for (const { name, type, opening } of householdAccounts(options)) {
          const [low, high] = { BANK: [0, 22], CASH: [0, 2], CARD: [-12, 1], SAVINGS: [0, 150] }[type].map(
            (millions) => BigInt(millions ?? 0) * 100_000_000n,
          );
          let balance = opening;
          for (const entry of list) {
            balance += effectOn(name, entry);
            if (balance < (low ?? 0n) || balance > (high ?? 0n))
              throw new Error(`${name} holds ${balance} on ${entry.bookedOn}`);
          }
        }
      }),
      // Always the same seeds: no bound on sums of draws holds for all four thousand million of them.
      { numRuns: 25, seed: 1 },
    );
  });

  it('earns about 6.8 million a month, with a prima in June and December', () => {
    const of = (key: string) => history.filter(({ lines }) => lines[0]?.categoryKey === key);
    expect(of('PAYROLL')).toHaveLength(24);
    expect(of('PAYROLL')[0]?.minor).toBe(680_000_000n);
    expect(of('BONUS').map(({ bookedOn }) => bookedOn.slice(5, 7))).toEqual(['06', '12', '06', '12']);
  });

  it('has all that a screen wants to show: splits, refunds, transfers, tax, gifts, every account', () => {
    expect(history.filter(({ lines }) => lines.length > 1).length).toBeGreaterThan(50);
    expect(history.filter(({ kind }) => kind === 'REFUND').length).toBeGreaterThan(2);
    const paid = history.filter(({ toAccount }) => toAccount === 'Visa');
    expect(paid).toHaveLength(24);
    const tax = sum(
      history.filter(({ lines }) => lines[0]?.categoryKey === 'FOUR_PER_THOUSAND').map(({ minor }) => minor),
    );
    const left = sum(
      history
        .filter(
          ({ account, kind, toAccount, lines }) =>
            account === 'Bancolombia' &&
            kind !== 'INCOME' &&
            toAccount !== 'Ahorro vivienda' &&
            lines[0]?.categoryKey !== 'FOUR_PER_THOUSAND',
        )
        .map(({ minor }) => minor),
    );
    expect((tax * 1_000n + left / 2n) / left).toBe(4n);
    const gifts = (month: string) =>
      sum(
        history
          .filter(({ bookedOn }) => bookedOn.startsWith(month))
          .flatMap(({ lines }) => lines.filter(({ categoryKey }) => categoryKey === 'GIFTS').map(({ minor }) => minor)),
      );
    expect(gifts('2024-12') > 3n * gifts('2024-10')).toBe(true);
    expect(new Set(history.map(({ account }) => account))).toEqual(
      new Set(['Bancolombia', 'Nequi', 'Efectivo', 'Visa', 'Ahorro vivienda']),
    );
  });
});
