import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReportFormat } from '../../src/reports/write-report.js';
import { largeAudit } from './large-audit.js';
import { readPdf } from './reading-pdf.js';

const ENTRIES = 50_000;
const MIB = 1024 * 1024;
const fileOf = (format: ReportFormat): string => join(tmpdir(), `large-audit-${process.pid}.${format.toLowerCase()}`);

describe('an audit log of fifty thousand entries', () => {
  beforeAll(() => {
    // What is only waiting to be collected is not held: it is let go before each look.
    setFlagsFromString('--expose_gc');
    globalThis.gc = runInNewContext('gc') as NonNullable<typeof globalThis.gc>;
  });
  afterAll(() => {
    for (const format of ['PDF', 'CSV', 'XLSX'] as const) rmSync(fileOf(format), { force: true });
  });

  it('makes a PDF without holding it', async () => {
    const file = fileOf('PDF');
    const { heap, pages, rows, size } = await largeAudit('PDF', ENTRIES, file);
    expect(rows).toBe(ENTRIES);
    expect(pages).toBeGreaterThan(1_000);
    expect(size).toBeGreaterThan(5 * MIB);
    expect(heap).toBeLessThan(40 * MIB);
    const text = await readPdf(readFileSync(file), undefined, [0, pages! - 1]);
    expect(text.pages[0]).toContain('Registro de Auditoría');
    expect(text.pages[0]).toContain(`1 / ${pages}`);
    expect(text.pages[0]).toContain('01920000-0000-7000-8000-000000000000');
    expect(text.pages[1]).toContain(`${pages} / ${pages}`);
    expect(text.pages[1]).toContain('01920000-0000-7000-8000-00000000c34f');
  }, 300_000);

  it.each(['CSV', 'XLSX'] as const)(
    'makes a %s without holding it',
    async (format) => {
      const { heap, rows, size } = await largeAudit(format, ENTRIES, fileOf(format));
      expect(rows).toBe(ENTRIES);
      expect(size).toBeGreaterThan(MIB);
      expect(heap).toBeLessThan(64 * MIB);
    },
    300_000,
  );
});
