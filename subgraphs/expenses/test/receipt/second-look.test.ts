import { describe, expect, it } from 'vitest';
import { extractReceipt } from '../../src/domain/receipt/extract-receipt.js';
import { withSecondLook } from '../../src/domain/receipt/second-look.js';
import { withTextLayer } from '../../src/domain/receipt/text-layer.js';
import { ticket } from './ticket.js';

const TODAY = '2026-06-20';
const reading = extractReceipt(
  ticket('PANADERIA ESPANA S.A.S.', 'NIT900.555.123-4', 'FECHA: 14/05/2024 10:32', 'PAN TAJADO|6.900', 'TOTAL|6.900'),
  TODAY,
);

describe('a second look at the lines that decide', () => {
  it('makes surer what both read alike, and less sure what they read differently', () => {
    const alike = withSecondLook(reading, { date: 'FECHA: 14/05/2024 10:32', total: 'TOTAL 6.900' }, TODAY);
    const differing = withSecondLook(reading, { date: 'FECHA: 14/05/2021', total: '6.800' }, TODAY);
    expect(alike.dateConfidence).toBeGreaterThan(reading.dateConfidence);
    expect(alike.totalConfidence).toBeGreaterThan(reading.totalConfidence);
    expect(differing.dateConfidence).toBeLessThan(reading.dateConfidence);
    expect(differing.totalConfidence).toBeLessThan(reading.totalConfidence);
    expect(differing).toMatchObject({ date: '2024-05-14', total: '6900' });
    expect(alike.fields.find(({ name }) => name === 'date')?.confidence).toBe(alike.dateConfidence);
  });

  it('says nothing where it can’t read the line', () => {
    expect(withSecondLook(reading, { date: '~~', total: '' }, TODAY)).toEqual(reading);
  });

  it('spells the name with its accents, if that is all that differs', () => {
    expect(withSecondLook(reading, { company: 'PANADERÍA ESPAÑA S.A.S.' }, TODAY).company).toBe(
      'PANADERÍA ESPAÑA S.A.S.',
    );
    expect(withSecondLook(reading, { company: 'PANADERÍA ITALIANA' }, TODAY).company).toBe('PANADERIA ESPANA S.A.S.');
  });

  it('divides the words of a name that were glued together', () => {
    const glued = { ...reading, company: 'PANADERIAESPANAS.A.S.' };
    expect(withSecondLook(glued, { company: 'PANADERIA ESPANA S.A.S.' }, TODAY).company).toBe(
      'PANADERIA ESPANA S.A.S.',
    );
  });

  it('finds a tax number that is glued to its word', () => {
    expect(reading.fields.find(({ name }) => name === 'nit')?.value).toBe('900.555.123-4');
  });
});

describe('a file that holds its text', () => {
  const box = (text: string) => ({ text, confidence: 0.8, x: 0, y: 0, width: 1, height: 0.1 });
  it('says exactly what its boxes say', () => {
    const text = 'Almacén La Ñapa S.A.S.\r\nFactura FE-1029   Total a pagar   $ 1.234.500\n';
    const [name, total, stamp] = withTextLayer([box('Almacen La Napa SAS'), box('Total apagar'), box('PAGADO')], text);
    expect(name).toMatchObject({ text: 'Almacén La Ñapa S.A.S', confidence: 0.998 });
    expect(total!.text).toBe('Total a pagar');
    expect(stamp).toEqual(box('PAGADO'));
  });
});

describe('separate taxes', () => {
  const of = (...rows: string[]) => extractReceipt(ticket('RESTAURANTE X S.A.S.', 'NIT 900.555.123-4', ...rows), TODAY);
  it('are added up: IVA 19 %, IVA 5 % and INC', () => {
    const read = of(
      'ALMUERZO|20.000',
      'SUBTOTAL|20.000',
      'IVA 19%|1.900',
      'IVA 5%|500',
      'INC 8%|800',
      'TOTAL A PAGAR|23.200',
    );
    expect(read).toMatchObject({ tax: '3200', total: '23200' });
  });
  it('are not added to their own sum', () => {
    const read = of('ALMUERZO|20.000', 'IVA 19%|1.900', 'INC 8%|800', 'TOTAL IMPUESTOS|2.700', 'TOTAL A PAGAR|22.700');
    expect(read).toMatchObject({ tax: '2700' });
  });
  it('leave a tip out of the tax and in the total', () => {
    const read = of(
      'ALMUERZO|20.000',
      'SUBTOTAL|20.000',
      'INC 8%|1.600',
      'PROPINA VOLUNTARIA|2.000',
      'TOTAL A PAGAR|23.600',
    );
    expect(read).toMatchObject({ tax: '1600', total: '23600' });
    expect(read.fields.find(({ name }) => name === 'tip')?.value).toBe('2000');
  });
});
