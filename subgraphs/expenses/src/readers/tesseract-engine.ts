import { createRequire } from 'node:module';
import path from 'node:path';
import sharp from 'sharp';
import { OEM, PSM, createWorker } from 'tesseract.js';
import type { Worker } from 'tesseract.js';
import type { TextBox } from '../domain/receipt/text-box.js';
import type { Raster } from './raster.js';

const MOST_PIXELS = 2_000_000;
/** Height in pixels to which a single line is drawn: what the engine was trained on, with some air. */
const LINE_PIXELS = 56;

/** A second opinion on a whole page: Tesseract with Spanish data, which knows ñ and accents. Frees everything before it returns. */
export async function readWithTesseract(image: Raster): Promise<TextBox[]> {
  const scale = Math.sqrt(MOST_PIXELS / (image.width * image.height));
  const png = await grey(image, scale < 1 ? Math.round(image.width * scale) : image.width);
  const { width = 1, height = 1 } = await sharp(png).metadata();
  const worker = await spanishWorker();
  try {
    const { data: page } = await worker.recognize(png, {}, { blocks: true, text: false });
    const lines = (page.blocks ?? []).flatMap((block) => block.paragraphs).flatMap((paragraph) => paragraph.lines);
    return lines.map((line) => ({
      text: line.text.trim(),
      confidence: line.confidence / 100,
      x: line.bbox.x0 / width,
      y: line.bbox.y0 / height,
      width: (line.bbox.x1 - line.bbox.x0) / width,
      height: (line.bbox.y1 - line.bbox.y0) / height,
    }));
  } finally {
    await worker.terminate();
  }
}

/** Tesseract kept ready for single lines. */
export class LineReader {
  private constructor(private readonly worker: Worker) {}

  static async load(): Promise<LineReader> {
    const worker = await spanishWorker();
    await worker.setParameters({ tessedit_pageseg_mode: PSM.SINGLE_LINE });
    return new LineReader(worker);
  }

  /** The text of a picture of one line; empty where there is none. */
  async read(line: Raster): Promise<string> {
    const png = await grey(line, Math.max(8, Math.round((line.width * LINE_PIXELS) / line.height)));
    const { data } = await this.worker.recognize(png);
    return data.text.trim();
  }
}

function grey({ data, width, height }: Raster, toWidth: number): Promise<Buffer> {
  const picture = sharp(data, { raw: { width, height, channels: 3 } }).greyscale();
  if (toWidth !== width) picture.resize(toWidth);
  return picture.withMetadata({ density: 200 }).png({ compressionLevel: 1 }).toBuffer();
}

function spanishWorker(): Promise<Worker> {
  const data = createRequire(import.meta.url).resolve('@tesseract.js-data/spa/package.json');
  return createWorker(['spa'], OEM.LSTM_ONLY, {
    langPath: path.join(path.dirname(data), '4.0.0_best_int'),
    gzip: true,
    cacheMethod: 'none',
  });
}
