import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvRecords, type Dialect, proposeMapping, recordsOf, sniff } from '../../src/domain/import/index.js';

const COMMA: Dialect = { delimiter: ',', quote: '"' };
const cell = fc.oneof(fc.string({ unit: fc.constantFrom('a', 'ñ', ' ', ',', ';', '"', '\n', '1', '.') }), fc.string());
const cleanCell = cell.map((text) => text.replace(/\r/g, '').replace(/^\uFEFF/u, ''));
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

describe('records of CSV', () => {
  it('agree with an independent parser on any well-formed file', () => {
    const table = fc.array(fc.array(cleanCell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(table, fc.constantFrom('\n', '\r\n', '\r'), (rows, end) => {
        const text = rows.map((row) => row.map(quoted).join(',')).join(end);
        const oracle: string[][] = parse(text, { record_delimiter: end });
        expect(recordsOf(text, COMMA, 3).map(({ fields }) => fields)).toEqual(oracle);
        expect(oracle).toEqual(rows);
      }),
    );
  });

  it('come out the same however the text is cut', async () => {
    const anything = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', 'b', ' '), maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(anything, fc.array(fc.nat(60), { maxLength: 6 }), async (text, cuts) => {
        const marks = [0, ...cuts.filter((cut) => cut <= text.length).sort((a, b) => a - b), text.length];
        const pieces = marks.slice(1).map((mark, index) => text.slice(marks[index], mark));
        const streamed = [];
        for await (const record of csvRecords(pieces, COMMA)) streamed.push(record);
        expect(streamed).toEqual(recordsOf(text, COMMA));
      }),
    );
  });

  it('lose no line that has any text, whatever is in it', () => {
    const line = fc.string({ unit: fc.constantFrom('a', ',', '"', ' '), maxLength: 12 });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const kept = recordsOf(lines.join('\n'), COMMA)
          .map(({ raw }) => raw)
          .join('\n');
        const letters = (text: string) => text.replace(/[^a,"]/g, '');
        expect(letters(kept)).toBe(letters(lines.filter((text) => text.trim() !== '').join('\n')));
      }),
    );
  });

  it('know their physical line', () => {
    const text = 'a,b\n\n"c\nd",e\r\nf,g\n';
    expect(recordsOf(text, COMMA).map(({ line, fields }) => [line, fields])).toEqual([
      [1, ['a', 'b']],
      [3, ['c\nd', 'e']],
      [5, ['f', 'g']],
    ]);
  });

  it('hold no more than a bounded piece of a file that has no line breaks', async () => {
    let given = 0;
    const endless = function* () {
      for (let piece = 0; piece < 64; piece += 1) yield 'x'.repeat(16_384);
    };
    for await (const { raw } of csvRecords(endless(), COMMA)) {
      expect(raw.length).toBeLessThanOrEqual(200_000);
      given += raw.length;
    }
    expect(given).toBe(64 * 16_384);
  });
});

describe('hostile files', () => {
  it.each([
    ['tabs without end', '\t'.repeat(200_000)],
    ['spaces without end', `a,b\n${' '.repeat(200_000)}x,1`],
    ['quotes without end', '"'.repeat(100_001)],
    ['an opening quote on every line', 'a,"b\n'.repeat(20_000)],
    ['more columns than any statement', `${'a,'.repeat(50_000)}\n${'1,'.repeat(50_000)}`],
    ['delimiters and apostrophes', ",'".repeat(60_000)],
  ])('%s are looked at and put aside', (_, text) => {
    const sniffed = sniff(text, true);
    expect(proposeMapping(sniffed, sniffed.rows).mapping).toBeNull();
  });
});
