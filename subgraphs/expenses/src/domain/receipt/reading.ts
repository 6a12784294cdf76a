import type { Evidence } from './evidence.js';

/** A place on the image: fractions 0…1 of the upright image. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export type ReadFieldName =
  | 'company'
  | 'date'
  | 'time'
  | 'total'
  | 'subtotal'
  | 'tax'
  | 'tip'
  | 'discount'
  | 'rounding'
  | 'paid'
  | 'change'
  | 'currency'
  | 'nit'
  | 'number'
  | 'cufe';

/** One thing that was read; `confidence` is the probability 0…1 that it is right. */
export interface ReadField {
  name: ReadFieldName;
  value: string;
  confidence: number;
  box: Box | null;
}

/** One thing bought. `amount` is an exact decimal; `confidence` 0…1. */
export interface LineItem {
  description: string;
  amount: string | null;
  confidence: number;
}

/** An amount (exact decimal) and the letters of the words beside it. */
export interface PrintedSum {
  label: string;
  value: string;
}

export interface ReceiptReading {
  company: string | null;
  /** YYYY-MM-DD. */
  date: string | null;
  /** Exact decimal in major units with a point, such as "112.45" or "45900". */
  total: string | null;
  /** Best guess, ISO 4217. */
  currency: string;
  /** Probability 0…1 that the currency is right. */
  currencyConfidence?: number;
  /** Exact decimal, as `total`. */
  tax: string | null;
  documentKind: 'receipt' | 'invoice' | 'e-invoice' | 'unknown';
  /** Probability 0…1 that date and total are both right; 0.9 and more means sure. */
  confidence: number;
  fields: ReadField[];
  lineItems: LineItem[];
  /** The day that the same figures say with day and month the other way round; null where they can't. */
  otherDate: string | null;
  /** Amounts with words beside them, from top to bottom. */
  sums: PrintedSum[];
  /** What the probabilities of company, date and total were made of. */
  evidence?: Evidence;
  /** Which readers took part, such as "ppocr-v4" or "qr+ppocr-v4". */
  engine: string;
  /** Milliseconds from the bytes to this reading. */
  ms: number;
  /** What was read, row by row. */
  text: string;
}
