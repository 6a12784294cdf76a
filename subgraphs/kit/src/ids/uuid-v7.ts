import { createHash, randomFillSync } from 'node:crypto';

let lastMillisecond = 0;
let counter = 0;
const bytes = new Uint8Array(16);

/** A UUIDv7 (RFC 9562): 48 bits of Unix milliseconds, then a counter that keeps ids of one process in order, then randomness. */
export function uuidV7(now: number = Date.now()): string {
  randomFillSync(bytes);
  if (now > lastMillisecond) {
    lastMillisecond = now;
    counter = (bytes[6]! & 0x07) << 8;
  } else if (++counter > 0xfff) {
    lastMillisecond += 1;
    counter = 0;
  }
  let time = lastMillisecond;
  for (let index = 5; index >= 0; index -= 1) {
    bytes[index] = time % 256;
    time = Math.floor(time / 256);
  }
  bytes[6] = 0x70 | (counter >> 8);
  bytes[7] = counter & 0xff;
  bytes[8] = 0x80 | (bytes[8]! & 0x3f);
  return formatUuid(bytes);
}

/** 16 bytes as the usual 8-4-4-4-12 hexadecimal text. */
export function formatUuid(source: Uint8Array): string {
  const hex = Buffer.from(source).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** The 16 bytes of a UUID text. */
export const uuidBytes = (uuid: string): Buffer => Buffer.from(uuid.replaceAll('-', ''), 'hex');

/** Whether a text is a UUID in its usual form. */
export const isUuid = (text: string): boolean =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u.test(text);

/** The stream of what belongs to the installation and to no ledger or person. */
export const NIL_UUID = '00000000-0000-0000-0000-000000000000';

/** The same UUID (version 8, RFC 9562) for the same two texts: rows that two makers must make alike. */
export function derivedUuid(namespace: string, name: string): string {
  const digest = createHash('sha256').update(`${namespace}\u0000${name}`).digest().subarray(0, 16);
  digest[6] = 0x80 | (digest[6]! & 0x0f);
  digest[8] = 0x80 | (digest[8]! & 0x3f);
  return formatUuid(digest);
}
