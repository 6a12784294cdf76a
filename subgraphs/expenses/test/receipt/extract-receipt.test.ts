import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountsIn, decimal, decimalMark } from '../../src/domain/receipt/amounts.js';
import { datesIn } from '../../src/domain/receipt/dates.js';
import { extractReceipt } from '../../src/domain/receipt/extract-receipt.js';
import { rows } from '../../src/domain/receipt/rows.js';
import { ticket } from './ticket.js';

const TODAY = '2026-06-30';

describe('what is not there', () => {
  it('has no total, no date and no certainty on an empty page', () => {
    expect(extractReceipt([], TODAY)).toMatchObject({
      company: null,
      date: null,
      total: null,
      confidence: 0,
      documentKind: 'unknown',
      text: '',
    });
  });

  it('does not invent a total from a telephone number or a tax number', () => {
    const reading = extractReceipt(ticket('KEDAI RIA', 'TEL: 03-77282288', 'GST ID 001382293504', '01/02/2018'), TODAY);
    expect(reading.total).toBeNull();
    expect(reading.date).toBe('2018-02-01');
    expect(reading.confidence).toBe(0);
  });

  it('rejects a day in the future, and reads it month first if that is past', () => {
    expect(datesIn('31/12/2026', TODAY)).toEqual([]);
    expect(datesIn('07/05/2027', TODAY)).toEqual([]);
    expect(datesIn('05/13/2026', TODAY)[0]?.date).toBe('2026-05-13');
    expect(datesIn('15/MAR/2024', TODAY)[0]?.date).toBe('2024-03-15');
  });

  it('accepts the last day of February only in leap years', () => {
    expect(datesIn('29/02/2024', TODAY)[0]?.date).toBe('2024-02-29');
    expect(datesIn('29/02/2025', TODAY)).toEqual([]);
  });
});

describe('amounts', () => {
  const box = ticket('x')[0]!;
  const of = (text: string, mark: '.' | ',' | null) => amountsIn(text, box, mark).map((a) => decimal(a.hundredths));

  it('tells thousands from decimals by how the page prints amounts', () => {
    expect(decimalMark('45.900\n12.300\n1.250')).toBeNull();
    expect(of('45.900', null)).toEqual(['45900.00']);
    expect(of('45.900,00', ',')).toEqual(['45900.00']);
    expect(of('1,234.50', '.')).toEqual(['1234.50']);
    expect(of('2.570', '.')).toEqual([]);
  });

  it('repairs digits read as letters and split decimals', () => {
    expect(of('RMO.02', '.')).toEqual(['0.02']);
    expect(of('RM 65. 20', '.')).toEqual(['65.20']);
    expect(of('18.0O', '.')).toEqual(['18.00']);
  });

  it('takes no percentage, time, day or code for money', () => {
    expect(of('6.00%', '.')).toEqual([]);
    expect(of('12:45', '.')).toEqual([]);
    expect(of('01/02/2018', '.')).toEqual([]);
    expect(of('3PCS', '.')).toEqual([]);
  });

  it('writes any amount back exactly', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 9n }), (hundredths) => {
        const printed = decimal(hundredths);
        expect(of(`RM ${printed.replace(/\B(?=(\d{3})+\.)/g, ',')}`, '.')).toEqual([printed]);
      }),
    );
  });
});

describe('rows', () => {
  it('puts the columns of a tilted ticket back into their rows', () => {
    const level = ticket('PAN | 1.00', 'LECHE | 2.00', 'CAFE | 3.00', 'TOTAL | 6.00');
    const slope = 0.06;
    const tilted = level.map((box) => ({ ...box, width: 0.3, slope, y: box.y + slope * (box.x + 0.15 - 0.5) }));
    expect(rows(tilted).map((row) => row.text)).toEqual(['PAN 1.00', 'LECHE 2.00', 'CAFE 3.00', 'TOTAL 6.00']);
  });
});

describe('any text at all', () => {
  const fraction = fc.double({ min: 0, max: 1, noNaN: true });
  const word = fc.constantFrom(
    'TOTAL',
    'TOTAL A PAGAR',
    'CASH',
    'CHANGE',
    'IVA 19%',
    'RM',
    '$',
    '12.50',
    '45.900',
    '-0.01',
    '31/02/2020',
    '29022024',
    'SDN BHD',
    '(',
    'S.A.S',
    '0',
    '9'.repeat(40),
    '€ 1.000.000,00',
  );
  const box = fc.record({
    text: fc.oneof(
      fc.string(),
      fc.string({ unit: 'grapheme' }),
      word,
      fc.array(word, { maxLength: 6 }).map((words) => words.join(' ')),
    ),
    confidence: fraction,
    x: fraction,
    y: fraction,
    width: fraction,
    height: fraction,
  });

  it('never throws, and what it answers is well formed', () => {
    fc.assert(
      fc.property(fc.array(box, { maxLength: 40 }), (boxes) => {
        const reading = extractReceipt(boxes, TODAY);
        if (reading.date !== null) {
          expect(reading.date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
          expect(reading.date <= TODAY).toBe(true);
        }
        if (reading.total !== null) expect(reading.total).toMatch(/^\d+(\.\d{2})?$/);
        expect(reading.currency).toMatch(/^[A-Z]{3}$/);
        for (const { confidence } of [reading, ...reading.fields]) {
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
        }
        if (reading.date === null || reading.total === null) expect(reading.confidence).toBe(0);
      }),
      { numRuns: 300 },
    );
  });

  it('reads any day written day first back as that day', () => {
    const day = fc.date({ min: new Date('2005-01-01'), max: new Date(TODAY), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.constantFrom('/', '-', '.'), (date, mark) => {
        const plain = date.toISOString().slice(0, 10);
        const printed = plain.split('-').reverse().join(mark);
        expect(datesIn(`Fecha ${printed} 10:30`, TODAY).map((d) => d.date)).toEqual([plain]);
      }),
    );
  });
});
