import type { Extraction } from '../domain/receipt/extract-receipt.js';
import { mergeReadings, withEInvoice } from '../domain/receipt/merge-readings.js';
import type { ReceiptReading } from '../domain/receipt/reading.js';
import { guardFile } from './file-guard.js';
import type { PagePlace } from './layout-frame.js';
import type { Answer, Reading, Request } from './messages.js';
import { ReaderProcess } from './reader-process.js';
import type { ReencodedImage } from './reencode.js';
import { UnreadableReceipt } from './unreadable-receipt.js';

export { UnreadableReceipt } from './unreadable-receipt.js';
export type { ReencodedImage } from './reencode.js';
export type { ReceiptReading } from '../domain/receipt/reading.js';

export interface ReceiptReader {
  /** Reads one JPEG, PNG, WebP or PDF. Throws UnreadableReceipt, or the signal's reason when aborted. */
  read(input: { bytes: Uint8Array }, options?: { signal?: AbortSignal }): Promise<ReceiptReading>;
  /** The picture as we keep it (see `reencode.ts`), made in the child process as well. Throws as `read`. */
  reencode(input: { bytes: Uint8Array }, options?: { signal?: AbortSignal }): Promise<ReencodedImage>;
  /** Ends the child process; what still waits fails with TIMED_OUT. */
  close(): Promise<void>;
  /** Most bytes of memory that any child held so far. */
  readonly maxRssBytes: number;
  /** Processor time of all children together so far, milliseconds. */
  readonly cpuMs: number;
}

export interface ReceiptReaderOptions {
  /** Wall time for one file, all engines together, in milliseconds. */
  timeoutMs?: number;
  /** A child that holds more is ended: UnreadableReceipt('OUT_OF_MEMORY'). */
  maxRssBytes?: number;
  /** After so many files a child whose memory grew is replaced. */
  imagesPerChild?: number;
  /** An idle child is ended after this many milliseconds, since it holds the engine's memory. */
  idleMs?: number;
  /** Below this probability the second engine is asked. */
  secondOpinionBelow?: number;
  /** The day (YYYY-MM-DD) after which no receipt can be dated. */
  today?: () => string;
}

const SECOND_READING_MS = 3000;

/** A reader with one child process, started at the first file; files wait for one another. */
export function createReceiptReader(options: ReceiptReaderOptions = {}): ReceiptReader {
  const {
    timeoutMs = 30_000,
    maxRssBytes = 1.2 * 1024 ** 3,
    imagesPerChild = 40,
    idleMs = 60_000,
    secondOpinionBelow = 0.75,
  } = options;
  const today = options.today ?? tomorrowUtc;
  let child: ReaderProcess | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let idle: NodeJS.Timeout | undefined;
  let closed = false;
  let peak = 0;
  let cpuOfEnded = 0;

  async function release(): Promise<void> {
    const old = child;
    child = null;
    cpuOfEnded += old?.cpuMs ?? 0;
    await old?.kill();
  }

  /** Asks the warm child, or a fresh one; two children never hold memory at the same time. */
  async function ask(
    { task, bytes, page }: Pick<Request, 'task' | 'bytes' | 'page'>,
    deadline: number,
    signal?: AbortSignal,
  ): Promise<Answer> {
    if (closed) throw new UnreadableReceipt('TIMED_OUT');
    if (child && !child.alive) child = null;
    if (child && child.answered >= imagesPerChild && child.rssBytes > 0.5 * maxRssBytes) await release();
    child ??= new ReaderProcess({ maxRssBytes });
    const asked = child;
    try {
      return await asked.ask({ task, bytes, today: today(), ...(page && { page }) }, deadline - Date.now(), signal);
    } finally {
      peak = Math.max(peak, asked.maxRssBytes);
      if (!asked.alive && child === asked) child = null;
    }
  }

  /** Files go one after another: one engine uses both cores already. */
  function queued<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    const run = last.then(async () => {
      signal?.throwIfAborted();
      clearTimeout(idle);
      try {
        return await work();
      } finally {
        idle = setTimeout(() => void queued(release), idleMs);
        idle.unref();
      }
    });
    last = run.catch(() => undefined);
    return run;
  }

  async function secondReading(
    { bytes, page }: { bytes: Uint8Array; page: PagePlace | null },
    deadline: number,
    signal?: AbortSignal,
  ): Promise<Extraction | null> {
    if (deadline - Date.now() < SECOND_READING_MS) return null;
    await release();
    try {
      const answer = await ask({ task: 'second-reading', bytes, ...(page && { page }) }, deadline, signal);
      return 'reading' in answer ? answer.reading.extraction : null;
    } catch (error) {
      // The first reading stands: a second opinion that fails takes nothing away.
      if (error instanceof UnreadableReceipt) return null;
      throw error;
    } finally {
      await release();
    }
  }

  async function readNow(bytes: Uint8Array, signal?: AbortSignal): Promise<ReceiptReading> {
    const started = performance.now();
    const deadline = Date.now() + timeoutMs;
    const {
      extraction: first,
      invoice,
      hasText,
      page,
    }: Reading = readingOf(await ask({ task: 'first-reading', bytes }, deadline, signal));
    let extraction = invoice ? withEInvoice(first, invoice) : first;
    let engine = `${invoice ? 'qr+' : ''}${hasText ? 'pdf-text+' : ''}ppocr-v4`;
    // What a file says itself needs no second pair of eyes.
    if (extraction.confidence < secondOpinionBelow && !hasText) {
      const second = await secondReading({ bytes, page }, deadline, signal);
      if (second) {
        extraction = mergeReadings(first, second);
        if (invoice) extraction = withEInvoice(extraction, invoice);
        engine += '+tesseract-spa';
      }
    }
    const { dateConfidence: _d, totalConfidence: _t, companyConfidence: _c, ...reading } = extraction;
    return { ...reading, engine, ms: Math.round(performance.now() - started) };
  }

  return {
    async read({ bytes }, { signal } = {}) {
      guardFile(bytes);
      return queued(() => readNow(bytes, signal), signal);
    },
    async reencode({ bytes }, { signal } = {}) {
      guardFile(bytes);
      return queued(async () => {
        const answer = await ask({ task: 'reencode', bytes }, Date.now() + timeoutMs, signal);
        if ('image' in answer) return answer.image;
        throw new UnreadableReceipt('failure' in answer ? answer.failure : 'DAMAGED');
      }, signal);
    },
    async close() {
      closed = true;
      clearTimeout(idle);
      await release();
    },
    get maxRssBytes() {
      return peak;
    },
    get cpuMs() {
      return cpuOfEnded + (child?.cpuMs ?? 0);
    },
  };
}

function readingOf(answer: Answer): Reading {
  if ('reading' in answer) return answer.reading;
  throw new UnreadableReceipt('failure' in answer ? answer.failure : 'DAMAGED');
}

/** Somewhere on earth it is already the next day; nothing is dated later than that. */
function tomorrowUtc(): string {
  return new Date(Date.now() + 14 * 3600_000).toISOString().slice(0, 10);
}
