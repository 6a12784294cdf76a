import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer';
import { homographyBetween, mapped, warped, type Quad } from '../../src/readers/homography.js';
import { rasterJpeg } from '../../src/readers/raster-jpeg.js';
import { createReceiptReader } from '../../src/readers/receipt-reader.js';

const LINES = [
  'TIENDA LOS ALPES S.A.S.',
  'NIT 900.555.123-4',
  'CALLE 85 # 11-20 BOGOTA',
  'FECHA: 14/05/2026  10:32',
  'PAN TAJADO|6.900',
  'QUESO CAMPESINO|12.400',
  'CHOCOLATE|9.800',
  'SUBTOTAL|29.100',
  'TOTAL A PAGAR|29.100',
  'EFECTIVO|50.000',
  'CAMBIO|20.900',
];

/** A printed ticket, drawn from text. */
function drawnTicket(): Promise<Buffer> {
  const rows = LINES.map((line, at) => {
    const [left, right] = line.split('|');
    const y = 90 + at * 62;
    const amount = right ? `<text x="740" y="${y}" text-anchor="end">${right}</text>` : '';
    return `<text x="60" y="${y}">${left}</text>${amount}`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="820"><rect width="800" height="820" fill="#fff"/><g font-family="DejaVu Sans, Arial, sans-serif" font-size="34" fill="#111">${rows.join('')}</g></svg>`;
  return sharp(Buffer.from(svg)).png().toBuffer();
}

/** The same ticket as a one-page PDF, written by hand. */
function pdfTicket(): Buffer {
  const text = LINES.map((line) => `(${line.replace('|', '      ').replace(/[()]/g, '')}) Tj T*`).join('\n');
  const content = `BT /F1 14 Tf 40 560 Td 26 TL\n${text}\nET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 600] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  const body = objects.map((object, at) => `${at + 1} 0 obj\n${object}\nendobj\n`).join('');
  return Buffer.from(`%PDF-1.4\n${body}trailer\n<< /Root 1 0 R /Size 6 >>\n%%EOF\n`);
}

/** A ticket with the code of an electronic invoice below it; print and code say different totals. */
async function ticketWithCode(payload: string): Promise<Buffer> {
  const wasm = await readFile(createRequire(import.meta.url).resolve('zxing-wasm/writer/zxing_writer.wasm'));
  await prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer }, fireImmediately: true });
  const { image } = await writeBarcode(payload, { format: 'QRCode', scale: 6 });
  const code = await sharp(Buffer.from(await image!.arrayBuffer()))
    .flatten({ background: '#fff' })
    .toBuffer();
  return sharp(await drawnTicket())
    .extend({ bottom: 520, background: '#fff' })
    .composite([{ input: code, left: 120, top: 830 }])
    .png()
    .toBuffer();
}

/** The picture as a sheet with these corners (x, y, clockwise from the upper left) on dark wood. */
async function onTable(sheet: Buffer, corners: readonly number[]): Promise<Buffer> {
  const { data, info } = await sharp(sheet).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  const at = (i: number) => [corners[2 * i]!, corners[2 * i + 1]!] as const;
  const page: Quad = [[0, 0], [width, 0], [width, height], [0, height]]; // prettier-ignore
  const toSheet = homographyBetween([at(0), at(1), at(2), at(3)], page)!;
  const photo = warped({ data: new Uint8Array(data), width, height }, toSheet, 1000, 1060);
  for (let i = 0; i < photo.data.length / 3; i++) {
    const [u, v] = mapped(toSheet, [i % 1000, Math.floor(i / 1000)]);
    if (u < 0 || v < 0 || u >= width - 1 || v >= height - 1) photo.data.set([92 + (i % 17), 66, 48], 3 * i);
  }
  return Buffer.from(await rasterJpeg(photo, 85));
}

const built = existsSync(fileURLToPath(new URL('../../dist/readers/receipt-worker.js', import.meta.url)));

describe.skipIf(!built)('the reader in its child process (needs tsc -b)', () => {
  const reader = createReceiptReader({ today: () => '2026-06-30' });
  let picture: Buffer;
  beforeAll(async () => {
    picture = await drawnTicket();
  });
  afterAll(() => reader.close());

  it('reads a Spanish ticket from a picture', async () => {
    const reading = await reader.read({ bytes: picture });
    expect(reading).toMatchObject({ date: '2026-05-14', total: '29100', currency: 'COP' });
    expect(reading.company?.replace(/[^A-Z]/g, '')).toBe('TIENDALOSALPESSAS');
    expect(reading.confidence).toBeGreaterThan(0.9);
    const total = reading.fields.find((field) => field.name === 'total')!;
    expect(total.box!.y).toBeGreaterThan(0.6);
    expect(reader.maxRssBytes).toBeGreaterThan(0);
  });

  it('reads it sideways too when the camera noted how it was held', async () => {
    const turned = await sharp(picture).rotate(90).jpeg().withMetadata({ orientation: 8 }).toBuffer();
    expect(await reader.read({ bytes: turned })).toMatchObject({ date: '2026-05-14', total: '29100' });
  });

  it('reads the first page of a PDF, its own text to the letter', async () => {
    const reading = await reader.read({ bytes: pdfTicket() });
    expect(reading).toMatchObject({ date: '2026-05-14', total: '29100' });
    expect(reading.engine).toBe('pdf-text+ppocr-v4');
    expect(reading.company).toBe('TIENDA LOS ALPES S.A.S');
  });

  it.each([
    ['photographed aslant on a table', [110, 60, 905, 150, 860, 990, 40, 930], 0],
    ['upside down', null, 180],
    ['turned by 90 degrees', null, 90],
    ['tilted by 12 degrees', null, 12],
  ] as const)('reads a ticket %s, and says where on that picture', async (_how, corners, degrees) => {
    const bytes = corners
      ? await onTable(picture, corners)
      : await sharp(picture).rotate(degrees, { background: '#ddd' }).png().toBuffer();
    const reading = await reader.read({ bytes });
    expect(reading).toMatchObject({ date: '2026-05-14', total: '29100' });
    const { box } = reading.fields.find((field) => field.name === 'total')!;
    const [x, y] = [box!.x + box!.width / 2, box!.y + box!.height / 2];
    const expected = { 0: [0.76, 0.69], 180: [0.15, 0.3], 90: [0.3, 0.85], 12: [0.77, 0.72] }[degrees];
    expect(Math.hypot(x - expected[0]!, y - expected[1]!)).toBeLessThan(0.09);
  });

  it('believes the code of an electronic invoice before the print', async () => {
    const cufe = 'c0ffee12'.repeat(12);
    const picture = await ticketWithCode(
      `NumFac: FE77\nFecFac: 2026-05-14\nNitFac: 900555123\nValFac: 27158.00\nValIva: 1942.00\nValTolFac: 29101.50\nCUFE: ${cufe}`,
    );
    const reading = await reader.read({ bytes: picture });
    expect(reading).toMatchObject({
      total: '29101.50',
      tax: '1942.00',
      documentKind: 'e-invoice',
      engine: 'qr+ppocr-v4',
    });
    expect(reading.fields.find((field) => field.name === 'cufe')?.value).toBe(cufe);
  });

  it('asks the second engine in a fresh child, and both agree', async () => {
    const careful = createReceiptReader({ today: () => '2026-06-30', secondOpinionBelow: 1.01 });
    const reading = await careful.read({ bytes: picture });
    await careful.close();
    expect(reading).toMatchObject({ date: '2026-05-14', total: '29100', engine: 'ppocr-v4+tesseract-spa' });
  });

  it('tells each unusable file and still reads the next one', async () => {
    const jpeg = await sharp(picture).jpeg().toBuffer();
    await expect(reader.read({ bytes: Buffer.from('hola') })).rejects.toMatchObject({ reason: 'WRONG_TYPE' });
    await expect(reader.read({ bytes: jpeg.subarray(0, jpeg.length / 2) })).rejects.toMatchObject({
      reason: 'DAMAGED',
    });
    await expect(reader.read({ bytes: Buffer.from('%PDF-1.4\nnot really') })).rejects.toMatchObject({
      reason: 'DAMAGED',
    });
    expect(await reader.read({ bytes: jpeg })).toMatchObject({ total: '29100' });
  });

  it('ends a child that takes too much time or memory, and the next file starts a new one', async () => {
    const hasty = createReceiptReader({ timeoutMs: 5 });
    await expect(hasty.read({ bytes: picture })).rejects.toMatchObject({ reason: 'TIMED_OUT' });
    await hasty.close();
    const small = createReceiptReader({ maxRssBytes: 90 * 1024 * 1024 });
    await expect(small.read({ bytes: picture })).rejects.toMatchObject({ reason: 'OUT_OF_MEMORY' });
    await expect(small.read({ bytes: picture })).rejects.toMatchObject({ reason: 'OUT_OF_MEMORY' });
    await small.close();
  });

  it('stops when the caller gives up', async () => {
    const stop = new AbortController();
    const reading = reader.read({ bytes: picture }, { signal: stop.signal });
    stop.abort(new Error('left'));
    await expect(reading).rejects.toThrow('left');
    expect(await reader.read({ bytes: picture })).toMatchObject({ total: '29100' });
  });

  it('re-encodes a picture upright, small and without the place it was taken', async () => {
    const photo = await sharp({ create: { width: 3000, height: 1000, channels: 3, background: '#abc' } })
      .withExif({ IFD3: { GPSLatitude: '4/1 35/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const kept = await reader.reencode({ bytes: photo });
    expect(kept).toMatchObject({ mimeType: 'image/jpeg', width: 800, height: 2400 });
    const metadata = await sharp(kept.bytes).metadata();
    expect(metadata.exif).toBeUndefined();
    expect(metadata.orientation).toBeUndefined();
  });
});
