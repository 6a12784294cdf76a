import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import type { Raster } from './raster.js';

let prepared: Promise<void> | null = null;

/** The texts of the QR codes on an image (at most four). The decoder comes from our own files, never from a network. */
export async function qrTexts(image: Raster): Promise<string[]> {
  prepared ??= prepare();
  await prepared;
  const { width, height } = image;
  const pixels = new Uint8ClampedArray(width * height * 4);
  for (let from = 0, to = 0; to < pixels.length; from += 3, to += 4) {
    pixels[to] = image.data[from]!;
    pixels[to + 1] = image.data[from + 1]!;
    pixels[to + 2] = image.data[from + 2]!;
    pixels[to + 3] = 255;
  }
  const found = await readBarcodes(
    { data: pixels, width, height, colorSpace: 'srgb' },
    { formats: ['QRCode'], tryHarder: true, tryInvert: false, maxNumberOfSymbols: 4 },
  );
  return found.filter((code) => code.isValid && code.text !== '').map((code) => code.text);
}

async function prepare(): Promise<void> {
  const wasm = await readFile(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
  await prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer }, fireImmediately: true });
}
