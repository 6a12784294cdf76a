import { formatUuid, isPlainDate } from '@parfinanciero/kit';
import { randomBytes } from 'node:crypto';
import {
  type ImportMapping,
  mirroredTransfers,
  type ParsedRow,
  rowKeys,
  type RowResult,
} from '../domain/import/index.js';
import { type FileNames, isIgnored, RowPlanner } from '../domain/import-plan/index.js';
import type { StoredPlan } from '../persistence/import-batch-row.js';
import type { StagedRow } from '../persistence/import-loader.js';
import { searchText } from '../persistence/transaction-repository.js';
import type { ImportFile } from './import-file.js';

const PAYEE = 200;
const NOTE = 1_000;
const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d$/u;
const MOST_ROWS = 0x7fff_ffff;

const cut = (text: string | null, length: number): string | null => text?.slice(0, length).toWellFormed() ?? null;

/** A UUIDv7 whose place in order is given: of one day's rows the later one must have the greater id, whichever way the file runs. */
function orderedUuid(now: Date, place: number): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(now.getTime(), 0, 6);
  bytes.writeUInt16BE(0x7000 | (place >>> 20), 6);
  bytes.writeUInt32BE((0x8000_0000 | ((place & 0xfffff) << 10) | (bytes[11]! & 0xff)) >>> 0, 8);
  return formatUuid(bytes);
}

const NOTHING: Omit<StagedRow, 'ordinal' | 'line' | 'state' | 'problem' | 'raw'> = {
  bookedOn: null,
  time: null,
  payee: null,
  note: null,
  search: null,
  account: null,
  toAccount: null,
  path: null,
  flow: null,
  accountId: null,
  toAccountId: null,
  categoryId: null,
  amount: null,
  currency: null,
  importKey: null,
  reviewReason: null,
  transactionId: null,
};

/** What of a row is shown, booked or not. */
const shownOf = (row: ParsedRow) => ({
  bookedOn: row.bookedOn,
  time: row.time !== null && TIME.test(row.time) ? row.time : null,
  payee: cut(row.payee, PAYEE),
  note: cut(row.note, NOTE),
  currency: row.currency,
  flow: row.flow,
});

const problemOf = (ordinal: number, line: number, problem: string, rest: Partial<StagedRow>): StagedRow => ({
  ...NOTHING,
  raw: null,
  ...rest,
  ordinal,
  line,
  problem,
  state: problem === 'REPEATED' ? 'DUPLICATE' : isIgnored(problem) ? 'IGNORED' : 'PROBLEM',
});

/** The incoming sides of transfers that the file writes twice. */
async function mirroredLines(
  file: ImportFile,
  mapping: ImportMapping,
  planner: RowPlanner,
): Promise<ReadonlySet<number>> {
  const transfers: ParsedRow[] = [];
  for await (const result of file.rows(mapping)) {
    if (result.ok && result.row.flow === 'TRANSFER' && result.row.transferTo !== null)
      transfers.push(planner.canonical(result.row));
  }
  return mirroredTransfers(transfers);
}

export interface Staging {
  readonly mapping: ImportMapping;
  readonly names: FileNames;
  readonly plan: StoredPlan;
  readonly nameOf: (accountId: string) => string | undefined;
  readonly now: Date;
}

/** The rows of a file as they would be booked, one after the other. */
export async function* stagedRows(
  file: ImportFile,
  { mapping, names, plan, nameOf, now }: Staging,
): AsyncGenerator<StagedRow> {
  const planner = new RowPlanner(plan, nameOf);
  const mirrored = names.incoming ? await mirroredLines(file, mapping, planner) : new Set<number>();
  const keyOf = rowKeys();
  const seen = new Set<string>();
  let ordinal = 0;
  for await (const result of file.rows(mapping)) {
    ordinal += 1;
    if (ordinal >= MOST_ROWS) return;
    yield stagedRow(result, ordinal, names.newestFirst ? MOST_ROWS - ordinal : ordinal);
  }

  function stagedRow(result: RowResult, nth: number, place: number): StagedRow {
    if (!result.ok) return problemOf(nth, result.line, result.problem, { raw: result.raw.toWellFormed() });
    const { row } = result;
    const shown = shownOf(row);
    const effect = row.direction === 'IN' ? row.minor : -row.minor;
    const asRead = { ...shown, account: row.account, toAccount: row.transferTo, amount: effect };
    if (!isPlainDate(row.bookedOn)) return problemOf(nth, row.line, 'DATE', { account: row.account });
    if (mirrored.has(row.line)) return problemOf(nth, row.line, 'MIRRORED', asRead);
    const booked = planner.book(row);
    if (typeof booked === 'string') return problemOf(nth, row.line, booked, asRead);
    const { statementAccountId, ...rest } = booked;
    const importKey = keyOf(row, statementAccountId);
    // Equal rows have keys of their own; the same key twice is the bank's own number twice.
    if (seen.has(importKey)) return problemOf(nth, row.line, 'REPEATED', asRead);
    seen.add(importKey);
    return {
      ...shown,
      ...rest,
      ordinal: nth,
      line: row.line,
      state: 'NEW',
      problem: null,
      raw: null,
      search: searchText(shown.payee, shown.note),
      importKey,
      transactionId: orderedUuid(now, place),
    };
  }
}
