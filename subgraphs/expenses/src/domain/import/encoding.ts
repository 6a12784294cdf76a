import { isUtf8 } from 'node:buffer';

/** How a file's bytes become text. */
export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Bytes at the end that begin a UTF-8 character without ending it (0–3). */
const openTail = (bytes: Uint8Array): number => {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
  }
  return 0;
};

const isAscii = (bytes: Uint8Array): boolean => bytes.every((byte) => byte < 0x80);

/**
 * The encoding of a file by its first bytes: a byte order mark, else zero bytes on one side (UTF-16), else UTF-8 if it
 * is valid, else Windows-1252, which every Latin American bank that isn't on UTF-8 still writes.
 * @param bytes the beginning of the file; it may end in the middle of a character
 */
export const detectEncoding = (bytes: Uint8Array): Encoding => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  const looked = bytes.subarray(0, 4096);
  const pairs = Math.floor(looked.length / 2);
  let [even, odd] = [0, 0];
  for (let at = 0; at < pairs * 2; at += 2) {
    if (looked[at] === 0) even += 1;
    if (looked[at + 1] === 0) odd += 1;
  }
  if (pairs > 1 && odd > pairs * 0.4 && even < pairs * 0.1) return 'utf-16le';
  if (pairs > 1 && even > pairs * 0.4 && odd < pairs * 0.1) return 'utf-16be';
  return isUtf8(bytes.subarray(0, bytes.length - openTail(bytes))) ? 'utf-8' : 'windows-1252';
};

/**
 * What Windows-1252 has at 0x80–0x9F. Written out: some runtimes take its name for Latin-1, where these are controls.
 * The five bytes that it leaves free stay controls, as in the web's own table.
 */
const C1 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const windows1252 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/gu, (control) => C1[control.charCodeAt(0) - 0x80] ?? control);

/** UTF-8, but a file whose first foreign byte is no UTF-8 was Windows-1252 all along: its sample was plain ASCII. */
async function* utf8OrOlder(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8');
  let state: 'ascii' | 'utf-8' | 'windows-1252' = 'ascii';
  let held: Uint8Array = new Uint8Array();
  for await (const chunk of chunks) {
    if (state === 'windows-1252') {
      yield windows1252(chunk);
      continue;
    }
    const bytes: Uint8Array = held.length > 0 ? Buffer.concat([held, chunk]) : chunk;
    const whole = bytes.subarray(0, bytes.length - openTail(bytes));
    held = bytes.slice(whole.length);
    if (state === 'ascii' && !isUtf8(whole)) {
      state = 'windows-1252';
      yield windows1252(bytes);
      held = new Uint8Array();
    } else {
      if (state === 'ascii' && !isAscii(whole)) state = 'utf-8';
      yield decoder.decode(whole, { stream: true });
    }
  }
  if (held.length > 0) yield state === 'ascii' ? windows1252(held) : decoder.decode(held);
}

/**
 * Decodes a file chunk by chunk, without its byte order mark. Bytes that mean nothing become U+FFFD, never an error.
 * Holds no more than one chunk.
 */
export async function* decodeStream(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  encoding: Encoding,
): AsyncGenerator<string> {
  if (encoding === 'utf-8') {
    yield* utf8OrOlder(chunks);
  } else if (encoding === 'windows-1252') {
    for await (const chunk of chunks) yield windows1252(chunk);
  } else {
    const decoder = new TextDecoder(encoding);
    for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
    yield decoder.decode();
  }
}

/** Decodes the beginning of a file, as `decodeStream` would. */
export const decodeSample = (bytes: Uint8Array, encoding: Encoding): string => {
  if (encoding === 'windows-1252') return windows1252(bytes);
  const text = new TextDecoder(encoding).decode(bytes, { stream: true });
  return text;
};
