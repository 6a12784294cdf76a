import { describe, expect, it } from 'vitest';
import { extractReceipt } from '../../src/domain/receipt/extract-receipt.js';
import { ticket } from './ticket.js';

const TODAY = '2026-06-30';
const read = (...lines: string[]) => extractReceipt(ticket(...lines), TODAY);

describe('Malaysian tickets', () => {
  it('takes the rounded total and not the one before the rounding', () => {
    const reading = read(
      'BINTANG MAJU SDN BHD',
      '(123456-K)',
      'NO 8, JALAN MAWAR 3, 43000 KAJANG',
      'GST REG NO: 000111222333',
      'TAX INVOICE',
      'Date: 21-03-2018 13:29:51',
      'NASI LEMAK | 1 | 22.50 | 22.50 SR',
      'TEH TARIK | 1 | 18.80 | 18.80 SR',
      'Total (Excluding GST): | 41.30',
      'Serv. Charge (10%): | 4.13',
      'GST Payable: | 2.73',
      'Total (Inclusive of GST): | 48.16',
      'Rounding Adj: | -0.01',
      'TOTAL: | 48.15',
      'CASH: | 50.00',
      'CHANGE: | 1.85',
    );
    expect(reading).toMatchObject({
      company: 'BINTANG MAJU SDN BHD',
      date: '2018-03-21',
      total: '48.15',
      currency: 'MYR',
      tax: '2.73',
      documentKind: 'invoice',
    });
    expect(reading.totalConfidence).toBeGreaterThan(0.9);
  });

  it('repairs a date that is glued to its time', () => {
    expect(read('KEDAI RIA', 'REG 12-11-201709:41', 'TOTAL | RM 5.00').date).toBe('2017-11-12');
    expect(read('KEDAI RIA', 'Date : 01-03-185:23:26 PM', 'TOTAL | RM 5.00').date).toBe('2018-03-01');
    expect(read('KEDAI RIA', '27Mar201818:46', 'TOTAL | RM 5.00').date).toBe('2018-03-27');
  });

  it('corrects a misread total by cash less change', () => {
    const reading = read(
      'KEDAI RIA',
      '01/02/2018',
      'SUB TOTAL | 31.10',
      'T0TAL | 37.10',
      'CASH | 50.00',
      'CHANGE | 18.90',
    );
    expect(reading.total).toBe('31.10');
  });

  it('finds the amount on the line below its label', () => {
    expect(read('STESEN MINYAK JAYA', '18-01-2018 15:44', 'TOTAL AMOUNT PAYABLE', 'RM 41.95').total).toBe('41.95');
  });

  it('ignores the tax table and the number of items', () => {
    const reading = read(
      'KEDAI RIA',
      '01/02/2018',
      'PEN | 2 | 3.00',
      'Total Qty: | 2',
      'TOTAL | RM3.00',
      'CASH | RM3.00',
      'GST SUMMARY',
      'SR | 2.83 | 0.17',
      'Total | 2.83 | 0.17',
    );
    expect(reading.total).toBe('3.00');
  });

  it('joins a name that goes on in the next line, without the company number', () => {
    expect(read('CAHAYA BOOK', 'CO. (M) SDN BHD', '(Co.No.998877-W)', 'No 8, Jalan 7/118B').company).toBe(
      'CAHAYA BOOK CO. (M) SDN BHD',
    );
    expect(read('Cahaya Marketing Sdn Bhd (728384-M)', 'No. 9, Jalan Dinar').company).toBe('Cahaya Marketing SDN BHD');
  });

  it('repairs a misread legal form', () => {
    expect(read('CAHAYA MALAYSIASONBHD(682288-V)', '12 JALAN PENGACARA').company).toBe('CAHAYA MALAYSIA SDN BHD');
  });
});
