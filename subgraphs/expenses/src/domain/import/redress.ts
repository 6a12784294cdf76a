import { isBlank, kindOf } from './column-kind.js';
import { type Delimiter, type Quote, recordsOf } from './csv-record.js';
import type { Sniffed, SniffedColumn } from './sniff.js';

/** What a person may say of a file's dress; absent parts stay as they were found. */
export type Dress = {
  delimiter?: Delimiter | undefined;
  quote?: Quote | null | undefined;
  /** 0-based physical line; null: no header. */
  headerLine?: number | null | undefined;
};

const SAMPLES = 8;
const LOOKED_AT = 1_000;

/** The file's beginning as it reads in the dress that the person chose. */
export const redress = (text: string, found: Sniffed, { delimiter, quote, headerLine }: Dress): Sniffed => {
  const dialect = {
    delimiter: delimiter ?? found.delimiter,
    quote: quote === undefined ? found.quote : quote,
  };
  const records = recordsOf(text, dialect).slice(0, LOOKED_AT);
  const at = headerLine === undefined ? found.headerLine : headerLine;
  const header = at === null ? null : (records.find(({ line }) => line - 1 === at) ?? null);
  const after = header === null ? records : records.filter(({ line }) => line > header.line);
  const counts = Map.groupBy(after, ({ fields }) => fields.length);
  const usual = [...counts].sort(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? 1;
  const width = Math.min(256, header?.fields.length ?? usual);
  const rows = after.map(({ fields }) => fields);
  const columns = Array.from({ length: width }, (_, index): SniffedColumn => {
    const cells = rows.map((row) => (row[index] ?? '').trim());
    const samples = [...new Set(cells.filter((cell) => !isBlank(cell)))].slice(0, SAMPLES);
    return { index, name: (header?.fields[index] ?? '').trim(), samples, kind: kindOf(cells.slice(0, 200)) };
  });
  const preamble = records.filter(({ line }) => header !== null && line < header.line).map(({ raw }) => raw.trim());
  return { ...dialect, headerLine: header ? header.line - 1 : null, columns, preamble, rows };
};
