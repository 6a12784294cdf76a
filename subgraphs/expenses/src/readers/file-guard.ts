import { UnreadableReceipt } from './unreadable-receipt.js';

export type ReceiptFileKind = 'jpeg' | 'png' | 'webp' | 'pdf';

export const limits = {
  /** Bytes of a file. */
  bytes: 15 * 1024 * 1024,
  /** Width × height of an image, before any decoder sees it. */
  pixels: 50_000_000,
  /** Longest side in pixels. */
  side: 20_000,
  /** Pages of a PDF. */
  pages: 20,
} as const;

/**
 * What a file is, told by its first bytes, never by its name. Only its header is looked at.
 * Throws UnreadableReceipt: WRONG_TYPE, TOO_LARGE (bytes or announced pixels), DAMAGED (no size in the header).
 */
export function guardFile(bytes: Uint8Array): ReceiptFileKind {
  const kind = fileKind(bytes);
  if (!kind) throw new UnreadableReceipt('WRONG_TYPE');
  if (bytes.byteLength > limits.bytes) throw new UnreadableReceipt('TOO_LARGE');
  if (kind === 'pdf') return kind;
  const size = kind === 'jpeg' ? jpegSize(bytes) : kind === 'png' ? pngSize(bytes) : webpSize(bytes);
  if (!size || size.width === 0 || size.height === 0) throw new UnreadableReceipt('DAMAGED');
  if (size.width * size.height > limits.pixels || Math.max(size.width, size.height) > limits.side)
    throw new UnreadableReceipt('TOO_LARGE');
  return kind;
}

function fileKind(bytes: Uint8Array): ReceiptFileKind | null {
  const starts = (text: string, at = 0) => [...text].every((c, i) => bytes[at + i] === c.charCodeAt(0));
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg';
  if (starts('\x89PNG\r\n\x1a\n')) return 'png';
  if (starts('RIFF') && starts('WEBP', 8)) return 'webp';
  return starts('%PDF-') ? 'pdf' : null;
}

interface Size {
  width: number;
  height: number;
}

/** The frame header among a JPEG's segments; thumbnails inside other segments are skipped with them. */
function jpegSize(bytes: Uint8Array): Size | null {
  const view = viewOf(bytes);
  let at = 2;
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1]!;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    if (marker === 0xd9 || marker === 0xda) return null;
    const alone = marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);
    at += alone ? 2 : 2 + view.getUint16(at + 2);
  }
  return null;
}

function pngSize(bytes: Uint8Array): Size | null {
  if (bytes.length < 24) return null;
  const view = viewOf(bytes);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

function webpSize(bytes: Uint8Array): Size | null {
  if (bytes.length < 30) return null;
  const view = viewOf(bytes);
  const form = String.fromCharCode(...bytes.subarray(12, 16));
  if (form === 'VP8X') {
    const three = (at: number) => 1 + bytes[at]! + (bytes[at + 1]! << 8) + (bytes[at + 2]! << 16);
    return { width: three(24), height: three(27) };
  }
  if (form === 'VP8L') {
    const packed = view.getUint32(21, true);
    return { width: 1 + (packed & 0x3fff), height: 1 + ((packed >> 14) & 0x3fff) };
  }
  if (form === 'VP8 ') return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  return null;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
