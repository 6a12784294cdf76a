import { probability } from './confidence.js';
import type { EInvoice } from './e-invoice-qr.js';
import { SECOND_READER } from './evidence.js';
import type { Extraction } from './extract-receipt.js';
import { folded } from './letters.js';
import type { ReadField, ReadFieldName } from './reading.js';

type Judged = 'company' | 'date' | 'total';

/** How much surer the second reader must be to be believed against the first. */
const SURER = 0.1;

/**
 * Two readings of one image as one. Where they agree the field gains, where they differ it loses and the surer one stays,
 * where only one read something it is taken. The second one's spelling of the name wins where it only adds accents.
 */
export function mergeReadings(first: Extraction, second: Extraction): Extraction {
  const merged: Extraction = { ...first, fields: [...first.fields], evidence: { ...first.evidence } };
  for (const name of ['company', 'date', 'total'] as const) settle(name, merged, first, second);
  if (first.company !== null && second.company !== null && sameLetters(first.company, second.company)) {
    if (/[ñáéíóúü]/i.test(second.company)) merged.company = second.company;
  }
  merged.tax = first.tax ?? second.tax;
  return withConfidences(merged);
}

function settle(name: Judged, merged: Extraction, first: Extraction, second: Extraction): void {
  const same =
    name === 'company' ? sameLetters(first.company ?? '', second.company ?? '') : first[name] === second[name];
  const takeSecond = () => {
    merged[name] = second[name];
    replaceField(merged.fields, name, second.fields);
  };
  if (first[name] === null) {
    takeSecond();
    merged.evidence[name] = noted(second.evidence[name], 0);
  } else if (second[name] !== null && same) {
    merged.evidence[name] = noted(first.evidence[name], 1);
  } else if (second[name] !== null && name !== 'company') {
    const believed = probability(name, second.evidence) > probability(name, first.evidence) + SURER;
    if (believed) takeSecond();
    merged.evidence[name] = noted((believed ? second : first).evidence[name], -1);
  }
}

/** The same evidence with what a second reader thinks of it. */
export function noted(evidence: readonly number[], agreement: -1 | 0 | 1): number[] {
  return evidence.length === 0 ? [] : evidence.map((value, i) => (i === SECOND_READER ? agreement : value));
}

/** The reading with its probabilities as its evidence says. */
export function withConfidences(reading: Extraction): Extraction {
  const { evidence } = reading;
  const dateConfidence = round(probability('date', evidence));
  const totalConfidence = round(probability('total', evidence));
  const companyConfidence = round(probability('company', evidence));
  const confidences: Partial<Record<ReadFieldName, number>> = {
    date: dateConfidence,
    total: totalConfidence,
    company: companyConfidence,
  };
  const fields = reading.fields.map((field) => {
    const value = field.name === 'company' ? (reading.company ?? field.value) : field.value;
    return { ...field, value, confidence: confidences[field.name] ?? field.confidence };
  });
  const confidence = reading.date && reading.total ? round(dateConfidence * totalConfidence) : 0;
  return { ...reading, dateConfidence, totalConfidence, companyConfidence, confidence, fields };
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

function round(value: number): number {
  return Number(value.toFixed(3));
}
