import { Worker } from 'node:worker_threads';
import { eInvoiceFromQr } from '../domain/receipt/e-invoice-qr.js';
import { extractReceipt } from '../domain/receipt/extract-receipt.js';
import type { Extraction } from '../domain/receipt/extract-receipt.js';
import type { Box } from '../domain/receipt/reading.js';
import { LOOKED_AT, withSecondLook } from '../domain/receipt/second-look.js';
import type { SecondLook } from '../domain/receipt/second-look.js';
import { withTextLayer } from '../domain/receipt/text-layer.js';
import { warped } from './homography.js';
import type { LayoutFrame } from './layout-frame.js';
import type { Answer, Request } from './messages.js';
import { PaddleEngine } from './paddle-engine.js';
import { qrTexts } from './qr-codes.js';
import type { Raster } from './raster.js';
import { reencode } from './reencode.js';
import { LineReader, readWithTesseract } from './tesseract-engine.js';
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
let lineReader: Promise<LineReader> | null = null;
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
  const { user, system } = process.cpuUsage();
  const reply: Answer = {
    id: request.id,
    rssBytes: rss,
    maxRssBytes: process.resourceUsage().maxRSS * 1024,
    cpuMs: (user + system) / 1000,
    ...result,
  };
  process.send?.(reply);
}

async function work({ task, bytes, today, page }: Request) {
  if (task === 'reencode') return { image: await reencode(bytes) };
  const image = await uprightRaster(bytes);
  if (task === 'second-reading') {
    const upright = page ? warped(image, page.toSource, page.width, page.height) : image;
    const extraction = extractReceipt(await readWithTesseract(upright), today);
    return { reading: { extraction, invoice: null, hasText: false, page: null } };
  }
  const invoice = await eInvoice(image);
  engine ??= PaddleEngine.load();
  const { boxes, frame } = await (await engine).read(image);
  const text = await textOf(bytes);
  const first = extractReceipt(text === null ? boxes : withTextLayer(boxes, text), today);
  // What a file says itself is its own second reader.
  const look =
    text === null ? await secondLook(first, frame) : { company: first.company ?? '', date: text, total: text };
  const extraction = withSecondLook(first, look, today);
  const placed = placedOnSource(extraction, frame.onSource);
  return { reading: { extraction: placed, invoice, hasText: text !== null, page: frame.page } };
}

/** The lines that decide, read once more by another engine. */
async function secondLook(reading: Extraction, frame: LayoutFrame): Promise<SecondLook> {
  lineReader ??= LineReader.load();
  const reader = await lineReader;
  const look: SecondLook = {};
  for (const name of LOOKED_AT) {
    const box = reading.fields.find((field) => field.name === name)?.box;
    if (box && box.width > 0 && box.height > 0) look[name] = await reader.read(frame.picture(box));
  }
  return look;
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
