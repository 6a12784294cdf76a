import sharp from 'sharp';
import type { Raster } from './raster.js';

/** The pixels as a JPEG file. @param quality 1…100 */
export async function rasterJpeg({ data, width, height }: Raster, quality: number): Promise<Uint8Array> {
  const bytes = await sharp(data, { raw: { width, height, channels: 3 } })
    .jpeg({ quality })
    .toBuffer();
  return new Uint8Array(bytes);
}
