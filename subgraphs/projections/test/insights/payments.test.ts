import { addDays } from '@parfinanciero/kit/days';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { duplicateCharge } from '../../src/domain/insights/duplicate-charge.js';
import { unusualAmount } from '../../src/domain/insights/unusual-amount.js';
import { movement } from '../streams/story.js';

const SCALE = { typicalMonth: 300_000_000 };

describe('an amount unlike its payee’s', () => {
  const bills = [-14_100_000, -15_300_000, -13_800_000, -16_000_000, -14_900_000];

  it('tells of a bill four times the usual, with all that it rests on', () => {
    const bill = movement('2026-06-15', -61_000_000, 'EPM SERVICIOS', 'SERVICES');
    expect(unusualAmount(bill, bills, SCALE)).toMatchObject({
      key: `UNUSUAL_AMOUNT|${bill.id}`,
      movementIds: [bill.id],
      category: 'SERVICES',
      group: '-epm servicios',
      amount: 61_000_000,
      expected: 14_900_000,
      evidence: [
        { name: 'AMOUNT', amount: 61_000_000 },
        { name: 'USUAL_AMOUNT', amount: 14_900_000 },
        { name: 'LARGEST_BEFORE', amount: 16_000_000 },
        { name: 'EARLIER_PAYMENTS', count: 5 },
        { name: 'DAY', day: '2026-06-15' },
      ],
    });
  });

  it('needs four earlier ones', () => {
    const bill = movement('2026-06-15', -61_000_000, 'EPM SERVICIOS');
    expect(unusualAmount(bill, bills.slice(0, 3), SCALE)).toBeNull();
  });

  it('says nothing of a cheap month, of a trifle, or where no payee is named', () => {
    expect(unusualAmount(movement('2026-06-15', -1_000_000, 'EPM'), bills, SCALE)).toBeNull();
    expect(
      unusualAmount(movement('2026-06-15', -900_000, 'CAFE'), [-100_000, -110_000, -90_000, -100_000], SCALE),
    ).toBeNull();
    expect(unusualAmount(movement('2026-06-15', -61_000_000, ''), bills, SCALE)).toBeNull();
  });

  it('tells of a salary that came short, not of one that came with more', () => {
    const salaries = [200_000_000, 200_000_000, 200_000_000, 200_000_000, 200_000_000];
    expect(unusualAmount(movement('2026-06-30', 60_000_000, 'NOMINA'), salaries, SCALE)?.expected).toBe(200_000_000);
    expect(unusualAmount(movement('2026-06-30', 600_000_000, 'NOMINA'), salaries, SCALE)).toBeNull();
  });

  it('is not raised by one wild amount before', () => {
    const bill = movement('2026-06-15', -61_000_000, 'EPM SERVICIOS');
    expect(unusualAmount(bill, [...bills, -50_000_000], SCALE)).not.toBeNull();
    expect(unusualAmount(bill, [...bills, -60_000_000], SCALE)).toBeNull();
  });

  it('says the same in any currency, and nothing of what is always the same', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 100, max: 9_000 }), { minLength: 4, maxLength: 20 }),
        fc.integer({ min: 100, max: 90_000 }),
        fc.constantFrom(2, 10, 1_000),
        (amounts, last, factor) => {
          const at = (times: number) =>
            unusualAmount(
              { ...movement('2026-06-15', -last * times, 'PAGADOR'), id: 'x' },
              amounts.map((amount) => -amount * times),
              {
                typicalMonth: 20_000 * times,
              },
            );
          const [plain, scaled] = [at(1), at(factor)];
          expect(scaled === null).toBe(plain === null);
          if (plain && scaled) expect(scaled.severity).toBeCloseTo(plain.severity, 2);
          const constant = amounts.map(() => -last);
          expect(unusualAmount(movement('2026-06-15', -last, 'PAGADOR'), constant, { typicalMonth: last })).toBeNull();
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('a charge made twice', () => {
  const rent = movement('2026-06-05', -120_000_000, 'INMOBILIARIA');
  const earlier = ['2026-03-05', '2026-04-05', '2026-05-05'].map((day) => movement(day, -120_000_000, 'INMOBILIARIA'));

  it('asks about the same amount at the same payee a day later', () => {
    const again = movement('2026-06-06', -120_000_000, 'INMOBILIARIA');
    const insight = duplicateCharge(again, [...earlier, rent], SCALE);
    expect(insight).toMatchObject({
      kind: 'DUPLICATE_CHARGE',
      amount: 120_000_000,
      evidence: [
        { name: 'AMOUNT', amount: 120_000_000 },
        { name: 'FIRST_DAY', day: '2026-06-05' },
        { name: 'SECOND_DAY', day: '2026-06-06' },
        { name: 'EARLIER_PAYMENTS', count: 3 },
      ],
    });
    expect(insight?.movementIds).toEqual([rent.id, again.id]);
  });

  it('says nothing of another amount, of later, of trifles or where it is usual', () => {
    expect(duplicateCharge(movement('2026-06-06', -119_000_000, 'INMOBILIARIA'), [rent], SCALE)).toBeNull();
    expect(duplicateCharge(movement('2026-06-09', -120_000_000, 'INMOBILIARIA'), [rent], SCALE)).toBeNull();
    const fare = Array.from({ length: 20 }, (_, i) => movement(addDays('2026-06-01', i >> 1), -300_000, 'METRO'));
    expect(
      duplicateCharge(movement('2026-06-11', -300_000, 'METRO'), [...fare, movement('2026-06-11', -300_000, 'METRO')], {
        typicalMonth: 0,
      }),
    ).toBeNull();
    expect(
      duplicateCharge(movement('2026-06-05', -50_000, 'X CAFE'), [movement('2026-06-05', -50_000, 'X CAFE')], SCALE),
    ).toBeNull();
  });
});
