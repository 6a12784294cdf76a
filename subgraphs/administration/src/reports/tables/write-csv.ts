import { setImmediate } from 'node:timers/promises';
import { exactText } from '../cell-text.js';
import { reportMessages } from '../messages.js';
import type { CellValue, Column, ReportContent, Row, TableBlock, Written } from '../report-content.js';
import type { WriteOptions } from '../write-report.js';
import { tablesOf } from './tables-of.js';

/** Spreadsheets take a cell that begins so for a formula: it gets an apostrophe. Amounts are ours and stay numbers. */
const FORMULA = /^[=+\-@\t\r]/u;

const quoted = (text: string): string => (/[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const cell = (value: CellValue): string =>
  quoted(typeof value === 'string' && FORMULA.test(value) ? `'${value}` : exactText(value));

const line = (cells: readonly string[]): string => `${cells.join(',')}\r\n`;

/** An amount takes two cells: the exact number, and its currency. */
const rowCells = (columns: readonly Column[], row: Row): string[] =>
  columns.flatMap(({ kind }, index) => {
    const value = row[index] ?? null;
    if (kind !== 'money') return [cell(value)];
    return [cell(value), typeof value === 'object' && value !== null ? value.currency : ''];
  });

/**
 * A report's tables as CSV by RFC 4180 in UTF-8 with its mark: of a report with one table, the table alone; of others each under
 * its name, divided by an empty line.
 */
export async function* writeCsv(
  content: ReportContent,
  written: Written,
  { progress }: WriteOptions,
): AsyncGenerator<Uint8Array> {
  const { currency } = reportMessages[content.language];
  const tables = tablesOf(content);
  const head = ({ columns }: TableBlock): string =>
    line(columns.flatMap(({ title, kind }) => (kind === 'money' ? [cell(title), cell(currency)] : [cell(title)])));
  yield Buffer.from('\ufeff');
  for (const [index, table] of tables.entries()) {
    const name = tables.length > 1 ? `${index > 0 ? '\r\n' : ''}${line([cell(table.name)])}` : '';
    yield Buffer.from(name + head(table));
    for await (const batch of table.rows) {
      yield Buffer.from(batch.map((row) => line(rowCells(table.columns, row))).join(''));
      written.rows += batch.length;
      progress(written.rows);
      await setImmediate();
    }
    if (table.total) yield Buffer.from(line(rowCells(table.columns, table.total)));
  }
}
