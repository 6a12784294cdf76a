import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { UnreadableReceipt } from '@parfinanciero/expenses/readers/receipt-reader';
import type { ReceiptReader, ReceiptReading } from '@parfinanciero/expenses/readers/receipt-reader';
import { describe, expect, it } from 'vitest';
import { scan } from '../../src/cli/scan.js';

const READING: ReceiptReading = {
  company: 'TIENDA DON JOSÉ',
  date: '2026-05-14',
  total: '1029100.50',
  currency: 'COP',
  currencyConfidence: 0.9,
  tax: null,
  documentKind: 'receipt',
  confidence: 0.95,
  fields: [],
  lineItems: [],
  otherDate: null,
  sums: [],
  engine: 'test',
  ms: 12,
  text: 'not shown',
};

/** Reads every file but those whose bytes say "bad". */
function stubReader(): ReceiptReader {
  return {
    read: async ({ bytes }) => {
      if (Buffer.from(bytes).toString() === 'bad') throw new UnreadableReceipt('DAMAGED');
      return READING;
    },
    reencode: () => Promise.reject(new Error('not asked for')),
    close: () => Promise.resolve(),
    maxRssBytes: 0,
    cpuMs: 0,
  };
}

async function run(args: string[], options: { json?: boolean; lang?: 'es' | 'en' } = {}) {
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const code = await scan(
    args,
    { stdout, stderr, json: options.json ?? false, lang: options.lang ?? 'es' },
    stubReader,
  );
  return { code, out: String(stdout.read() ?? ''), err: String(stderr.read() ?? '') };
}

async function files(...contents: string[]): Promise<string[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'scan-'));
  return Promise.all(
    contents.map(async (content, at) => {
      const file = path.join(folder, `recibo-${at}.jpg`);
      await writeFile(file, content);
      return file;
    }),
  );
}

describe('parfinanciero scan', () => {
  it('shows how it is used when no image is named', async () => {
    expect(await run([])).toMatchObject({ code: 2, out: '' });
    expect((await run([], { lang: 'en' })).err).toContain('Usage');
    expect((await run(['--nope', 'a.jpg'])).code).toBe(2);
  });

  it('writes one JSON line per image with exactly the promised keys', async () => {
    const [file] = await files('good');
    const { code, out } = await run([file!], { json: true });
    expect(code).toBe(0);
    expect(out.trim().split('\n')).toHaveLength(1);
    const { text: _text, currencyConfidence: _confidence, otherDate: _other, sums: _sums, ...promised } = READING;
    expect(JSON.parse(out)).toEqual({ file, ...promised });
  });

  it('accepts --json among the images as well', async () => {
    const [file] = await files('good');
    expect(JSON.parse((await run([file!, '--json'])).out)).toMatchObject({ file, total: '1029100.50' });
  });

  it('says why a file is unusable and reads the others', async () => {
    const [bad, good] = await files('bad', 'good');
    const { code, out } = await run([bad!, '/no/such/file.jpg', good!], { json: true });
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { file: string; error?: string });
    expect(code).toBe(1);
    expect(lines.map((line) => line.error)).toEqual(['DAMAGED', 'NOT_FOUND', undefined]);
  });

  it('speaks both languages', async () => {
    const [good] = await files('good');
    expect((await run([good!], { lang: 'es' })).out).toContain(
      'TIENDA DON JOSÉ · 2026-05-14 · 1.029.100,50 COP · 95 % seguro',
    );
    expect((await run([good!], { lang: 'en' })).out).toContain('1,029,100.50 COP · 95 % sure');
  });
});
