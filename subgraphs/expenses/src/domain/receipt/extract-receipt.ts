import { decimal } from './amounts.js';
import { companyCandidates } from './company.js';
import { probability } from './confidence.js';
import { companyEvidence, dateEvidence, pageQuality, totalEvidence } from './evidence.js';
import type { Evidence } from './evidence.js';
import { readCurrency } from './currency.js';
import { dateCandidates } from './dates.js';
import { labelledRows, mainAmount } from './labelled-rows.js';
import { folded } from './letters.js';
import { lineItems } from './line-items.js';
import { printedSums } from './printed-sums.js';
import { printedTax } from './printed-tax.js';
import type { ReadField, ReadFieldName, ReceiptReading } from './reading.js';
import type { RowKind } from './row-kinds.js';
import { rows } from './rows.js';
import type { TextBox } from './text-box.js';
import { totalCandidates } from './total.js';

export interface Extraction extends Omit<ReceiptReading, 'engine' | 'ms'> {
  /** Probabilities 0…1 of the single fields. */
  dateConfidence: number;
  totalConfidence: number;
  companyConfidence: number;
  /** What these probabilities were made of. */
  evidence: Evidence;
}

const FIELD_OF_KIND: Partial<Record<RowKind, ReadFieldName>> = {
  subtotal: 'subtotal',
  tip: 'tip',
  discount: 'discount',
  rounding: 'rounding',
  cash: 'paid',
  card: 'paid',
  change: 'change',
};

/**
 * A receipt's fields from the text boxes of an engine. Never throws; what isn't there is null.
 * `today` (YYYY-MM-DD) bounds the dates.
 */
export function extractReceipt(boxes: readonly TextBox[], today: string): Extraction {
  const all = rows(boxes);
  const text = all.map((row) => row.text).join('\n');
  const { labelled } = labelledRows(all);
  const dates = dateCandidates(all, today);
  const totals = totalCandidates(labelled);
  const companies = companyCandidates(all);
  const date = dates[0] ?? null;
  const total = totals[0] && totals[0].score > 0 ? totals[0] : null;
  const company = companies[0] ?? null;
  const { currency, confidence: currencyConfidence } = readCurrency(text);
  const decimals = labelled.some((line) => line.amounts.some((amount) => amount.decimals > 0)) ? 2 : 0;

  const page = pageQuality(boxes);
  const evidence: Evidence = {
    company: companyEvidence(companies, page),
    date: dateEvidence(dates, page),
    total: totalEvidence(totals, page),
  };
  const dateConfidence = rounded(probability('date', evidence));
  const totalConfidence = rounded(probability('total', evidence));
  const companyConfidence = rounded(probability('company', evidence));
  const fields: ReadField[] = [];
  const add = (name: ReadFieldName, value: string, confidence: number, box: TextBox | ReadField['box']) =>
    fields.push({ name, value, confidence: rounded(confidence), box: box ? frame(box) : null });
  if (company) add('company', company.name, companyConfidence, company.box);
  if (date) add('date', date.date, dateConfidence, date.box);
  if (total) add('total', decimal(total.hundredths, decimals), totalConfidence, total.amount?.box ?? null);
  const tax = printedTax(labelled, total?.hundredths ?? null);
  if (tax) add('tax', decimal(tax.hundredths, decimals), 0.7, tax.box);
  add('currency', currency, currencyConfidence, null);
  for (const line of labelled) {
    const name = FIELD_OF_KIND[line.kind];
    const amount = mainAmount(line);
    if (name && amount && !line.inSummary && !fields.some((field) => field.name === name))
      add(
        name,
        decimal(amount.negative ? -amount.hundredths : amount.hundredths, decimals),
        0.7 * amount.box.confidence,
        amount.box,
      );
  }
  for (const { name, pattern } of CODES) {
    for (const row of all) {
      const match = pattern.exec(folded(row.text));
      if (!match?.[1]) continue;
      add(name, match[1].replace(/\s/g, ''), 0.75 * row.confidence, row.boxes[0]!);
      break;
    }
  }
  return {
    company: company?.name ?? null,
    date: date?.date ?? null,
    total: total ? decimal(total.hundredths, decimals) : null,
    currency,
    currencyConfidence,
    tax: tax ? decimal(tax.hundredths, decimals) : null,
    documentKind: kindOf(text, total !== null),
    confidence: date && total ? rounded(dateConfidence * totalConfidence) : 0,
    fields,
    lineItems: lineItems(labelled, total?.hundredths ?? null, decimals),
    otherDate: date?.otherOrder ?? null,
    sums: printedSums(labelled, decimals),
    text,
    dateConfidence,
    totalConfidence,
    companyConfidence,
    evidence,
  };
}

const CODES: { name: ReadFieldName; pattern: RegExp }[] = [
  { name: 'nit', pattern: /\bN\.?\s?I\.?\s?T\.?\s?:?\s*([\d.]{7,13}\s?-?\s?\d?)/ },
  { name: 'number', pattern: /(?:INVOICE|RECEIPT|FACTURA(?: ELECTRONICA)?(?: DE VENTA)?|TIQUETE|DOC|BILL|RECIBO)\s?(?:N[O0]|NUM(?:ERO)?|#)?\.?\s?[.:#]?\s*([A-Z]{0,6}-?\d[\dA-Z/-]{2,24})/ },
  { name: 'cufe', pattern: /(?:CUFE|CUDE)\s?:?\s*([0-9A-F]{32,96})/ },
  { name: 'time', pattern: /(?<!\d)((?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?)/ },
]; // prettier-ignore

function kindOf(text: string, hasTotal: boolean): ReceiptReading['documentKind'] {
  const plain = folded(text);
  if (/\bCUFE\b|\bCUDE\b|FACTURA ELECTRONICA/.test(plain)) return 'e-invoice';
  if (/INV[O0]ICE|FACTURA/.test(plain)) return 'invoice';
  return hasTotal ? 'receipt' : 'unknown';
}

function frame({ x, y, width, height }: { x: number; y: number; width: number; height: number }) {
  return { x: rounded(x, 4), y: rounded(y, 4), width: rounded(width, 4), height: rounded(height, 4) };
}

function rounded(value: number, digits = 3): number {
  return Number(value.toFixed(digits));
}
