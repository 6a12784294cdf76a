import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeSample, decodeStream, detectEncoding } from '../../src/domain/import/index.js';
import { inBytes } from './reading-a-file.js';

const joined = async (chunks: Iterable<Uint8Array>, encoding: Parameters<typeof decodeStream>[1]) => {
  let text = '';
  for await (const piece of decodeStream(chunks, encoding)) text += piece;
  return text;
};
const inPieces = (bytes: Uint8Array, size: number): Uint8Array[] =>
  Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
    bytes.subarray(index * size, (index + 1) * size),
  );

const SPANISH = 'Fecha;Descripción\n01/02/2026;Peluquería Ñandú “El Niño” 5 €\n';

describe('the encoding of a file', () => {
  it.each(['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be'] as const)(
    '%s is known and read, cut anywhere',
    async (encoding) => {
      const bytes = inBytes(SPANISH, encoding);
      const found = detectEncoding(bytes);
      expect(found).toBe(encoding.replace('-bom', ''));
      for (const size of [1, 2, 3, 7, 1000]) expect(await joined(inPieces(bytes, size), found)).toBe(SPANISH);
      expect(decodeSample(bytes, found)).toBe(SPANISH);
    },
  );

  it('UTF-16 without a mark is known by its zeros', () => {
    const bytes = Buffer.from(SPANISH, 'utf16le');
    expect(detectEncoding(bytes)).toBe('utf-16le');
    expect(detectEncoding(Buffer.from(bytes).swap16())).toBe('utf-16be');
  });

  it('Windows-1252 is what is not UTF-8, with its own quotes and euro', async () => {
    const bytes = Uint8Array.from([0x93, 0xd1, 0x61, 0x94, 0x20, 0x80]);
    expect(detectEncoding(bytes)).toBe('windows-1252');
    expect(await joined([bytes], 'windows-1252')).toBe('“Ña” €');
  });

  it('a sample cut inside a character is still UTF-8', () => {
    const bytes = inBytes('año', 'utf-8');
    expect(detectEncoding(bytes.subarray(0, 2))).toBe('utf-8');
  });

  it('a sample of plain ASCII that goes on in Windows-1252 is read as that', async () => {
    const bytes = Buffer.concat([Buffer.from('a,b\n'.repeat(10)), Buffer.from('Peña,Ñ\n', 'latin1')]);
    expect(detectEncoding(bytes.subarray(0, 20))).toBe('utf-8');
    for (const size of [1, 5, 41, 43, 1000]) expect(await joined(inPieces(bytes, size), 'utf-8')).toContain('Peña,Ñ');
  });

  it('any text comes back from UTF-8, cut anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 9 }), async (text, size) => {
        const plain = text.replace(/^\uFEFF/u, '');
        expect(await joined(inPieces(Buffer.from(plain, 'utf8'), size), 'utf-8')).toBe(plain);
      }),
    );
  });
});
