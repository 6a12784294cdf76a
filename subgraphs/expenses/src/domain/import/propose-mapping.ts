import { type AmountFormat, inferAmountFormat, isCurrency, parseWith, readAmountText } from '@parfinanciero/kit/money';
import { comparable } from '../categories/index.js';
import { assignRoles } from './assign-roles.js';
import { isBlank } from './column-kind.js';
import { type DateFormat, inferDateFormat, parseDateCell } from './date-format.js';
import type { Encoding } from './encoding.js';
import {
  type ImportColumns,
  ImportMapping,
  type SignMeaning,
  TRANSFER_ACCOUNT_COLUMNS,
  type TypeMeaning,
} from './import-mapping.js';
import { matchAccountName } from './match-account-name.js';
import { headerSignature, type Sniffed } from './sniff.js';
import { guessTypeMeaning } from './type-words.js';

/** What only the person can say, or should look at. */
export type OpenQuestion =
  /** No column holds dates, or amounts: the file can't be read until one is named. */
  | 'DATE_COLUMN'
  | 'AMOUNT_COLUMN'
  /** Day and month could change places. */
  | 'DATE_ORDER'
  /** `45.900` everywhere: read as thousands. */
  | 'AMOUNT_FORMAT'
  /** Nothing names a currency: the account's is to be used. */
  | 'CURRENCY'
  /** No column names the account. */
  | 'ACCOUNT'
  /** Values of the type column whose meaning isn't known. */
  | 'TYPE_VALUES'
  /** All amounts are above zero and nothing says whether they come in or go out: read as spending. */
  | 'SIGN'
  /** Rows are transfers, but no column names the other account. */
  | 'TRANSFER_ACCOUNT';

/** A mapping that may lack its date and amount columns yet. */
export type MappingDraft = Omit<ImportMapping, 'columns'> & { columns: Partial<ImportColumns> };

export type ProposedMapping = {
  /** As far as it could be found, to be shown and corrected. */
  draft: MappingDraft;
  /** The same when it is complete and sound, else null. */
  mapping: ImportMapping | null;
  /** Sureness of each part, 0…1: the roles, and `dateFormat`, `amountFormat`, `sign`, `currency`. */
  confidence: Record<string, number>;
  open: OpenQuestion[];
  /** Values of the type column that no word explains. */
  unknownTypes: string[];
  /** Whether a mapping remembered for the same columns was used. */
  remembered: boolean;
};

type Rows = readonly (readonly string[])[];
const cellsOf = (rows: Rows, ...columns: (number | undefined)[]): string[] =>
  columns
    .flatMap((column) => (column === undefined ? [] : rows.map((row) => (row[column] ?? '').trim())))
    .filter((cell) => !isBlank(cell));

/** The one currency that amounts, column names or the preamble name; null when none or several do. */
const namedCurrency = (amounts: readonly string[], sniffed: Sniffed): string | null => {
  const inCells = amounts.map((cell) => readAmountText(cell)?.currency ?? null);
  const inNames = sniffed.columns.flatMap(({ name }) => name.split(/[^A-Z]+/u));
  const inPreamble = sniffed.preamble.flatMap((line) =>
    /moneda|currency|divisa/iu.test(line) ? line.split(/[^A-Z]+/u) : [],
  );
  for (const source of [inCells, inNames, inPreamble]) {
    const codes = new Set(source.filter((code) => code !== null && isCurrency(code)));
    const [only] = codes;
    if (codes.size === 1 && only) return only;
  }
  return null;
};

const isNegative = (cell: string): boolean => readAmountText(cell)?.negative ?? false;

/** How signs read, with its sureness; `SIGN` stays open when nothing tells. */
const signsOf = (
  rows: Rows,
  columns: Partial<ImportColumns>,
  meanings: Readonly<Record<string, TypeMeaning>>,
): { sign: SignMeaning; sure: number } => {
  if (columns.amount === undefined) {
    const debits = cellsOf(rows, columns.debit).filter((cell) => /[1-9]/.test(cell));
    const negative = debits.filter(isNegative).length;
    return debits.length > 0 && negative > debits.length / 2
      ? { sign: 'POSITIVE_IN', sure: 0.95 }
      : { sign: 'BY_COLUMN', sure: 0.95 };
  }
  const amounts = cellsOf(rows, columns.amount);
  const negative = amounts.filter(isNegative).length;
  if (columns.type !== undefined) {
    const { amount, type } = columns;
    const out = rows.filter((row) =>
      ['SPENDING', 'TRANSFER_OUT'].includes(meanings[comparable(row[type] ?? '')] ?? ''),
    );
    const minus = out.filter((row) => isNegative(row[amount] ?? '')).length;
    return { sign: out.length > 0 && minus > out.length / 2 ? 'POSITIVE_IN' : 'BY_TYPE', sure: 0.9 };
  }
  if (negative === 0) return { sign: 'POSITIVE_OUT', sure: 0.3 };
  return { sign: 'POSITIVE_IN', sure: negative === amounts.length ? 0.7 : 0.9 };
};

const isTransfer = (meaning: TypeMeaning | undefined): boolean =>
  meaning === 'TRANSFER_OUT' || meaning === 'TRANSFER_IN';

/** The column that names the other account of transfers: the one whose texts are accounts of this file most often. */
const transferColumn = (
  rows: Rows,
  columns: Partial<ImportColumns>,
  meanings: Readonly<Record<string, TypeMeaning>>,
): { column: (typeof TRANSFER_ACCOUNT_COLUMNS)[number] | null; sure: number } => {
  const { type, account } = columns;
  const transfers = type === undefined ? [] : rows.filter((row) => isTransfer(meanings[comparable(row[type] ?? '')]));
  if (transfers.length === 0) return { column: null, sure: 1 };
  const accounts = [...new Set(cellsOf(rows, account))].map((name) => ({ name }));
  const scored = TRANSFER_ACCOUNT_COLUMNS.map((role) => {
    const index = [columns[role] ?? []].flat()[0];
    const texts = index === undefined ? [] : cellsOf(transfers, index);
    return {
      role,
      filled: texts.length,
      hits: texts.filter((text) => matchAccountName(text, accounts) !== null).length,
    };
  });
  const top = scored.reduce((a, b) => (b.hits > a.hits ? b : a));
  if (top.hits > 0) return { column: top.role, sure: 0.9 };
  const full = scored.find(({ role, filled }) => filled === transfers.length && role !== 'note');
  return full ? { column: full.role, sure: 0.4 } : { column: null, sure: 0.2 };
};

const meaningsOf = (
  rows: Rows,
  type: number | undefined,
): { meanings: Record<string, TypeMeaning>; unknown: string[] } => {
  const meanings: Record<string, TypeMeaning> = {};
  const unknown: string[] = [];
  for (const value of new Set(cellsOf(rows, type))) {
    const meaning = guessTypeMeaning(value);
    if (meaning) meanings[comparable(value)] = meaning;
    else unknown.push(value);
  }
  return { meanings, unknown };
};

/** Keeps the remembered format unless this file's own reads more of its cells. */
const better = <Format>(
  own: Format,
  kept: Format | undefined,
  cells: readonly string[],
  reads: (format: Format, cell: string) => boolean,
): Format => {
  if (kept === undefined) return own;
  const count = (format: Format): number => cells.filter((cell) => reads(format, cell)).length;
  return count(kept) >= count(own) ? kept : own;
};

/** The mapping among those remembered that was made for the same columns. */
const recall = (signature: string, remembered: readonly ImportMapping[]): ImportMapping | undefined =>
  remembered.find((mapping) => mapping.signature === signature);

/**
 * Proposes how to read a file, from its dress and a sample of its rows. A mapping remembered for the same columns is
 * taken over whole; only what belongs to this very file (dress, formats that it contradicts) is looked at anew. Columns
 * that the person has set come before all others.
 */
export const proposeMapping = (
  sniffed: Sniffed,
  sampleRows: Rows,
  options: { encoding?: Encoding; remembered?: readonly ImportMapping[]; columns?: Partial<ImportColumns> } = {},
): ProposedMapping => {
  const signature = headerSignature(sniffed.columns);
  const kept = recall(signature, options.remembered ?? []);
  const found = assignRoles(sniffed.columns, sampleRows);
  const columns = options.columns ?? kept?.columns ?? found.columns;
  const { meanings, unknown } = meaningsOf(sampleRows, columns.type);
  const typeMeanings = { ...meanings, ...kept?.typeMeanings };

  const dateCells = cellsOf(sampleRows, columns.date);
  const dates = inferDateFormat(dateCells);
  const dateFormat = better<DateFormat>(
    dates?.format ?? 'DMY',
    kept?.dateFormat,
    dateCells,
    (format, cell) => parseDateCell(cell, format) !== null,
  );
  const amountCells = cellsOf(sampleRows, columns.amount, columns.debit, columns.credit);
  const own = inferAmountFormat(amountCells);
  const amountFormat = better<AmountFormat>(
    own,
    kept?.amountFormat,
    amountCells,
    (format, cell) => parseWith(format, cell, readAmountText(cell)?.currency ?? 'CLF') !== null,
  );
  const signs = signsOf(sampleRows, columns, typeMeanings);
  const transfer = transferColumn(sampleRows, columns, typeMeanings);
  const currency = kept?.defaultCurrency ?? namedCurrency(amountCells, sniffed);

  const draft: MappingDraft = {
    version: 1,
    encoding: options.encoding ?? kept?.encoding ?? 'utf-8',
    delimiter: sniffed.delimiter,
    quote: sniffed.quote,
    headerLine: sniffed.headerLine,
    columnCount: sniffed.columns.length,
    signature,
    columns,
    typeMeanings,
    dateFormat,
    amountFormat: {
      decimal: amountFormat.decimal,
      group: amountFormat.group as ImportMapping['amountFormat']['group'],
    },
    signMeaning: kept?.signMeaning ?? signs.sign,
    defaultCurrency: currency,
    transferAccountColumn: kept?.transferAccountColumn ?? transfer.column,
  };

  const formatOpen =
    own.decimal === null &&
    amountCells.length > 0 &&
    amountCells.every((cell) => /^\D*[1-9]\d{0,2}[.,]\d{3}\D*$/u.test(cell));
  const open: OpenQuestion[] = [];
  const ask = (question: OpenQuestion, when: boolean): void => {
    if (when) open.push(question);
  };
  ask('DATE_COLUMN', columns.date === undefined);
  ask('AMOUNT_COLUMN', amountColumnsMissing(columns));
  ask('DATE_ORDER', kept === undefined && (dates?.ambiguous ?? false));
  ask('AMOUNT_FORMAT', kept === undefined && formatOpen);
  ask('CURRENCY', columns.currency === undefined && currency === null);
  ask('ACCOUNT', columns.account === undefined);
  ask(
    'TYPE_VALUES',
    unknown.some((value) => !Object.hasOwn(typeMeanings, comparable(value))),
  );
  ask('SIGN', kept === undefined && columns.amount !== undefined && signs.sure < 0.5);
  ask('TRANSFER_ACCOUNT', kept === undefined && transfer.sure < 0.5);

  const sure: Record<string, number> = {
    ...found.confidence,
    dateFormat: dates === null ? 0 : dates.ambiguous ? 0.5 : dates.share,
    amountFormat: formatOpen ? 0.6 : 0.95,
    sign: signs.sure,
    currency: columns.currency !== undefined ? (found.confidence.currency ?? 1) : currency ? 0.9 : 0,
    transferAccountColumn: transfer.sure,
  };
  const parsed = ImportMapping.safeParse(draft);
  return {
    draft,
    mapping: parsed.success ? parsed.data : null,
    confidence: kept ? Object.fromEntries(Object.keys(sure).map((part) => [part, 1])) : sure,
    open,
    unknownTypes: unknown.filter((value) => !Object.hasOwn(typeMeanings, comparable(value))),
    remembered: kept !== undefined,
  };
};

const amountColumnsMissing = ({ amount, debit, credit }: Partial<ImportColumns>): boolean =>
  amount === undefined && debit === undefined && credit === undefined;
