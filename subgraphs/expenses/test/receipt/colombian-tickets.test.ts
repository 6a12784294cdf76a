import { describe, expect, it } from 'vitest';
import { extractReceipt } from '../../src/domain/receipt/extract-receipt.js';
import { ticket } from './ticket.js';

const TODAY = '2026-06-30';
const read = (...lines: string[]) => extractReceipt(ticket(...lines), TODAY);

describe('Colombian tickets', () => {
  it('reads a supermarket ticket with IVA, cash and change', () => {
    const reading = read(
      'SUPERMERCADO LA COSECHA S.A.S.',
      'NIT 900.123.456-7',
      'CRA 15 # 93-60 BOGOTA',
      'FACTURA DE VENTA POS No. SC-10234',
      'FECHA: 12/05/2026 HORA: 18:42',
      'ARROZ DIANA 500G | 2.800',
      'LECHE ENTERA 1L | 4.950',
      'CAFE MOLIDO 500G | 18.400',
      'SUBTOTAL | 22.950',
      'IVA 19% | 3.200',
      'TOTAL A PAGAR | 26.150',
      'EFECTIVO | 50.000',
      'CAMBIO | 23.850',
      'GRACIAS POR SU COMPRA',
    );
    expect(reading).toMatchObject({
      company: 'SUPERMERCADO LA COSECHA S.A.S.',
      date: '2026-05-12',
      total: '26150',
      currency: 'COP',
      tax: '3200',
      documentKind: 'invoice',
    });
    expect(reading.lineItems).toMatchObject([
      { description: 'ARROZ DIANA 500G', amount: '2800' },
      { description: 'LECHE ENTERA 1L', amount: '4950' },
      { description: 'CAFE MOLIDO 500G', amount: '18400' },
    ]);
    expect(reading.fields.find((field) => field.name === 'nit')?.value).toBe('900.123.456-7');
    expect(reading.totalConfidence).toBeGreaterThan(0.9);
  });

  it('takes the total with the tip when the guest paid it', () => {
    const reading = read(
      'RESTAURANTE EL FOGON LTDA',
      'NIT: 830.555.111-2',
      'FECHA 03/04/2026 20:15',
      'BANDEJA PAISA | $ 32.000',
      'LIMONADA | $ 8.000',
      'SUBTOTAL | $ 40.000',
      'IMPOCONSUMO 8% | $ 3.200',
      'PROPINA VOLUNTARIA | $ 4.000',
      'TOTAL CON PROPINA | $ 47.200',
      'TARJETA | $ 47.200',
    );
    expect(reading).toMatchObject({
      company: 'RESTAURANTE EL FOGON LTDA',
      total: '47200',
      date: '2026-04-03',
      currency: 'COP',
    });
    expect(reading.fields.find((field) => field.name === 'tip')?.value).toBe('4000');
  });

  it('does not take the base of the IVA breakdown below the total for the total', () => {
    const reading = read(
      'DROGUERIA SAN JUAN',
      'NIT 79.333.222-1',
      '2026-02-11 09:30',
      'ACETAMINOFEN 500MG | 5.900',
      'VITAMINA C | 12.100',
      'TOTAL | 18.000',
      'EFECTIVO | 20.000',
      'CAMBIO | 2.000',
      'RESUMEN DE IVA',
      'TARIFA | BASE | IVA',
      '19% | 15.126 | 2.874',
      'TOTAL | 15.126 | 2.874',
    );
    expect(reading.total).toBe('18000');
    expect(reading.date).toBe('2026-02-11');
  });

  it('keeps the cents where they are printed', () => {
    const reading = read(
      'PAPELERIA EL LAPIZ',
      'FECHA: 1 de marzo de 2026',
      'CUADERNO | 12.500,00',
      'TOTAL | 12.500,00',
      'EFECTIVO | 12.500,00',
    );
    expect(reading.total).toBe('12500.00');
    expect(reading.date).toBe('2026-03-01');
  });

  it('takes the day of the purchase, not of the numbering authorisation', () => {
    const reading = read(
      'FERRETERIA EL TORNILLO S.A.S',
      'NIT 901.000.111-3',
      'RESOLUCION DIAN 18764000 DEL 02/01/2025',
      'VIGENCIA HASTA 02/01/2027',
      'FECHA 15/06/2026',
      'TORNILLOS | 7.500',
      'TOTAL A PAGAR | 7.500',
    );
    expect(reading.date).toBe('2026-06-15');
  });

  it('works out what was paid when the total itself is unreadable', () => {
    const reading = read(
      'TIENDA DON JOSE',
      '05/06/2026',
      'PAN | 4.000',
      'HUEVOS | 14.500',
      'EFECTIVO | 20.000',
      'CAMBIO | 1.500',
    );
    expect(reading.total).toBe('18500');
  });

  it('reads an e-invoice printed with its CUFE as one', () => {
    const cufe = 'ab12'.repeat(24);
    const reading = read(
      'ALMACEN CENTRAL S.A.',
      'FACTURA ELECTRONICA DE VENTA FE-220',
      'FECHA 20/05/2026',
      'TOTAL A PAGAR | 99.900',
      `CUFE: ${cufe}`,
    );
    expect(reading.documentKind).toBe('e-invoice');
    expect(reading.total).toBe('99900');
    expect(reading.fields.find((field) => field.name === 'cufe')?.value).toBe(cufe.toUpperCase());
  });
});
