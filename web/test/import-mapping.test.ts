import { describe, expect, it } from 'vitest';
import { foldedType, isComplete, readMapping, roleOf, withRole } from '../src/features/import/import-mapping';

const given = {
  version: 1,
  signature: 'x',
  columns: { date: 0, type: 1, amount: 2, note: [3, 4] },
  typeMeanings: { gasto: 'SPENDING' },
  dateFormat: 'DMY',
  amountFormat: { decimal: ',', group: '.' },
  signMeaning: 'BY_TYPE',
  defaultCurrency: 'COP',
  transferAccountColumn: null,
};

describe('how a file is read', () => {
  it('goes back with what the app does not know of it', () => {
    expect(readMapping(given)).toMatchObject(given);
  });
  it('survives a service that says nothing', () => {
    expect(isComplete(readMapping(null))).toBe(false);
  });
  it('gives a column one use, and takes it from the column that had it', () => {
    const changed = withRole(readMapping(given), 3, 'amount');
    expect(changed.columns).toEqual({ date: 0, type: 1, amount: 3, note: [4] });
    expect(roleOf(changed, 2)).toBeNull();
  });
  it('knows either one amount or debit and credit, and signs to fit', () => {
    const two = withRole(withRole(readMapping(given), 2, 'debit'), 3, 'credit');
    expect(two.columns).toEqual({ date: 0, type: 1, debit: 2, credit: 3, note: [4] });
    expect(two.signMeaning).toBe('BY_COLUMN');
    const one = withRole(two, 2, 'amount');
    expect(one.columns.credit).toBeUndefined();
    expect(one.signMeaning).toBe('BY_TYPE');
    expect(withRole(readMapping(given), 1, null).signMeaning).toBe('POSITIVE_IN');
  });
  it('compares types without accents, case or signs', () => {
    expect(foldedType(' Transfer-Out ')).toBe(foldedType('TRANSFER OUT'));
    expect(foldedType('Débito')).toBe('debito');
  });
});
