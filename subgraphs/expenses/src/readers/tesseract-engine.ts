import { createRequire } from 'node:module';
import path from 'node:path';
import sharp from 'sharp';
import { OEM, createWorker } from 'tesseract.js';
import type { TextBox } from '../domain/receipt/text-box.js';
import type { Raster } from './raster.js';

const MOST_PIXELS = 2_000_000;

/** The second opinion: Tesseract with Spanish data, which knows ñ and accents. Frees everything before it returns. */
export async function readWithTesseract(image: Raster): Promise<TextBox[]> {
  const scale = Math.sqrt(MOST_PIXELS / (image.width * image.height));
  const picture = sharp(image.data, { raw: { width: image.width, height: image.height, channels: 3 } }).greyscale();
  if (scale < 1) picture.resize(Math.round(image.width * scale));
  const png = await picture.withMetadata({ density: 200 }).png({ compressionLevel: 1 }).toBuffer();
  const { width = 1, height = 1 } = await sharp(png).metadata();
  const data = createRequire(import.meta.url).resolve('@tesseract.js-data/spa/package.json');
  const worker = await createWorker(['spa'], OEM.LSTM_ONLY, {
    langPath: path.join(path.dirname(data), '4.0.0_best_int'),
    gzip: true,
    cacheMethod: 'none',
  });
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
