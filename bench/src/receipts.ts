import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createReceiptReader } from '@parfinanciero/expenses/readers/receipt-reader';
import { crossValidated } from './receipts/confidence-fit.js';
import type { Judged } from './receipts/confidence-fit.js';
import { degradedReadings, judged, readingOf } from './receipts/readings.js';
import { samplesIn } from './receipts/samples.js';
import { pictureTable, reliabilityTable, share, sureTable } from './receipts/tables.js';

const RESULTS = fileURLToPath(new URL('../results/', import.meta.url));

/**
 * How well receipts are read: every NNN.jpg with its NNN.json under $SAMPLES_DIR/receipts, through the same child process that
 * the product uses, and the same pictures made worse in several ways. Probabilities come from a model fitted to the other four
 * fifths of the receipts. Prints tables and writes bench/results/receipts.json.
 */
export async function receipts(): Promise<void> {
  const folder = process.env['SAMPLES_DIR'];
  if (!folder) {
    console.log('receipts: skipped, SAMPLES_DIR is not set');
    return;
  }
  const samples = await samplesIn(path.join(folder, 'receipts'));
  const reader = createReceiptReader();
  try {
    const times: number[] = [];
    const details: object[] = [];
    const plain: Judged[] = [];
    for (const sample of samples) {
      const started = performance.now();
      const reading = await readingOf(sample.bytes, reader);
      times.push(Math.round(performance.now() - started));
      const outcome = judged(sample, 'none', reading);
      plain.push(outcome);
      const { company = null, date = null, total = null, engine = 'none' } = reading ?? {};
      details.push({ file: sample.file, read: { company, date, total }, right: outcome.right, engine });
      if (!(outcome.right.company && outcome.right.date && outcome.right.total))
        console.log(`  ${sample.file}: ${JSON.stringify({ company, date, total })}`);
    }
    const resources = {
      'mean ms an image': Math.round(times.reduce((sum, ms) => sum + ms, 0) / Math.max(times.length, 1)),
      '95th percentile ms': [...times].sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0,
      'mean ms of processor time': Math.round(reader.cpuMs / Math.max(times.length, 1)),
      'peak memory of the child, MB': Math.round(reader.maxRssBytes / 1e6),
      'second readings': details.filter((each) => 'engine' in each && String(each.engine).includes('tesseract')).length,
      'all three right %': share(
        plain.filter(({ right }) => right.company && right.date && right.total).length,
        plain.length,
      ),
    };
    const scored = crossValidated([...plain, ...(await degradedReadings(samples, plain, reader))]);
    const good = scored.filter(({ degradation }) => degradation === 'none');
    const tables = {
      resources,
      fields: sureTable(good),
      reliability: reliabilityTable(good),
      pictures: pictureTable(scored),
      reliabilityOfAll: reliabilityTable(scored),
    };
    console.log(`Receipts: ${samples.length} images as they are`);
    console.table(resources);
    console.log('Probabilities, each from a model that has not seen the receipt');
    console.table(tables.fields);
    console.table(tables.reliability);
    console.log('The same pictures made worse');
    console.table(tables.pictures);
    console.table(tables.reliabilityOfAll);
    await mkdir(RESULTS, { recursive: true });
    await writeFile(path.join(RESULTS, 'receipts.json'), `${JSON.stringify({ ...tables, details }, null, 2)}\n`);
  } finally {
    await reader.close();
  }
}
