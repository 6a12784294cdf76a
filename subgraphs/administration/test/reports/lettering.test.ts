import fc from 'fast-check';
import PDFDocument from 'pdfkit';
import { describe, expect, it } from 'vitest';
import { statementContent } from '../../src/reports/content/statement-content.js';
import { Lettering, plainLine } from '../../src/reports/pdf/lettering.js';
import { readPdf, writtenDown } from './reading-pdf.js';
import { inBatches, NOW, statementReading, transaction } from './samples.js';

const STYLE = { weight: 400, size: 8, colour: '#000000' } as const;
const letters = (): Lettering => new Lettering(new PDFDocument({ margin: 0 }));
const anyText = fc.string({
  unit: fc.constantFrom('a', 'Ñ', ' ', 'W', 'í', '€', 'ш', 'ש', '🎉', '\u0301', '\n', '漢', '—', 'i'),
  maxLength: 80,
});

describe('setting text', () => {
  it('breaks any text into lines that fit, and loses nothing of it', () => {
    const set = letters();
    fc.assert(
      fc.property(anyText, fc.integer({ min: 20, max: 200 }), (text, width) => {
        const line = plainLine(text);
        const lines = set.lines(line, STYLE, width);
        for (const one of lines) expect(set.width(one, STYLE)).toBeLessThanOrEqual(width);
        expect(lines.join('').replaceAll(' ', '')).toBe(line.replaceAll(' ', ''));
      }),
    );
  });

  it('ends the last line that there is room for in an ellipsis', () => {
    const set = letters();
    const lines = set.lines('una descripción que no cabe en dos líneas de este ancho', STYLE, 70, 2);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/u);
    for (const line of lines) expect(set.width(line, STYLE)).toBeLessThanOrEqual(70);
    expect(set.lines('cabe', STYLE, 70, 2)).toEqual(['cabe']);
  });

  it('sets figures one under the other: all are of one width', () => {
    const set = letters();
    expect(new Set(Array.from('0123456789', (figure) => set.width(figure, STYLE))).size).toBe(1);
  });

  it('makes a document of whatever names somebody gives', async () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(text, text, text, async (name, payee, category) => {
        const { ledger } = statementReading();
        const transactions = inBatches([transaction(1, { payee, lines: [{ category: { name: category } }] })]);
        const content = statementContent(
          { ledger: { ...ledger, name }, transactions },
          { language: 'es', month: '2026-10', now: NOW },
        );
        const { bytes, written } = await writtenDown('PDF', content);
        const { pages } = await readPdf(bytes);
        expect(pages).toHaveLength(written.pages!);
        expect(pages.join('\n')).toContain('-$ 47.250');
      }),
      { numRuns: 20 },
    );
  });
});
