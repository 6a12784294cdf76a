import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createReceiptReader } from '@parfinanciero/expenses/readers/receipt-reader';
import { FIELDS, fitModel } from './confidence-fit.js';
import type { Judged } from './confidence-fit.js';
import { degradedReadings, judged, readingOf } from './readings.js';
import { samplesIn } from './samples.js';

/**
 * Fits the shipped probabilities to all sample receipts, as they are and made worse, and writes the model into the expenses
 * service: `SAMPLES_DIR=… node bench/dist/receipts/fit-confidence.js`. Run it again whenever the reader changes.
 */
const TARGET = fileURLToPath(
  new URL('../../../subgraphs/expenses/src/domain/receipt/confidence-model.ts', import.meta.url),
);

const folder = process.env['SAMPLES_DIR'];
if (!folder) {
  console.error('SAMPLES_DIR is not set');
  process.exitCode = 2;
} else {
  const samples = await samplesIn(path.join(folder, 'receipts'));
  const reader = createReceiptReader();
  try {
    const plain: Judged[] = [];
    for (const sample of samples) plain.push(judged(sample, 'none', await readingOf(sample.bytes, reader)));
    const model = fitModel([...plain, ...(await degradedReadings(samples, plain, reader))]);
    const lines = FIELDS.map((field) => {
      const { base, weights } = model[field];
      return `  ${field}: { base: ${base.toFixed(3)}, weights: [${weights.map((weight) => Number(weight.toFixed(3))).join(', ')}] },`;
    });
    await writeFile(
      TARGET,
      [
        "import type { ConfidenceModel } from './confidence.js';",
        '',
        '/** Fitted by `bench/src/receipts/fit-confidence.ts`; not edited by hand. */',
        'export const CONFIDENCE_MODEL: ConfidenceModel = {',
        ...lines,
        '};',
        '',
      ].join('\n'),
    );
    console.log(lines.join('\n'));
  } finally {
    await reader.close();
  }
}
