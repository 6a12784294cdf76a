import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { UnreadableReceipt } from '@parfinanciero/expenses/readers/receipt-reader';
import type { ReceiptReader, ReceiptReading } from '@parfinanciero/expenses/readers/receipt-reader';
import { FIELDS } from './confidence-fit.js';
import type { Judged } from './confidence-fit.js';
import { DEGRADATIONS } from './degradations.js';
import type { DegradationName } from './degradations.js';
import type { Sample } from './samples.js';
import { rightOf } from './score.js';

const READER = fileURLToPath(new URL('.', import.meta.resolve('@parfinanciero/expenses/readers/receipt-reader')));
const CODE = [READER, path.join(READER, '../domain/receipt/')];
/** What probabilities are made with, and what a model in the network says, does not change what is read. */
const NOT_CODE = /^(confidence-)?model/;
const NAMES = (Object.keys(DEGRADATIONS) as DegradationName[]).filter((name) => name !== 'none');
const KEPT = fileURLToPath(new URL('../../results/receipt-readings/', import.meta.url));

const NOTHING = { company: [], date: [], total: [] };

export function judged(sample: Sample, degradation: string, reading: ReceiptReading | null): Judged {
  return {
    receipt: sample.file,
    degradation,
    evidence: reading?.evidence ?? NOTHING,
    boxes: (reading?.fields ?? []).flatMap(({ name, box }) =>
      FIELDS.some((field) => field === name) && box ? [box] : [],
    ),
    right: rightOf(reading ?? { company: null, date: null, total: null }, sample.truth),
  };
}

/** The reading of a picture; null where it can't be read at all. */
export function readingOf(bytes: Uint8Array, reader: ReceiptReader): Promise<ReceiptReading | null> {
  return reader.read({ bytes }).catch((error: unknown) => {
    if (error instanceof UnreadableReceipt) return null;
    throw error;
  });
}

/** Every other receipt is degraded in each way, the others in the next one: enough to see what it costs. */
const EVERY = 2;

/**
 * The samples made worse, as the product reads them. Readings are kept under bench/results until
 * the reader's code changes: reading some hundred bad pictures takes minutes.
 */
export async function degradedReadings(
  samples: readonly Sample[],
  plain: readonly Judged[],
  reader: ReceiptReader,
): Promise<Judged[]> {
  const file = path.join(KEPT, `${await fingerprint()}.json`);
  const kept = new Map(Object.entries(await stored(file)));
  const readings: Judged[] = [];
  for (const [number, name] of NAMES.entries()) {
    for (const [at, sample] of samples.entries()) {
      if (name !== 'erased' && (at + number) % EVERY !== 0) continue;
      const key = `${sample.file} ${name}`;
      let reading = kept.get(key);
      if (!reading) {
        const bytes = await DEGRADATIONS[name](sample.bytes, Number.parseInt(sample.file, 10), plain[at]!.boxes);
        reading = judged(sample, name, await readingOf(bytes, reader));
        kept.set(key, reading);
      }
      readings.push(reading);
    }
    await mkdir(KEPT, { recursive: true });
    await writeFile(file, JSON.stringify(Object.fromEntries(kept)));
  }
  return readings;
}

async function stored(file: string): Promise<Record<string, Judged>> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Record<string, Judged>;
  } catch {
    return {};
  }
}

/** Of everything that decides what is read. */
async function fingerprint(): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of CODE) {
    for (const name of (await readdir(folder)).filter((each) => each.endsWith('.js') && !NOT_CODE.test(each)).sort())
      hash.update(await readFile(path.join(folder, name)));
  }
  return hash.digest('hex').slice(0, 16);
}
