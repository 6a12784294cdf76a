import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { UnreadableReceipt, createReceiptReader } from '@parfinanciero/expenses/readers/receipt-reader';

interface Truth {
  company: string;
  date: string;
  total: string;
}

interface Outcome {
  file: string;
  company: boolean;
  date: boolean;
  total: boolean;
  confidence: number;
  engine: string;
  ms: number;
  read: { company: string | null; date: string | null; total: string | null };
}

const RESULTS = fileURLToPath(new URL('../results/', import.meta.url));
const SIMILAR = 0.85;
const SURE = 0.9;

/**
 * How well receipts are read: every NNN.jpg with its NNN.json under $SAMPLES_DIR/receipts, through the same child
 * process that the product uses. Prints a table and writes bench/results/receipts.json.
 */
export async function receipts(): Promise<void> {
  const samples = process.env['SAMPLES_DIR'];
  if (!samples) {
    console.log('receipts: skipped, SAMPLES_DIR is not set');
    return;
  }
  const folder = path.join(samples, 'receipts');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  const reader = createReceiptReader();
  const outcomes: Outcome[] = [];
  try {
    for (const name of names) {
      const truth = JSON.parse(await readFile(path.join(folder, name), 'utf8')) as Truth;
      const file = name.replace(/json$/, 'jpg');
      outcomes.push(await judged(file, await readFile(path.join(folder, file)), truth, reader));
    }
  } finally {
    await reader.close();
  }
  const share = (count: number) => Number(((100 * count) / Math.max(outcomes.length, 1)).toFixed(1));
  const ranked = outcomes.map((outcome) => outcome.ms).sort((a, b) => a - b);
  const sure = outcomes.filter((outcome) => outcome.confidence >= SURE);
  const summary = {
    images: outcomes.length,
    company: share(outcomes.filter((o) => o.company).length),
    date: share(outcomes.filter((o) => o.date).length),
    total: share(outcomes.filter((o) => o.total).length),
    all: share(outcomes.filter((o) => o.company && o.date && o.total).length),
    sure: share(sure.length),
    sureAndRight: Number(((100 * sure.filter((o) => o.date && o.total).length) / Math.max(sure.length, 1)).toFixed(1)),
    secondReadings: outcomes.filter((o) => o.engine.includes('tesseract')).length,
    meanMs: Math.round(ranked.reduce((sum, ms) => sum + ms, 0) / Math.max(ranked.length, 1)),
    p95Ms: ranked[Math.floor(ranked.length * 0.95)] ?? 0,
    peakRssMb: Math.round(reader.maxRssBytes / 1e6),
  };
  for (const outcome of outcomes.filter((o) => !(o.company && o.date && o.total)))
    console.log(`  ${outcome.file}: ${JSON.stringify(outcome.read)} confidence ${outcome.confidence}`);
  console.log(`Receipts (${summary.images} images)`);
  console.table({
    'company %': summary.company,
    'date %': summary.date,
    'total %': summary.total,
    'all three %': summary.all,
    [`sure (confidence ≥ ${SURE}) %`]: summary.sure,
    'date and total right where sure %': summary.sureAndRight,
    'second readings': summary.secondReadings,
    'mean ms per image': summary.meanMs,
    '95th percentile ms': summary.p95Ms,
    'peak memory of the child, MB': summary.peakRssMb,
  });
  await mkdir(RESULTS, { recursive: true });
  await writeFile(path.join(RESULTS, 'receipts.json'), `${JSON.stringify({ summary, outcomes }, null, 2)}\n`);
}

async function judged(
  file: string,
  bytes: Uint8Array,
  truth: Truth,
  reader: ReturnType<typeof createReceiptReader>,
): Promise<Outcome> {
  const started = performance.now();
  const reading = await reader.read({ bytes }).catch((error: unknown) => {
    if (error instanceof UnreadableReceipt) return null;
    throw error;
  });
  const read = { company: reading?.company ?? null, date: reading?.date ?? null, total: reading?.total ?? null };
  const total = truth.total.replace(/[^0-9.]/g, '');
  return {
    file,
    company: similarity(read.company ?? '', truth.company) >= SIMILAR,
    date: read.date === plainDate(truth.date),
    // One receipt of the set has no total: nothing to be wrong about.
    total: total === '' || (read.total !== null && Math.abs(Number(read.total) - Number(total)) <= 0.005),
    confidence: reading?.confidence ?? 0,
    engine: reading?.engine ?? 'none',
    ms: Math.round(performance.now() - started),
    read,
  };
}

/** 1 − edit distance ÷ longer length, over capital letters and digits only. */
function similarity(a: string, b: string): number {
  const [left, right] = [a, b].map((text) => text.toUpperCase().replace(/[^A-Z0-9]/g, '')) as [string, string];
  let previous = Array.from({ length: right.length + 1 }, (_, i) => i);
  for (let i = 1; i <= left.length; i++) {
    const current = [i];
    for (let j = 1; j <= right.length; j++) {
      const change = previous[j - 1]! + (left[i - 1] === right[j - 1] ? 0 : 1);
      current.push(Math.min(previous[j]! + 1, current[j - 1]! + 1, change));
    }
    previous = current;
  }
  const longer = Math.max(left.length, right.length);
  return longer === 0 ? 0 : 1 - previous[right.length]! / longer;
}

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

/** The truth's day, written day first in several ways ("24-01-18", "05 JAN 2017", "14/MAY/2017"). */
function plainDate(text: string): string {
  const [, day = '', month = '', year = ''] =
    /(\d{1,2})[-/. ]+([A-Z]+|\d{1,2})[-/. ]+(\d{2,4})/.exec(text.toUpperCase()) ?? [];
  const number = /\d/.test(month) ? Number(month) : MONTHS.indexOf(month.slice(0, 3)) + 1;
  return `${year.length === 2 ? `20${year}` : year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
}
