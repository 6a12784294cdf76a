import type { ReportContent, Written } from './report-content.js';

export type ReportFormat = 'PDF' | 'CSV' | 'XLSX';

export interface WriteOptions {
  readonly now: Date;
  /** Told how many rows of tables are written, again and again. */
  readonly progress: (rows: number) => void;
}

type Writer = (content: ReportContent, written: Written, options: WriteOptions) => AsyncIterable<Uint8Array>;

/** Loaded with the first report of their format: their libraries are large, and no start should wait for them. */
const WRITERS: Readonly<Record<ReportFormat, () => Promise<Writer>>> = {
  PDF: async () => (await import('./pdf/write-pdf.js')).writePdf,
  CSV: async () => (await import('./tables/write-csv.js')).writeCsv,
  XLSX: async () => (await import('./tables/write-xlsx.js')).writeXlsx,
};

async function* bytesOf(
  format: ReportFormat,
  ...given: Parameters<Writer>
): AsyncGenerator<Uint8Array, void, undefined> {
  const write = await WRITERS[format]();
  yield* write(...given);
}

/** A report's bytes, made as they are taken, and what was found out by the time the last of them is. */
export function writeReport(
  format: ReportFormat,
  content: ReportContent,
  options: WriteOptions,
): { bytes: AsyncIterable<Uint8Array>; written: Readonly<Written> } {
  const written: Written = { pages: null, rows: 0 };
  return { bytes: bytesOf(format, content, written, options), written };
}

/** What a file of each format is. */
export const FORMATS = {
  PDF: { mimeType: 'application/pdf', extension: 'pdf' },
  CSV: { mimeType: 'text/csv; charset=utf-8', extension: 'csv' },
  XLSX: { mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', extension: 'xlsx' },
} as const satisfies Record<ReportFormat, { mimeType: string; extension: string }>;
