import { type AmountFormat, isCurrency, parseWith, readAmountText } from '@parfinanciero/kit/money';
import { comparable } from '../categories/index.js';
import { isBlank } from './column-kind.js';
import { type CsvRecord, MAX_CHARACTERS } from './csv-record.js';
import { readDateCell } from './date-format.js';
import type { ImportMapping, TypeMeaning } from './import-mapping.js';
import type { ParsedRow, RowProblem, RowResult } from './parsed-row.js';
import { guessTypeMeaning } from './type-words.js';

const RAW_KEPT = 500;
const SUMMARY = /^(?:sub ?total|gran total|total|totales|totals|saldo|balance|closing|opening|suma)\b/u;

/** One line of text: no control signs, spaces run together. */
const clean = (cell: string): string | null => {
  const text = cell.replace(/[\p{Cc}\p{Z}\s]+/gu, ' ').trim();
  return text === '' ? null : text;
};

/** What the type cell means; the mapping's word first, then the language's. */
const meaningOf = (cell: string, meanings: ImportMapping['typeMeanings']): TypeMeaning | null => {
  const value = comparable(cell);
  return (Object.hasOwn(meanings, value) ? meanings[value] : undefined) ?? guessTypeMeaning(cell);
};

type Signed = { minor: bigint; column: 'amount' | 'debit' | 'credit' };

const amountIn = (cell: string, format: AmountFormat, currency: string): bigint | null =>
  isBlank(cell) ? 0n : parseWith(format, cell, currency);

/** The one amount of a row, as written. */
const amountOf = (
  at: (column: number | undefined) => string,
  { columns, amountFormat }: ImportMapping,
  currency: string,
): Signed | RowProblem => {
  const filled = (['amount', 'debit', 'credit'] as const).flatMap((column) => {
    const minor = amountIn(at(columns[column]), amountFormat, currency);
    return minor === 0n ? [] : [{ column, minor }];
  });
  const [only, second] = filled;
  if (!only) return 'NO_AMOUNT';
  if (filled.some(({ minor }) => minor === null)) return 'AMOUNT';
  if (second) return 'TWO_AMOUNTS';
  return only.minor === null ? 'AMOUNT' : { minor: only.minor, column: only.column };
};

/** Whether the account gains, by what the mapping says of signs. */
const comesIn = (
  { minor, column }: Signed,
  sign: ImportMapping['signMeaning'],
  meaning: TypeMeaning | null,
): boolean => {
  const positive = minor > 0n;
  if (sign === 'POSITIVE_IN') return positive;
  if (sign === 'POSITIVE_OUT') return !positive;
  const natural = sign === 'BY_COLUMN' ? column === 'credit' : meaning === 'INCOME' || meaning === 'TRANSFER_IN';
  return positive === natural;
};

const currencyOf = (cell: string, amountCells: readonly string[], fallback: string | null): string | null => {
  const named = cell.trim().toUpperCase();
  if (named !== '') return isCurrency(named) ? named : null;
  const written = amountCells.map((text) => readAmountText(text)?.currency ?? null).find((code) => code !== null);
  return written ?? fallback;
};

/** Reads one record by the mapping. A mapping without a type column reads the flow from the direction. */
export const parseRow = (record: CsvRecord, mapping: ImportMapping): RowResult => {
  const { columns } = mapping;
  const { fields, line, raw } = record;
  const fail = (problem: RowProblem): RowResult => ({ ok: false, line, problem, raw: raw.slice(0, RAW_KEPT) });
  if (raw.length > MAX_CHARACTERS) return fail('TOO_LONG');
  const at = (column: number | undefined): string => (column === undefined ? '' : (fields[column] ?? ''));
  const text = (column: number | undefined): string | null => clean(at(column));

  const booked = readDateCell(at(columns.date), mapping.dateFormat);
  if (!booked && fields.some((cell) => SUMMARY.test(comparable(cell)))) return fail('SUMMARY');
  const needed = Math.max(columns.date, columns.amount ?? 0, columns.type ?? 0);
  if (fields.length <= needed || fields.slice(mapping.columnCount).some((cell) => !isBlank(cell)))
    return fail('COLUMNS');
  if (!booked) return fail('DATE');

  let meaning: TypeMeaning | null = null;
  if (columns.type !== undefined) {
    meaning = meaningOf(at(columns.type), mapping.typeMeanings);
    if (meaning === null) return fail('TYPE');
    if (meaning === 'IGNORE') return fail('IGNORED');
  }
  const amountCells = [columns.amount, columns.debit, columns.credit].map(at);
  const currency = currencyOf(at(columns.currency), amountCells, mapping.defaultCurrency);
  if (currency === null) return fail('CURRENCY');
  const amount = amountOf(at, mapping, currency);
  if (typeof amount === 'string') return fail(amount);

  const direction = comesIn(amount, mapping.signMeaning, meaning) ? 'IN' : 'OUT';
  const byDirection = direction === 'IN' ? 'INCOME' : 'SPENDING';
  const transfer = meaning === 'TRANSFER_OUT' || meaning === 'TRANSFER_IN';
  const flow: ParsedRow['flow'] = transfer
    ? 'TRANSFER'
    : meaning === 'INCOME' || meaning === 'SPENDING'
      ? meaning
      : byDirection;

  // A column that names a transfer's other account says nothing else of that row.
  const other = transfer ? mapping.transferAccountColumn : null;
  const unless = (role: typeof other, cell: string | null): string | null => (other === role ? null : cell);
  const noteCells = (columns.note ?? []).map(text);
  const counterparty = text(columns.counterparty);
  const named = {
    category: text(columns.category),
    subcategory: text(columns.subcategory),
    payee: text(columns.payee),
    counterparty: counterparty === '0' ? null : counterparty,
    note: noteCells.filter((cell) => cell !== null).join(' · ') || null,
  };
  const clock = /^(\d{1,2}):(\d{2})(?::(\d{2}))?/.exec(at(columns.time).trim());
  const ownTime = clock ? `${clock[1]?.padStart(2, '0')}:${clock[2]}:${clock[3] ?? '00'}` : null;
  return {
    ok: true,
    row: {
      line,
      bookedOn: booked.date,
      time: booked.time ?? ownTime,
      account: text(columns.account),
      currency,
      minor: amount.minor < 0n ? -amount.minor : amount.minor,
      direction,
      flow,
      category: unless('category', named.category),
      subcategory: unless('subcategory', named.subcategory),
      payee: unless('payee', named.payee) ?? unless('counterparty', named.counterparty),
      note: unless('note', named.note),
      bankId: text(columns.bankId),
      transferTo: other === null ? null : named[other],
    },
  };
};
