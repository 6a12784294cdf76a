import { asDamaged, uprightImage } from './upright-image.js';

export interface ReencodedImage {
  bytes: Uint8Array;
  mimeType: 'image/jpeg';
  width: number;
  height: number;
}

/**
 * The picture as we keep it: decoded and written anew, so that EXIF, GPS and whatever else hid in the file are gone;
 * upright, at most 2400 px on its long side. Of a PDF the first page. Throws UnreadableReceipt.
 * Heavy: call it through `ReceiptReader.reencode`, which runs it in the child process.
 */
export async function reencode(bytes: Uint8Array): Promise<ReencodedImage> {
  const image = await uprightImage(bytes);
  return asDamaged(async () => {
    const { data, info } = await image.jpeg({ quality: 82, mozjpeg: false }).toBuffer({ resolveWithObject: true });
    return { bytes: new Uint8Array(data), mimeType: 'image/jpeg' as const, width: info.width, height: info.height };
  });
}
