import { writePdf } from './pdf/write-pdf.js';
import type { ReportContent, Written } from './report-content.js';
import { writeCsv } from './tables/write-csv.js';
import { writeXlsx } from './tables/write-xlsx.js';

export type ReportFormat = 'PDF' | 'CSV' | 'XLSX';

export interface WriteOptions {
  readonly now: Date;
  /** Told how many rows of tables are written, again and again. */
  readonly progress: (rows: number) => void;
}

const WRITERS = { PDF: writePdf, CSV: writeCsv, XLSX: writeXlsx } as const;

/** A report's bytes, made as they are taken, and what was found out by the time the last of them is. */
export function writeReport(
  format: ReportFormat,
  content: ReportContent,
  options: WriteOptions,
): { bytes: AsyncIterable<Uint8Array>; written: Readonly<Written> } {
  const written: Written = { pages: null, rows: 0 };
  return { bytes: WRITERS[format](content, written, options), written };
}

/** What a file of each format is. */
export const FORMATS = {
  PDF: { mimeType: 'application/pdf', extension: 'pdf' },
  CSV: { mimeType: 'text/csv; charset=utf-8', extension: 'csv' },
  XLSX: { mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', extension: 'xlsx' },
} as const satisfies Record<ReportFormat, { mimeType: string; extension: string }>;
