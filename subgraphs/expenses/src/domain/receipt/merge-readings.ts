import type { EInvoice } from './e-invoice-qr.js';
import type { Extraction } from './extract-receipt.js';
import { folded } from './letters.js';
import type { ReadField, ReadFieldName } from './reading.js';

/** Agreement of two independent readers on one value leaves this much of the doubt. */
const DOUBT_LEFT = 0.35;

/**
 * Two readings of one image as one: where they agree the doubt shrinks, where only one read something it is taken,
 * where they differ the surer one stays. The second one's spelling of the name wins where it only adds accents.
 */
export function mergeReadings(first: Extraction, second: Extraction): Extraction {
  const merged: Extraction = { ...first, fields: [...first.fields] };
  const settle = (name: 'date' | 'total', doubt: 'dateConfidence' | 'totalConfidence') => {
    if (first[name] !== null && first[name] === second[name]) {
      merged[doubt] = 1 - (1 - first[doubt]) * DOUBT_LEFT;
    } else if (second[name] !== null && (first[name] === null || second[doubt] > first[doubt] + 0.1)) {
      merged[name] = second[name];
      merged[doubt] = second[doubt] * 0.8;
      replaceField(merged.fields, name, second.fields);
    } else if (second[name] !== null) {
      merged[doubt] = first[doubt] * 0.9;
    }
  };
  settle('date', 'dateConfidence');
  settle('total', 'totalConfidence');
  if (first.company === null || second.company === null) {
    merged.company = first.company ?? second.company;
    if (first.company === null) replaceField(merged.fields, 'company', second.fields);
  } else if (sameLetters(first.company, second.company) && /[ñáéíóúü]/i.test(second.company)) {
    merged.company = second.company;
  }
  merged.tax = first.tax ?? second.tax;
  merged.confidence = merged.date && merged.total ? round(merged.dateConfidence * merged.totalConfidence) : 0;
  setConfidence(merged);
  return merged;
}

/** What the invoice's own code says is exact: it stands above anything read from print. */
export function withEInvoice(reading: Extraction, invoice: EInvoice): Extraction {
  const merged: Extraction = { ...reading, fields: [...reading.fields], documentKind: 'e-invoice' };
  const put = (name: ReadFieldName, value: string | null) => {
    if (value === null) return;
    const known = merged.fields.findIndex((field) => field.name === name);
    const box = known >= 0 && merged.fields[known]!.value === value ? merged.fields[known]!.box : null;
    if (known >= 0) merged.fields.splice(known, 1);
    merged.fields.push({ name, value, confidence: 0.99, box });
  };
  for (const name of ['date', 'time', 'total', 'tax', 'nit', 'number', 'cufe'] as const) put(name, invoice[name]);
  if (invoice.date) Object.assign(merged, { date: invoice.date, dateConfidence: 0.99 });
  if (invoice.total) Object.assign(merged, { total: invoice.total, totalConfidence: 0.99 });
  merged.tax = invoice.tax ?? reading.tax;
  merged.currency =
    reading.currencyConfidence !== undefined && reading.currencyConfidence > 0.9 ? reading.currency : 'COP';
  merged.confidence = merged.date && merged.total ? round(merged.dateConfidence * merged.totalConfidence) : 0;
  return merged;
}

function sameLetters(a: string, b: string): boolean {
  const plain = (text: string) => folded(text).replace(/[^A-Z0-9]/g, '');
  return plain(a) === plain(b);
}

function replaceField(fields: ReadField[], name: ReadFieldName, from: readonly ReadField[]): void {
  const at = fields.findIndex((field) => field.name === name);
  if (at >= 0) fields.splice(at, 1);
  fields.push(...from.filter((field) => field.name === name));
}

function setConfidence(reading: Extraction): void {
  reading.fields = reading.fields.map((field) => {
    if (field.name === 'date') return { ...field, confidence: round(reading.dateConfidence) };
    if (field.name === 'total') return { ...field, confidence: round(reading.totalConfidence) };
    return field.name === 'company' && reading.company !== null ? { ...field, value: reading.company } : field;
  });
}

function round(value: number): number {
  return Number(value.toFixed(3));
}
