import { Worker } from 'node:worker_threads';
import { eInvoiceFromQr } from '../domain/receipt/e-invoice-qr.js';
import { extractReceipt } from '../domain/receipt/extract-receipt.js';
import type { Extraction } from '../domain/receipt/extract-receipt.js';
import type { Box } from '../domain/receipt/reading.js';
import { withTextLayer } from '../domain/receipt/text-layer.js';
import type { Answer, Request } from './messages.js';
import { PaddleEngine } from './paddle-engine.js';
import { qrTexts } from './qr-codes.js';
import type { Raster } from './raster.js';
import { reencode } from './reencode.js';
import { readWithTesseract } from './tesseract-engine.js';
import { UnreadableReceipt } from './unreadable-receipt.js';
import { textOf, uprightRaster } from './upright-image.js';

/**
 * The child process that opens what strangers uploaded. It serves one request at a time, keeps the engine loaded
 * between them, watches its own memory and goes when its parent goes.
 */
const watch = new Worker(new URL('./memory-watch.js', import.meta.url), {
  workerData: { maxRssBytes: Number(process.argv[2]) },
});
watch.unref();

let engine: Promise<PaddleEngine> | null = null;
let last: Promise<void> = Promise.resolve();

process.on('message', (message) => {
  const request = message as Request;
  last = last.then(() => answer(request));
});
process.on('disconnect', () => process.exit(0));

async function answer(request: Request): Promise<void> {
  const result = await work(request).catch((error: unknown) => {
    if (error instanceof UnreadableReceipt) return { failure: error.reason };
    console.error(error);
    return { failure: 'DAMAGED' as const };
  });
  const { rss } = process.memoryUsage();
  const reply: Answer = {
    id: request.id,
    rssBytes: rss,
    maxRssBytes: process.resourceUsage().maxRSS * 1024,
    ...result,
  };
  process.send?.(reply);
}

async function work({ task, bytes, today }: Request) {
  if (task === 'reencode') return { image: await reencode(bytes) };
  const image = await uprightRaster(bytes);
  if (task === 'second-reading') {
    return {
      reading: { extraction: extractReceipt(await readWithTesseract(image), today), invoice: null, hasText: false },
    };
  }
  const invoice = await eInvoice(image);
  engine ??= PaddleEngine.load();
  const { boxes, onSource } = await (await engine).read(image);
  const text = await textOf(bytes);
  const extraction = extractReceipt(text === null ? boxes : withTextLayer(boxes, text), today);
  return { reading: { extraction: placedOnSource(extraction, onSource), invoice, hasText: text !== null } };
}

/** Boxes are shown over the picture as it came, not over the page that was read. */
function placedOnSource(extraction: Extraction, onSource: (box: Box) => Box): Extraction {
  const fields = extraction.fields.map((field) => ({ ...field, box: field.box && roundedBox(onSource(field.box)) }));
  return { ...extraction, fields };
}

function roundedBox({ x, y, width, height }: Box): Box {
  const rounded = (fraction: number) => Number(fraction.toFixed(4));
  return { x: rounded(x), y: rounded(y), width: rounded(width), height: rounded(height) };
}

async function eInvoice(image: Raster) {
  for (const text of await qrTexts(image)) {
    const invoice = eInvoiceFromQr(text);
    if (invoice) return invoice;
  }
  return null;
}
