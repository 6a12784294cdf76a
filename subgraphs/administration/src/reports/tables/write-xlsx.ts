import { PassThrough } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { shownDecimals, toDecimal } from '@parfinanciero/kit';
import ExcelJS from 'exceljs';
import { instantText } from '../cell-text.js';
import { reportMessages } from '../messages.js';
import type { CellValue, Column, ColumnKind, ReportContent, Row, TableBlock, Written } from '../report-content.js';
import type { WriteOptions } from '../write-report.js';
import { tablesOf } from './tables-of.js';

const GREEN = { argb: 'FF0B5D4E' };
/** Characters of a whole row of columns. */
const WIDTH = 110;
/** Bytes that may wait for whoever takes them. */
const WAITING = 256 * 1024;
const LONGEST_TEXT = 32_000;

type Value = string | number | Date | null;

const FORMAT: Partial<Record<ColumnKind, string>> = {
  share: '0.0%',
  count: '#,##0',
  date: 'yyyy-mm-dd',
  instant: 'yyyy-mm-dd hh:mm:ss',
};

/** A spreadsheet's day without a zone is what its library makes of a UTC instant. */
const instantOf = (text: string): Date => new Date(`${text.slice(0, 10)}T${text.slice(11) || '00:00:00'}Z`);

const valueOf = (value: CellValue, kind: ColumnKind): Value => {
  if (value === null || typeof value === 'number') return value;
  // Fifteen digits, which is what the bounds of money have: nothing is lost in a spreadsheet's numbers.
  if (typeof value === 'object') return Number(toDecimal(value.minor, value.currency));
  if (kind === 'date' || kind === 'instant') return instantOf(value);
  return value
    .toWellFormed()
    .replace(/[^\P{Cc}\t\n]/gu, ' ')
    .slice(0, LONGEST_TEXT);
};

const amountFormat = (currency: string, minor: bigint): string => {
  const decimals = minor % 100n === 0n ? shownDecimals(currency) : 2;
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
};

const rowValues = (columns: readonly Column[], row: Row): Value[] =>
  columns.flatMap(({ kind }, index): Value[] => {
    const value = row[index] ?? null;
    if (kind !== 'money') return [valueOf(value, kind)];
    return [valueOf(value, kind), typeof value === 'object' && value !== null ? value.currency : null];
  });

/** Names of sheets: at most 31 characters, without the seven that mean something, and no two alike. */
const sheetName = (name: string, used: Set<string>): string => {
  const plain =
    name
      .replace(/[\\/?*[\]:]/gu, ' ')
      .slice(0, 28)
      .trim() || '-';
  let free = plain;
  for (let next = 2; used.has(free.toLowerCase()); next += 1) free = `${plain} ${next}`;
  used.add(free.toLowerCase());
  return free;
};

/** A report's tables as a workbook, one sheet each after one that says what it is. Amounts are numbers; text is never a formula. */
export async function* writeXlsx(
  content: ReportContent,
  written: Written,
  options: WriteOptions,
): AsyncGenerator<Uint8Array> {
  const out = new PassThrough();
  const filling = fill(out, content, written, options);
  // Whoever reads learns of it: the stream ends with the error, not as if this were all.
  filling.catch((error: unknown) => out.destroy(error instanceof Error ? error : new Error(String(error))));
  try {
    for await (const chunk of out) yield chunk as Uint8Array;
    await filling;
  } finally {
    out.destroy();
  }
}

async function fill(
  out: PassThrough,
  content: ReportContent,
  written: Written,
  { now, progress }: WriteOptions,
): Promise<void> {
  const texts = reportMessages[content.language];
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true, useSharedStrings: false });
  workbook.creator = 'Parfinanciero';
  workbook.created = now;
  const used = new Set<string>();
  addCover(workbook, sheetName(texts.cover, used), content);
  for (const table of tablesOf(content)) {
    const sheet = workbook.addWorksheet(sheetName(table.name, used), { views: [{ state: 'frozen', ySplit: 1 }] });
    sheet.columns = columnsOf(table, texts.currency);
    const head = sheet.getRow(1);
    head.font = { bold: true, color: GREEN };
    head.commit();
    for await (const batch of table.rows) {
      for (const row of batch) addRow(sheet, table.columns, row, false);
      written.rows += batch.length;
      progress(written.rows);
      await taken(out);
    }
    if (table.total) addRow(sheet, table.columns, table.total, true);
    sheet.commit();
  }
  await workbook.commit();
}

/** Waits until what is written has been taken; ends with the stream. */
async function taken(out: PassThrough): Promise<void> {
  do await setImmediate();
  while (out.readableLength + out.writableLength > WAITING && !out.destroyed);
  if (out.destroyed) throw new Error('nobody takes the workbook');
}

const columnsOf = ({ columns }: TableBlock, currency: string): Partial<ExcelJS.Column>[] => {
  const weight = columns.reduce((sum, column) => sum + column.weight, 0);
  return columns.flatMap(({ title, kind, weight: own }) => {
    const column = { header: title, width: Math.max(10, Math.round((WIDTH * own) / weight)) };
    return kind === 'money' ? [column, { header: currency, width: 9 }] : [column];
  });
};

function addRow(sheet: ExcelJS.Worksheet, columns: readonly Column[], values: Row, total: boolean): void {
  const row = sheet.addRow(rowValues(columns, values));
  let at = 1;
  columns.forEach(({ kind }, index) => {
    const value = values[index] ?? null;
    const format =
      typeof value === 'object' && value !== null ? amountFormat(value.currency, value.minor) : FORMAT[kind];
    if (format !== undefined) row.getCell(at).numFmt = format;
    at += kind === 'money' ? 2 : 1;
  });
  if (total) row.font = { bold: true };
  row.commit();
}

function addCover(workbook: ExcelJS.stream.xlsx.WorkbookWriter, name: string, content: ReportContent): void {
  const texts = reportMessages[content.language];
  const sheet = workbook.addWorksheet(name);
  sheet.columns = [{ width: 32 }, { width: 80 }];
  sheet.addRow([content.title]).font = { bold: true, size: 14, color: GREEN };
  sheet.addRow([content.subtitle]);
  sheet.addRow([]);
  for (const { label, value } of content.facts) sheet.addRow([label, value]);
  sheet.addRow([texts.madeAt, `${instantText(content.madeAt, content.language)} (${content.zone})`]);
  const notes = content.blocks.filter((block) => block.kind === 'note');
  for (const { text } of notes) sheet.addRow([null, text]).getCell(2).alignment = { wrapText: true };
  sheet.commit();
}
