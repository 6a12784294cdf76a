import { comparable } from '../categories/index.js';
import { isBlank } from './column-kind.js';
import { nameScore, type Role } from './column-names.js';
import type { ImportColumns } from './import-mapping.js';
import type { SniffedColumn } from './sniff.js';
import { guessTypeMeaning } from './type-words.js';

/** A column with the figures that tell its role. */
type Seen = SniffedColumn & {
  cells: string[];
  /** Share of cells that are filled, 0…1. */
  filled: number;
  /** Different values among the filled ones. */
  distinct: number;
  /** Share of the different values that type words explain. */
  typed: number;
};

/** The roles found, each with its sureness 0…1. */
export type AssignedRoles = { columns: Partial<ImportColumns>; confidence: Partial<Record<Role, number>> };

const see = (column: SniffedColumn, rows: readonly (readonly string[])[]): Seen => {
  const cells = rows.map((row) => (row[column.index] ?? '').trim());
  const filled = cells.filter((cell) => !isBlank(cell));
  const values = [...new Set(filled.map(comparable))];
  const meant = values.filter((value) => guessTypeMeaning(value) !== null).length;
  return {
    ...column,
    cells,
    filled: cells.length === 0 ? 0 : filled.length / cells.length,
    distinct: values.length,
    typed: values.length === 0 ? 0 : meant / values.length,
  };
};

const number = ({ kind }: Seen): boolean => kind === 'amount' || kind === 'code' || kind === 'empty';
const words = ({ kind }: Seen): boolean => kind === 'text' || kind === 'code';

/** What the cells must look like for a role, on top of the name. */
const FITS: Readonly<Record<Role, (column: Seen) => boolean>> = {
  date: ({ kind }) => kind === 'date',
  time: ({ cells }) => cells.filter((cell) => /^\d{1,2}:\d{2}/.test(cell)).length > cells.length / 2,
  amount: (column) => number(column) && column.kind !== 'empty',
  debit: number,
  credit: number,
  balance: number,
  type: ({ kind, distinct, typed }) => kind === 'text' && distinct <= 12 && typed > 0.5,
  currency: ({ kind }) => kind === 'currency',
  // An id that repeats or is missing is a branch, a terminal, a document kind: rows would be taken for one another.
  bankId: ({ kind, filled, distinct, cells }) =>
    (kind === 'code' || kind === 'text') && filled === 1 && distinct === cells.length,
  account: (column) => words(column) && column.filled > 0.9,
  category: (column) => words(column) && column.filled > 0.3,
  subcategory: words,
  payee: ({ kind }) => kind === 'text',
  counterparty: words,
  note: words,
};

/** The unused column with the best name for a role whose cells fit it; fuller columns first on a tie. */
const best = (role: Role, columns: readonly Seen[], used: ReadonlySet<number>): [Seen, number] | null => {
  let found: [Seen, number] | null = null;
  for (const column of columns) {
    const score = nameScore(column.name, role);
    if (used.has(column.index) || score === 0 || !FITS[role](column)) continue;
    if (found === null || score > found[1] || (score === found[1] && column.filled > found[0].filled)) {
      found = [column, score];
    }
  }
  return found;
};

const value = (cell: string): number => Math.abs(Number(cell.replace(/[^\d]/gu, '')));

/** Whether `balance` moves by `amount` from row to row, in either order of the file. */
const runs = (balance: Seen, amount: Seen): boolean => {
  let [steps, forward, backward] = [0, 0, 0];
  for (let row = 1; row < balance.cells.length; row += 1) {
    const step = Math.abs(value(balance.cells[row] ?? '') - value(balance.cells[row - 1] ?? ''));
    steps += 1;
    if (step === value(amount.cells[row] ?? '')) forward += 1;
    if (step === value(amount.cells[row - 1] ?? '')) backward += 1;
  }
  return steps > 1 && Math.max(forward, backward) / steps > 0.7;
};

/** The amount of a table whose names say nothing: of the columns of numbers, one that isn't another's running balance. */
const amountByCells = (columns: readonly Seen[], used: ReadonlySet<number>): Seen | null => {
  const free = columns.filter(({ index }) => !used.has(index));
  const decimals = free.filter(({ kind }) => kind === 'amount');
  const codes = free.filter(
    ({ kind, cells }) => kind === 'code' && new Set(cells.map(({ length }) => length)).size > 1,
  );
  const candidates = decimals.length > 0 ? decimals : codes;
  const plain = candidates.filter((column) => !candidates.some((other) => other !== column && runs(column, other)));
  const signed = plain.find(({ cells }) => cells.some((cell) => /^[-(−]|-$/u.test(cell)));
  return signed ?? plain[0] ?? candidates[0] ?? null;
};

/** Finds which column plays which role, by names first and by cells where names are silent. */
export const assignRoles = (sniffed: readonly SniffedColumn[], rows: readonly (readonly string[])[]): AssignedRoles => {
  const seen = sniffed.map((column) => see(column, rows));
  const used = new Set<number>();
  const columns: Partial<ImportColumns> = {};
  const confidence: Partial<Record<Role, number>> = {};
  const give = (role: Exclude<Role, 'note'>, column: Seen, sure: number): void => {
    columns[role] = column.index;
    confidence[role] = sure;
    used.add(column.index);
  };
  const byName = (role: Exclude<Role, 'note'>): boolean => {
    const found = best(role, seen, used);
    if (found) give(role, found[0], found[1] >= 2 ? 0.95 : 0.7);
    return found !== null;
  };

  const dates = seen.find(({ kind }) => kind === 'date');
  if (!byName('date') && dates) give('date', dates, 0.6);
  byName('balance');
  const [debit, credit] = [best('debit', seen, used), best('credit', seen, used)];
  const amount = best('amount', seen, used);
  // A single `Crédito` beside an amount is a type or a loan; the pair is a pair.
  if (debit && credit && debit[0] !== credit[0] && (amount === null || amount[1] < debit[1])) {
    give('debit', debit[0], 0.95);
    give('credit', credit[0], 0.95);
  } else if (!byName('amount')) {
    const lone = debit ?? credit;
    const guessed = amountByCells(seen, used);
    if (lone) give(debit ? 'debit' : 'credit', lone[0], 0.6);
    else if (guessed) give('amount', guessed, 0.5);
  }
  byName('currency');
  const codes = seen.find(({ kind, index }) => kind === 'currency' && !used.has(index));
  if (columns.currency === undefined && codes) give('currency', codes, 0.8);
  // A description may begin with *Compra* on every line of a short file: under such a name the values must repeat.
  const describes = ({ name, distinct, cells }: Seen): boolean =>
    (nameScore(name, 'payee') > 0 || nameScore(name, 'note') > 0) && distinct * 2 > cells.length;
  const typed = seen.find(
    (column) =>
      !used.has(column.index) &&
      column.typed === 1 &&
      column.distinct <= 6 &&
      column.filled > 0.9 &&
      !describes(column) &&
      FITS.type(column),
  );
  if (columns.amount !== undefined && !byName('type') && typed) give('type', typed, 0.6);
  for (const role of ['bankId', 'subcategory', 'category', 'account', 'payee', 'counterparty', 'time'] as const)
    byName(role);

  const notes: number[] = [];
  for (let found = best('note', seen, used); found && notes.length < 3; found = best('note', seen, used)) {
    notes.push(found[0].index);
    used.add(found[0].index);
  }
  if (notes.length > 0) {
    columns.note = notes.sort((a, b) => a - b);
    confidence.note = 0.9;
  }
  if (columns.payee === undefined && columns.note === undefined) {
    const texts = seen.filter(({ kind, index }) => kind === 'text' && !used.has(index));
    const [richest] = texts.sort((a, b) => b.distinct - a.distinct);
    if (richest) give('payee', richest, 0.5);
  }
  return { columns, confidence };
};
