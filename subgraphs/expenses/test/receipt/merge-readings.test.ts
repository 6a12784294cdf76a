import { describe, expect, it } from 'vitest';
import { extractReceipt } from '../../src/domain/receipt/extract-receipt.js';
import { mergeReadings } from '../../src/domain/receipt/merge-readings.js';
import { ticket } from './ticket.js';

const read = (...lines: string[]) => extractReceipt(ticket(...lines), '2026-06-30');

describe('two readers of one image', () => {
  it('are surer together where they agree', () => {
    const one = read('PANADERIA LA ESPIGA', '04/05/2026', 'TOTAL | 8.000');
    const merged = mergeReadings(one, one);
    expect(merged.total).toBe('8000');
    expect(merged.confidence).toBeGreaterThan(one.confidence);
  });

  it('complete each other', () => {
    const merged = mergeReadings(read('PANADERIA LA ESPIGA', 'TOTAL | 8.000'), read('04/05/2026'));
    expect(merged).toMatchObject({ company: 'PANADERIA LA ESPIGA', total: '8000', date: '2026-05-04' });
    expect(merged.confidence).toBeGreaterThan(0);
    expect(merged.fields.filter((field) => field.name === 'date')).toHaveLength(1);
  });

  it('are less sure where they differ', () => {
    const one = read('KEDAI RIA', '04/05/2026', 'TOTAL | 8.000');
    const other = read('KEDAI RIA', '04/05/2026', 'TOTAL | 3.000');
    expect(mergeReadings(one, other).confidence).toBeLessThan(mergeReadings(one, one).confidence);
  });

  it('take the spelling with accents, which the first reader has no letters for', () => {
    expect(mergeReadings(read('PANADERIA NONO'), read('PANADERÍA ÑOÑO')).company).toBe('PANADERÍA ÑOÑO');
  });
});
