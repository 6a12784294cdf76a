import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { guardFile, limits } from '../../src/readers/file-guard.js';
import { UnreadableReceipt } from '../../src/readers/unreadable-receipt.js';

const reasonOf = (bytes: Uint8Array): string => {
  try {
    return guardFile(bytes);
  } catch (error) {
    if (error instanceof UnreadableReceipt) return error.reason;
    throw error;
  }
};

/** A few bytes that announce a huge picture. */
function bomb(width: number, height: number): Uint8Array {
  const head = Buffer.alloc(25);
  head.writeUInt32BE(13, 0);
  head.write('IHDR', 4);
  head.writeUInt32BE(width, 8);
  head.writeUInt32BE(height, 12);
  head.set([8, 6, 0, 0, 0], 16);
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), head, deflateSync(Buffer.alloc(64))]);
}

describe('the guard before any decoder', () => {
  it('tells files by their first bytes', async () => {
    const picture = sharp({ create: { width: 40, height: 30, channels: 3, background: '#fff' } });
    expect(reasonOf(await picture.clone().jpeg().toBuffer())).toBe('jpeg');
    expect(reasonOf(await picture.clone().png().toBuffer())).toBe('png');
    expect(reasonOf(await picture.clone().webp().toBuffer())).toBe('webp');
    expect(reasonOf(await picture.clone().webp({ lossless: true }).toBuffer())).toBe('webp');
    expect(reasonOf(Buffer.from('%PDF-1.7\n'))).toBe('pdf');
  });

  it('refuses everything else, whatever its name', async () => {
    expect(reasonOf(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBe('WRONG_TYPE');
    expect(reasonOf(Buffer.from('MZ\x90\x00'))).toBe('WRONG_TYPE');
    expect(reasonOf(new Uint8Array())).toBe('WRONG_TYPE');
    expect(
      reasonOf(
        await sharp({ create: { width: 4, height: 4, channels: 3, background: '#fff' } })
          .tiff()
          .toBuffer(),
      ),
    ).toBe('WRONG_TYPE');
  });

  it('refuses a pixel bomb by its header alone', () => {
    expect(reasonOf(bomb(60_000, 60_000))).toBe('TOO_LARGE');
    expect(reasonOf(bomb(limits.side + 1, 1))).toBe('TOO_LARGE');
    expect(reasonOf(bomb(0, 10))).toBe('DAMAGED');
  });

  it('refuses too many bytes', () => {
    const large = new Uint8Array(limits.bytes + 1);
    large.set([0xff, 0xd8, 0xff]);
    expect(reasonOf(large)).toBe('TOO_LARGE');
  });

  it('answers any bytes with a kind or a reason', () => {
    const start = fc.constantFrom(
      [0xff, 0xd8, 0xff],
      [...Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')],
      [...Buffer.from('RIFF0000WEBPVP8X')],
      [...Buffer.from('RIFF0000WEBPVP8 ')],
    );
    fc.assert(
      fc.property(start, fc.uint8Array({ maxLength: 60 }), (head, tail) => {
        expect(['jpeg', 'png', 'webp', 'pdf', 'WRONG_TYPE', 'TOO_LARGE', 'DAMAGED']).toContain(
          reasonOf(new Uint8Array([...head, ...tail])),
        );
      }),
    );
  });
});
