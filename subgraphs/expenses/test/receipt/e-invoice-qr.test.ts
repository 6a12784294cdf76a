import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eInvoiceFromQr } from '../../src/domain/receipt/e-invoice-qr.js';
import { extractReceipt } from '../../src/domain/receipt/extract-receipt.js';
import { withEInvoice } from '../../src/domain/receipt/merge-readings.js';
import { ticket } from './ticket.js';

const CUFE = '0a1b2c3d'.repeat(12);

describe('the code on an electronic invoice', () => {
  it('reads fields on lines of their own', () => {
    const payload = `NumFac: SETP990000002\nFecFac: 2026-05-20\nHorFac: 12:53:36-05:00\nNitFac: 900508908\nDocAdq: 222222222222\nValFac: 1500000.00\nValIva: 285000.00\nValOtroIm: 0.00\nValTolFac: 1785000.00\nCUFE: ${CUFE}`;
    expect(eInvoiceFromQr(payload)).toEqual({
      number: 'SETP990000002',
      date: '2026-05-20',
      time: '12:53:36',
      nit: '900508908',
      total: '1785000.00',
      tax: '285000.00',
      cufe: CUFE,
    });
  });

  it('reads them when they are glued by spaces or ampersands and equal signs', () => {
    expect(
      eInvoiceFromQr(`NumFac=FE12&FecFac=20260520&NitFac=8300&ValFac=1.000,00&ValIva=190,00&CUFE=${CUFE}`),
    ).toMatchObject({
      number: 'FE12',
      date: '2026-05-20',
      total: '1190.00',
      tax: '190.00',
    });
  });

  it('adds the taxes when the total is left out', () => {
    expect(eInvoiceFromQr('NumFac: A1 ValFac: 100.10 ValIva: 19.02 ValOtroIm: 8.01')?.total).toBe('127.13');
  });

  it('keeps the CUFE of a code that is only an address', () => {
    expect(eInvoiceFromQr(`https://catalogo-vpfe.dian.gov.co/document/searchqr?documentkey=${CUFE}`)).toMatchObject({
      cufe: CUFE,
      total: null,
    });
  });

  it('leaves other codes alone', () => {
    expect(eInvoiceFromQr('https://example.org/encuesta')).toBeNull();
    expect(eInvoiceFromQr('WIFI:S:tienda;T:WPA;P:secreto;;')).toBeNull();
    fc.assert(fc.property(fc.string(), (text) => void eInvoiceFromQr(text)));
  });

  it('stands above what was read from print', () => {
    const printed = extractReceipt(
      ticket('ALMACEN CENTRAL S.A.', 'FECHA 20/05/2026', 'TOTAL | 1.788.000'),
      '2026-06-30',
    );
    const merged = withEInvoice(
      printed,
      eInvoiceFromQr(`NumFac: X1\nFecFac: 2026-05-21\nValTolFac: 1785000.00\nCUFE: ${CUFE}`)!,
    );
    expect(merged).toMatchObject({
      company: 'ALMACEN CENTRAL S.A.',
      date: '2026-05-21',
      total: '1785000.00',
      documentKind: 'e-invoice',
      currency: 'COP',
    });
    expect(merged.confidence).toBeGreaterThan(0.9);
  });
});
