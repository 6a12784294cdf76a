import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  categoryOfItem,
  itemKey,
  knownName,
  learntReading,
  lessonOf,
  merchantKey,
  NO_HABIT,
  proposeItemCategory,
  proposeSplit,
} from '../../src/domain/receipt-proposal/index.js';
import { DEFAULT_CATEGORIES, UNCATEGORIZED } from '../../src/domain/categories/index.js';
import type { ReceiptReading } from '../../src/domain/receipt/reading.js';

const READING: ReceiptReading = {
  company: 'DROGUERIA LA REBALA',
  date: '2024-04-03',
  otherDate: '2024-03-04',
  total: '9000',
  currency: 'COP',
  tax: null,
  documentKind: 'receipt',
  confidence: 0.6,
  fields: [
    { name: 'company', value: 'DROGUERIA LA REBALA', confidence: 0.7, box: null },
    { name: 'date', value: '2024-04-03', confidence: 0.98, box: { x: 0, y: 0, width: 1, height: 0.1 } },
    { name: 'total', value: '9000', confidence: 0.6, box: { x: 0, y: 0.5, width: 1, height: 0.1 } },
  ],
  lineItems: [],
  sums: [
    { label: 'LECHE', value: '18000' },
    { label: 'CUENTAFINAL', value: '18000' },
    { label: 'TOTALPUNTOS', value: '9000' },
  ],
  engine: 'ppocr-v4',
  ms: 1,
  text: '',
};
const booked = { payee: 'La Rebaja', date: '2024-03-04', amount: '18000.00', categoryId: 'c1' };

describe('a lesson', () => {
  it('keeps what differed from the print, and its own words for the total', () => {
    expect(lessonOf(READING, booked, null)).toEqual({
      payee: 'La Rebaja',
      categoryId: 'c1',
      monthFirst: true,
      totalLabel: 'CUENTAFINAL',
    });
  });

  it('of a receipt that was right teaches nothing but its category', () => {
    const asRead = { payee: READING.company, date: '2024-04-03', amount: '9000', categoryId: 'c1' };
    expect(lessonOf(READING, asRead, null)).toEqual({ ...NO_HABIT, categoryId: 'c1', monthFirst: false });
  });

  it('stays until another one replaces it', () => {
    const habit = lessonOf(READING, booked, null);
    expect(lessonOf(READING, { ...booked, payee: null, categoryId: null }, habit)).toEqual(habit);
    expect(lessonOf(READING, { ...booked, date: '2024-04-03' }, habit)).toMatchObject({ monthFirst: false });
  });

  it('changes the next reading: name, day and total, and what it moved has no box', () => {
    const learnt = learntReading(READING, lessonOf(READING, booked, null), []);
    expect(learnt).toMatchObject({ company: 'La Rebaja', date: '2024-03-04', total: '18000' });
    expect(learnt.confidence).toBeGreaterThan(0.9);
    expect(learnt.fields.find(({ name }) => name === 'total')).toMatchObject({ value: '18000', box: null });
    expect(learnt.fields.find(({ name }) => name === 'date')?.box).not.toBeNull();
    expect(READING.fields[0]?.value).toBe('DROGUERIA LA REBALA');
  });
});

describe('a printed name', () => {
  it('is one that the ledger wrote before, where a letter was misread', () => {
    expect(knownName('DROGUERIA LA REBALA', ['Éxito', 'Droguería La Rebaja'])).toBe('Droguería La Rebaja');
    expect(knownName('DROGUERIA LA REBALA', ['Farmatodo'])).toBeNull();
    expect(knownName('ARA', ['D1A'])).toBeNull();
    expect(knownName('TIENDA NORTE UNO', ['TIENDA NORTE UNA', 'TIENDA NORTE UNI'])).toBeNull();
  });

  it('gives way to a tax number as what a merchant is remembered by', () => {
    expect(merchantKey({ nit: '900.555.123-4', company: 'X' })).toBe('nit:900555123');
    expect(merchantKey({ nit: '9005551234', company: 'X' })).toBe('nit:900555123');
    expect(merchantKey({ nit: '12', company: 'PANADERIA LOS ALPES S.A.S.' })).toBe('name:panaderialosalpes');
    expect(merchantKey({ nit: null, company: '' })).toBeNull();
  });
});

describe('a thing bought', () => {
  it.each([
    ['LECHE ALPINA 1L', 'GROCERIES'],
    ['ARROZ DIANA X 500G', 'GROCERIES'],
    ['DETERGENTE FAB 2KG', 'HOUSEHOLD_GOODS'],
    ['CHAMPU H&S 375ML', 'PERSONAL_CARE'],
    ['Acetaminofén 500 mg', 'PHARMACY'],
    ['GARBAGE BAG (BLUE)', 'HOUSEHOLD_GOODS'],
    ['CUADERNO RAYADO', 'EDUCATION'],
    ['XZQ 1234', null],
  ])('%s is %s', (description, key) => {
    expect(categoryOfItem(description)?.key ?? null).toBe(key);
  });

  it('tells only categories of the default tree', () => {
    const keys = new Set(DEFAULT_CATEGORIES.map(({ key }) => key));
    for (const word of ['leche', 'tinto', 'almuerzo', 'jarabe', 'champu', 'cloro', 'tornillo', 'llanta', 'gasolina', 'peaje', 'perro', 'cuaderno', 'libro', 'camisa', 'zapato', 'cargador', 'flores', 'crispetas', 'pasaje'])
      expect(keys.has(categoryOfItem(word)?.key ?? word)).toBe(true); // prettier-ignore
  });

  it('is found again without its size and code', () => {
    expect(itemKey('1973 GARBAGE BAG (BLUE) 74CM')).toBe(itemKey('GARBAGE BAG BLUE'));
  });

  it('goes where the ledger put it before its words are asked', () => {
    const own = [...DEFAULT_CATEGORIES, UNCATEGORIZED].map(({ key }) => ({ id: key, key }));
    const use = (categoryId: string, count: number) => ({ categoryId, count, last: '2026-01-01' });
    expect(proposeItemCategory('LECHE', [use('GIFTS', 3)], own)).toMatchObject({ category: { key: 'GIFTS' } });
    expect(proposeItemCategory('LECHE', [use('GONE', 3)], own)).toMatchObject({ category: { key: 'GROCERIES' } });
    expect(proposeItemCategory('XZQ', [use('UNCATEGORIZED', 3)], own)).toEqual({ category: null, confidence: 0 });
  });
});

describe('a split', () => {
  it('spreads tax and tip over the categories', () => {
    const items = [
      { amount: 10_000n, categoryId: 'food' },
      { amount: 5_000n, categoryId: 'soap' },
      { amount: 5_000n, categoryId: 'food' },
    ];
    expect(proposeSplit(items, 23_800n, 'rest')).toEqual([
      { categoryId: 'food', amount: 17_850n },
      { categoryId: 'soap', amount: 5_950n },
    ]);
  });

  it('has no cents where nothing printed has them', () => {
    const items = [
      { amount: 30_000n, categoryId: 'food' },
      { amount: 10_000n, categoryId: 'soap' },
    ];
    expect(proposeSplit(items, 33_300n, 'rest', 100n).map(({ amount }) => amount)).toEqual([25_000n, 8_300n]);
  });

  it('always sums to the total, and has no empty part', () => {
    const item = fc.record({
      amount: fc.bigInt({ min: -1_000n, max: 1_000_000n }),
      categoryId: fc.constantFrom('a', 'b', 'c', 'd'),
    });
    fc.assert(
      fc.property(fc.array(item, { maxLength: 30 }), fc.bigInt({ min: 1n, max: 10_000_000n }), (items, total) => {
        const parts = proposeSplit(items, total, 'rest');
        const sum = parts.reduce((all, { amount }) => all + amount, 0n);
        return sum === total && parts.every(({ amount }) => amount > 0n);
      }),
    );
  });
});
