import { isPlainDay } from '../../days/plain-day';
import { exponentOf } from '../../money/format-money';

/** One changed row as the audit keeps it: only the fields that changed, or all of them for a new or a removed row. */
export interface RowChange {
  table: string;
  id: string;
  before: unknown;
  after: unknown;
}
/** A value made for reading: what it is decides how it is written. */
export type ReadableValue =
  | { kind: 'empty' }
  | { kind: 'text'; text: string }
  | { kind: 'flag'; on: boolean }
  | { kind: 'money'; amount: string; currency: string }
  | { kind: 'number'; amount: string }
  | { kind: 'day'; day: string }
  | { kind: 'moment'; at: string };
export interface ChangeLine {
  field: string;
  before: ReadableValue;
  after: ReadableValue;
}

/** Fields that hold amounts in minor units, each with the field that names its currency. */
const moneyFields: Record<string, string> = {
  amount: 'currency',
  received: 'receivedCurrency',
  openingBalance: 'currency',
  total: 'currency',
  tax: 'currency',
  target: 'currency',
  progress: 'currency',
  minimumPayment: 'currency',
  monthlyContribution: 'currency',
};
/** What says nothing to a reader: keys for searching and comparing, counters, machinery. */
const machinery = new Set([
  'id',
  'ledgerId',
  'legacyId',
  'version',
  'search',
  'comparable',
  'importKey',
  'createdAt',
  'createdBy',
  'changedAt',
  'updatedAt',
  'position',
  'sourceVersion',
  'firebaseUid',
  'sha256',
  'blobId',
  'choices',
  'confidence',
  'counts',
  'documentId',
  'engine',
  'factsHash',
  'imageFileId',
  'key',
  'mapping',
  'mimeType',
  'names',
  'ordinal',
  'parameters',
  'plan',
  'reencoded',
  'removed',
  'restores',
  'sessionsValidSince',
  'sheet',
]);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const recordOf = (value: unknown): Record<string, unknown> => (isRecord(value) ? value : {});

/** Minor units as an exact decimal of major units: `"-4590050"` with two decimals is `-45900.50`. */
export function fromMinor(minor: string, exponent: number): string {
  const negative = minor.startsWith('-');
  const digits = (negative ? minor.slice(1) : minor).padStart(exponent + 1, '0');
  const whole = digits.slice(0, digits.length - exponent);
  const rest = exponent === 0 ? '' : `.${digits.slice(-exponent)}`;
  return `${negative ? '-' : ''}${whole}${rest}`;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-/iu;
const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/u;

function readable(field: string, value: unknown, currency: string | null): ReadableValue {
  if (value === null || value === undefined || value === '') return { kind: 'empty' };
  if (typeof value === 'boolean') return { kind: 'flag', on: value };
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : null;
  if (text === null) return { kind: 'text', text: JSON.stringify(value) };
  if (moneyFields[field] && /^-?\d+$/u.test(text)) {
    return currency === null
      ? { kind: 'number', amount: fromMinor(text, 2) }
      : { kind: 'money', amount: fromMinor(text, exponentOf(currency)), currency };
  }
  if (isPlainDay(text)) return { kind: 'day', day: text };
  if (moment.test(text)) return { kind: 'moment', at: text };
  return { kind: 'text', text: uuid.test(text) ? `…${text.slice(-6)}` : text };
}

const currencyIn = (row: Record<string, unknown>, field: string): string | null => {
  const code = row[moneyFields[field] ?? ''];
  return typeof code === 'string' && /^[A-Z]{3}$/u.test(code) ? code : null;
};

/**
 * The lines of a change, one per field that a reader has use for.
 * A change of an amount alone does not repeat its currency: then the one that the rows beside it agree on is taken,
 * and with none the figure stands without a sign.
 */
export function changeLines(change: RowChange, beside: readonly RowChange[]): ChangeLine[] {
  const before = recordOf(change.before);
  const after = recordOf(change.after);
  const around = new Set(
    beside
      .flatMap((row) => [recordOf(row.before), recordOf(row.after)])
      .map((row) => currencyIn(row, 'amount'))
      .filter((code) => code !== null),
  );
  const agreed = around.size === 1 ? ([...around][0] ?? null) : null;
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((field) => !machinery.has(field));
  return fields
    .map((field) => {
      const known = currencyIn(after, field) ?? currencyIn(before, field) ?? agreed;
      return {
        field,
        before: readable(field, before[field], currencyIn(before, field) ?? known),
        after: readable(field, after[field], known),
      };
    })
    .filter((line) => line.before.kind !== 'empty' || line.after.kind !== 'empty');
}
