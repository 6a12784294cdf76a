import type { PrintedSum, ReadField, ReceiptReading } from '../receipt/reading.js';
import { knownName } from './known-name.js';

/** What a person's corrections taught about the receipts of one merchant. Null: nothing differs from what is read. */
export interface MerchantHabit {
  readonly payee: string | null;
  readonly categoryId: string | null;
  /** Its dates have the month before the day. */
  readonly monthFirst: boolean | null;
  /** The letters of the words beside its total. */
  readonly totalLabel: string | null;
}

export const NO_HABIT: MerchantHabit = { payee: null, categoryId: null, monthFirst: null, totalLabel: null };

/** What was printed, before anything learnt changed it. */
export interface PrintedReading {
  readonly company: string | null;
  readonly date: string | null;
  readonly otherDate: string | null;
  readonly total: string | null;
  readonly sums: readonly PrintedSum[];
}

/** What a person booked. `amount` is an exact decimal in major units. */
export interface Booked {
  readonly payee: string | null;
  readonly date: string;
  readonly amount: string;
  /** Null: left uncategorised, or split with no category ahead. */
  readonly categoryId: string | null;
}

/** A person has seen it: surer than anything read. */
const CONFIRMED_BEFORE = 0.97;

/** A reading as the corrections of earlier receipts of this merchant say, the name also as the ledger has written it before. */
export function learntReading(
  reading: ReceiptReading,
  habit: MerchantHabit | null,
  namesUsed: readonly string[],
): ReceiptReading {
  const { payee, monthFirst, totalLabel } = habit ?? NO_HABIT;
  const fields = reading.fields.map((field) => ({ ...field }));
  const learnt = { ...reading, fields };
  const name = payee ?? (reading.company === null ? null : knownName(reading.company, namesUsed));
  if (name !== null && name !== reading.company) {
    learnt.company = name;
    put(fields, 'company', name, CONFIRMED_BEFORE);
  }
  if (monthFirst === true && reading.otherDate !== null) {
    learnt.date = reading.otherDate;
    put(fields, 'date', reading.otherDate, null);
  }
  const value = totalLabel === null ? undefined : reading.sums.findLast(({ label }) => label === totalLabel)?.value;
  if (value !== undefined && (reading.total === null || !sameAmount(value, reading.total))) {
    learnt.total = value;
    put(fields, 'total', value, CONFIRMED_BEFORE, true);
    learnt.confidence = Math.max(learnt.confidence, CONFIRMED_BEFORE * dateConfidence(fields));
  }
  return learnt;
}

/** What is known of a merchant after one more receipt was confirmed. */
export function lessonOf(printed: PrintedReading, booked: Booked, before: MerchantHabit | null): MerchantHabit {
  const { categoryId, monthFirst, totalLabel, payee } = before ?? NO_HABIT;
  return {
    payee: booked.payee === null ? payee : booked.payee === printed.company ? null : booked.payee,
    categoryId: booked.categoryId ?? categoryId,
    monthFirst: dateOrder(printed, booked) ?? monthFirst,
    totalLabel: labelOfTotal(printed, booked, totalLabel),
  };
}

function dateOrder({ date, otherDate }: PrintedReading, booked: Booked): boolean | null {
  if (otherDate === null || date === otherDate) return null;
  if (booked.date === otherDate) return true;
  return booked.date === date ? false : null;
}

function labelOfTotal({ total, sums }: PrintedReading, { amount }: Booked, before: string | null): string | null {
  const matching = sums.filter(({ value }) => sameAmount(value, amount));
  if (before !== null && matching.some(({ label }) => label === before)) return before;
  if (total !== null && sameAmount(total, amount)) return null;
  return matching.at(-1)?.label ?? before;
}

function put(fields: ReadField[], name: ReadField['name'], value: string, confidence: number | null, moved = false) {
  const at = fields.findIndex((field) => field.name === name);
  const known = fields[at];
  const field: ReadField = {
    name,
    value,
    confidence: confidence ?? known?.confidence ?? 0,
    box: moved ? null : (known?.box ?? null),
  };
  if (known) fields[at] = field;
  else fields.push(field);
}

const dateConfidence = (fields: readonly ReadField[]): number =>
  fields.find(({ name }) => name === 'date')?.confidence ?? 0;

/** "29100" and "29100.00" are one amount. */
function sameAmount(a: string, b: string): boolean {
  const bare = (text: string) => text.replace(/(\.\d*?)0+$/u, '$1').replace(/\.$/u, '');
  return bare(a) === bare(b);
}
