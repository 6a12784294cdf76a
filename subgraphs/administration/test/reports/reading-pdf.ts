import { mkdirSync } from 'node:fs';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { writeReport, type ReportFormat } from '../../src/reports/write-report.js';
import type { ReportContent, Written } from '../../src/reports/report-content.js';

/** Where pictures of the pages go, for somebody to look at; absent: none are made. */
const PICTURES = process.env['REPORT_PICTURES'];

let library: Promise<PDFiumLibrary> | null = null;

export interface ReadPdf {
  readonly pages: readonly string[];
  readonly text: string;
}

/** The text of each page, as a reader would copy it; of all pages unless some are named. */
export async function readPdf(bytes: Uint8Array, picture?: string, only?: readonly number[]): Promise<ReadPdf> {
  library ??= PDFiumLibrary.init();
  const document = await (await library).loadDocument(bytes);
  try {
    const pages: string[] = [];
    const numbers = only ?? Array.from({ length: document.getPageCount() }, (_, index) => index);
    for (const number of numbers) {
      const page = document.getPage(number);
      pages.push(page.getText().replaceAll('\r\n', '\n').replaceAll('\u00a0', ' '));
      if (picture && PICTURES && pages.length <= 6) {
        const { default: sharp } = await import('sharp');
        mkdirSync(PICTURES, { recursive: true });
        const { data, width, height } = await page.render({ scale: 1.6, render: 'bitmap' });
        const file = `${PICTURES}/${picture}-${pages.length}.png`;
        await sharp(Buffer.from(data), { raw: { width, height, channels: 4 } })
          .png()
          .toFile(file);
      }
    }
    return { pages, text: pages.join('\n') };
  } finally {
    document.destroy();
  }
}

/** A report written down whole. */
export async function writtenDown(
  format: ReportFormat,
  content: ReportContent,
  now = new Date('2026-11-23T14:45:12Z'),
): Promise<{ bytes: Buffer; written: Readonly<Written>; progress: number[] }> {
  const progress: number[] = [];
  const { bytes, written } = writeReport(format, content, { now, progress: (rows) => void progress.push(rows) });
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  return { bytes: Buffer.concat(chunks), written, progress };
}
