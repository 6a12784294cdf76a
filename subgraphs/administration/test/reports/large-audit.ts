import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { auditContent } from '../../src/reports/content/audit-content.js';
import { writeReport, type ReportFormat } from '../../src/reports/write-report.js';
import { auditReading, NOW } from './samples.js';

/** Writes an audit log of so many entries to a file and measures the most memory, in bytes, that it held on the way. */
export async function largeAudit(format: ReportFormat, count: number, file: string) {
  const out = createWriteStream(file);
  const filters = { from: null, to: null, user: null, action: null };
  const content = auditContent(auditReading(count), filters, { language: 'es', now: NOW });
  globalThis.gc?.();
  const before = process.memoryUsage();
  let heap = 0;
  let rowsAtLastLook = 0;
  const progress = (rows: number): void => {
    if (rows - rowsAtLastLook < 2_000) return;
    rowsAtLastLook = rows;
    globalThis.gc?.();
    const now = process.memoryUsage();
    heap = Math.max(heap, now.heapUsed + now.arrayBuffers - before.heapUsed - before.arrayBuffers);
  };
  const { bytes, written } = writeReport(format, content, { now: NOW, progress });
  let size = 0;
  for await (const chunk of bytes) {
    size += chunk.length;
    if (!out.write(chunk)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'close');
  return { size, pages: written.pages, rows: written.rows, heap };
}
