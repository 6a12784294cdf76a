import { comparable } from '../categories/index.js';
import { type ColumnKind, isBlank, isValue, kindOf } from './column-kind.js';
import { isColumnName } from './column-names.js';
import { type CsvRecord, DELIMITERS, type Dialect, recordsOf } from './csv-record.js';

/** A column as found: its name ('' without a header), some different filled cells, and what they look like. */
export type SniffedColumn = { index: number; name: string; samples: string[]; kind: ColumnKind };

/** The dress of a file, found from its beginning. */
export type Sniffed = Dialect & {
  /** 0-based physical line of the header; null when the file has none. */
  headerLine: number | null;
  columns: SniffedColumn[];
  /** What stands before the table: bank, account, period, currency. */
  preamble: string[];
  /** The regular records of the sample. */
  rows: string[][];
};

const LOOKED_AT = 1_000;
const HEADER_WITHIN = 40;
const MOST_TEXT = 262_144;
/** Wider is no statement; the mapping's own limit. */
const MOST_COLUMNS = 256;
const SAMPLES = 8;

/** The commonest number of fields among records, the wider one on a tie. */
const usualWidth = (records: readonly CsvRecord[]): number => {
  const counts = new Map<number, number>();
  for (const { fields } of records) counts.set(fields.length, (counts.get(fields.length) ?? 0) + 1);
  let best: [width: number, count: number] = [1, 0];
  for (const [width, count] of counts) {
    if (width > 1 && width <= MOST_COLUMNS && (count > best[1] || (count === best[1] && width > best[0])))
      best = [width, count];
  }
  return best[0];
};

type Reading = { dialect: Dialect; records: CsvRecord[]; width: number; score: number };

const readingOf = (text: string, dialect: Dialect): Reading => {
  const rough = recordsOf(text, dialect).slice(0, LOOKED_AT);
  const width = usualWidth(rough);
  const records = recordsOf(text, dialect, width).slice(0, LOOKED_AT);
  const regular = records.filter(({ fields }) => fields.length === width);
  if (width === 1 || regular.length === 0) return { dialect, records, width, score: 0 };
  const share = regular.length / records.length;
  const kinds = Array.from({ length: width }, (_, index) =>
    kindOf(regular.slice(1, 60).map(({ fields }) => fields[index] ?? '')),
  );
  // A date and an amount of their own say more than any count of delimiters: `1.234,56` splits evenly at its comma.
  const meaning =
    (kinds.includes('date') ? 2 : 1) * (kinds.some((kind) => kind === 'amount' || kind === 'code') ? 2 : 1);
  return { dialect, records, width, score: share * share * meaning * Math.log2(width + 1) };
};

/** A table that isn't CSV at all: one column. */
const single = (text: string): Reading => {
  const dialect: Dialect = { delimiter: ',', quote: '"' };
  return { dialect, records: recordsOf(text, dialect).slice(0, LOOKED_AT), width: 1, score: 0 };
};

const bestReading = (text: string): Reading => {
  const quotes: Dialect['quote'][] = /(?:^|[;,\t|]) *'[^'\n]*' *(?=[;,\t|]|$)/mu.test(text) ? ['"', "'"] : ['"'];
  const readings = quotes.flatMap((quote) => DELIMITERS.map((delimiter) => readingOf(text, { delimiter, quote })));
  const best = readings.reduce((a, b) => (b.score > a.score ? b : a));
  return best.score > 0 ? best : single(text);
};

/**
 * How much a row looks like the names of the columns below it: 0 when a cell is a value or most are blank, else the
 * number of cells that are known column names; a half when only the cells below are of other kinds than text.
 */
const headerScore = (cells: readonly string[], below: readonly string[][]): number => {
  const filled = cells.filter((cell) => !isBlank(cell));
  if (filled.length * 2 < cells.length || filled.some(isValue)) return 0;
  const known = filled.filter(isColumnName).length;
  if (known > 0) return known;
  return cells.some((_, index) => !['text', 'empty'].includes(kindOf(below.map((row) => row[index] ?? '')))) ? 0.5 : 0;
};

/** As many fields as the table has, forgiving one trailing delimiter more or less. */
const fits = ({ fields }: CsvRecord, width: number): boolean =>
  fields.length === width ||
  fields.length === width - 1 ||
  (fields.length === width + 1 && isBlank(fields[width] ?? ''));

/** A header stands above its table, but bank, account and period may stand above it, padded to the same width. */
const headerOf = (records: readonly CsvRecord[], regular: readonly CsvRecord[], width: number): CsvRecord | null => {
  let best: { record: CsvRecord | null; score: number } = { record: null, score: 0 };
  for (const record of records.slice(0, HEADER_WITHIN).filter((candidate) => fits(candidate, width))) {
    const below = regular.filter(({ line }) => line > record.line).slice(0, 60);
    const score = headerScore(
      record.fields.slice(0, width),
      below.map(({ fields }) => fields),
    );
    if (score > best.score) best = { record, score };
  }
  return best.record;
};

/** The sample without its last line, which may be cut in the middle. */
const wholeLines = (text: string): string => {
  const end = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'));
  return end === -1 ? text : text.slice(0, end + 1);
};

/**
 * Finds delimiter, quote, header and columns of a file from its beginning.
 * @param sampleText decoded beginning of the file, some 64 KiB of it
 * @param complete whether that is the whole file; else its last line is left out, since it may be cut
 */
export const sniff = (sampleText: string, complete = false): Sniffed => {
  const head = sampleText.slice(0, MOST_TEXT);
  const text = complete && head.length === sampleText.length ? head : wholeLines(head);
  const { dialect, records, width } = bestReading(text);
  const regular = records.filter(({ fields }) => fields.length === width);
  const header = headerOf(records, regular, width);
  const after = header === null ? regular : regular.filter(({ line }) => line > header.line);
  const rows = after.map(({ fields }) => fields);
  const first = header ?? regular[0];
  const columns = Array.from({ length: width }, (_, index): SniffedColumn => {
    const cells = rows.map((row) => (row[index] ?? '').trim());
    const samples = [...new Set(cells.filter((cell) => !isBlank(cell)))].slice(0, SAMPLES);
    return { index, name: (header?.fields[index] ?? '').trim(), samples, kind: kindOf(cells.slice(0, 200)) };
  });
  const preamble = records.filter(({ line }) => first !== undefined && line < first.line).map(({ raw }) => raw.trim());
  return { ...dialect, headerLine: header ? header.line - 1 : null, columns, preamble, rows };
};

/**
 * By which a remembered mapping is recognised: the names of the columns in order, or without a header their kinds.
 */
export const headerSignature = (columns: readonly Pick<SniffedColumn, 'name' | 'kind'>[]): string => {
  const named = columns.some(({ name }) => name !== '');
  const parts = columns.map(({ name, kind }) => (named ? comparable(name) : `#${kind}`));
  return `${columns.length}:${parts.join('|')}`;
};
