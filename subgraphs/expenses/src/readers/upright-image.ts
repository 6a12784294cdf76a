import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import type { PDFiumPage } from '@hyzyla/pdfium';
import sharp from 'sharp';
import type { Sharp } from 'sharp';
import { guardFile, limits } from './file-guard.js';
import type { Raster } from './raster.js';
import { UnreadableReceipt } from './unreadable-receipt.js';

/** Longest side kept, in pixels: sharp enough for small print, small enough for the memory of a reader. */
export const LONGEST_SIDE = 2400;
/** A page with fewer holds a stamp or a page number, not its text. */
const LEAST_LETTERS = 20;

sharp.cache(false);

/**
 * The picture of a receipt, turned upright by its EXIF note and shrunk to LONGEST_SIDE, still lazy; a PDF's first
 * page is rendered at that size. Throws UnreadableReceipt.
 */
export async function uprightImage(bytes: Uint8Array): Promise<Sharp> {
  const kind = guardFile(bytes);
  const source =
    kind === 'pdf'
      ? await firstPage(bytes)
      : sharp(bytes, { limitInputPixels: limits.pixels, failOn: 'truncated' }).rotate();
  return source
    .resize(LONGEST_SIDE, LONGEST_SIDE, { fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb');
}

/** The same as pixels. Throws UnreadableReceipt('DAMAGED') if the decoder gives up. */
export async function uprightRaster(bytes: Uint8Array): Promise<Raster> {
  const image = await uprightImage(bytes);
  return asDamaged(async () => {
    const { data, info } = await image.removeAlpha().raw().toBuffer({ resolveWithObject: true });
    if (info.channels !== 3) throw new UnreadableReceipt('DAMAGED');
    return { data, width: info.width, height: info.height };
  });
}

/** Decoders throw whatever they like at a broken file: for us it is one thing. */
export async function asDamaged<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof UnreadableReceipt ? error : new UnreadableReceipt('DAMAGED');
  }
}

/** What a PDF's first page holds as text; null for pictures and for pages that are pictures themselves. */
export async function textOf(bytes: Uint8Array): Promise<string | null> {
  if (guardFile(bytes) !== 'pdf') return null;
  const text = await onFirstPage(bytes, (page) => Promise.resolve(page.getText()));
  return (text.match(/\p{L}/gu) ?? []).length >= LEAST_LETTERS ? text : null;
}

async function firstPage(bytes: Uint8Array): Promise<Sharp> {
  return onFirstPage(bytes, async (page) => {
    const { originalWidth, originalHeight } = page.getOriginalSize();
    const scale = Math.min(3, LONGEST_SIDE / Math.max(originalWidth, originalHeight, 1));
    const { data, width, height } = await page.render({ scale, colorSpace: 'BGRA', render: rgba });
    return sharp(data, { raw: { width, height, channels: 4 } });
  });
}

async function onFirstPage<Result>(bytes: Uint8Array, work: (page: PDFiumPage) => Promise<Result>): Promise<Result> {
  return asDamaged(async () => {
    const wasm = await readFile(createRequire(import.meta.url).resolve('@hyzyla/pdfium/pdfium.wasm'));
    const library = await PDFiumLibrary.init({ wasmBinary: new Uint8Array(wasm).buffer });
    try {
      const document = await library.loadDocument(bytes);
      try {
        if (document.getPageCount() > limits.pages) throw new UnreadableReceipt('TOO_LARGE');
        return await work(document.getPage(0));
      } finally {
        document.destroy();
      }
    } finally {
      library.destroy();
    }
  });
}

/** The renderer's blue-green-red-alpha as red-green-blue-alpha. */
function rgba({ data }: { data: Uint8Array }): Promise<Uint8Array> {
  const pixels = new Uint8Array(data);
  for (let i = 0; i < pixels.length; i += 4) {
    const blue = pixels[i]!;
    pixels[i] = pixels[i + 2]!;
    pixels[i + 2] = blue;
  }
  return Promise.resolve(pixels);
}
