import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { EmbeddedFont } from './pdfkit-inside.js';

const require = createRequire(import.meta.url);

/** Parts of the typeface by the characters in them, the likeliest first. */
const PARTS = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'greek-ext', 'vietnamese'] as const;
type Part = (typeof PARTS)[number];

export interface TextStyle {
  readonly weight: 400 | 600;
  /** Points. */
  readonly size: number;
  readonly colour: string;
}

interface Glyph {
  readonly font: EmbeddedFont;
  /** Four hexadecimal digits. */
  readonly code: string;
  /** Thousandths of the size. */
  readonly advance: number;
}

/** A piece of text in one font. `missing`: no part of the typeface has these characters. */
interface Run {
  font: EmbeddedFont;
  codes: string;
  text: string;
  missing: boolean;
  advance: number;
}

type Range = readonly [first: number, last: number];
let ranges: ReadonlyMap<Part, readonly Range[]> | null = null;

const readRanges = (): ReadonlyMap<Part, readonly Range[]> => {
  const file = readFileSync(require.resolve('@fontsource/inter/unicode.json'), 'utf8');
  const texts = JSON.parse(file) as Record<Part, string>;
  return new Map(
    PARTS.map((part) => [
      part,
      texts[part].split(',').map((range): Range => {
        const [first = '', last = first] = range.replace('U+', '').split('-');
        return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
      }),
    ]),
  );
};

const partOf = (codePoint: number): Part | null => {
  ranges ??= readRanges();
  for (const [part, list] of ranges)
    if (list.some(([first, last]) => codePoint >= first && codePoint <= last)) return part;
  return null;
};

const graphemes = new Intl.Segmenter('es', { granularity: 'grapheme' });

/** One line of it: no control characters, no marks that turn the direction of what follows, one space at a time. */
export const plainLine = (text: string): string =>
  text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/gu, '')
    .replace(/ {2,}/gu, ' ')
    .trim();

/**
 * Sets text in Inter. Each character is laid out once per document and remembered: laying out whole texts costs a hundred times
 * as much, and remembering those would grow with the report. Figures are tabular; there is no kerning.
 */
export class Lettering {
  private readonly fonts = new Map<string, EmbeddedFont>();
  private readonly glyphs = new Map<string, Glyph>();

  constructor(private readonly doc: PDFKit.PDFDocument) {}

  /** Points. */
  width(text: string, style: TextStyle): number {
    return (this.runs(text, style.weight).reduce((sum, run) => sum + run.advance, 0) * style.size) / 1000;
  }

  /** The text, or as much of it as goes into so many points with an ellipsis. */
  fitted(text: string, style: TextStyle, width: number): string {
    if (this.width(text, style) <= width) return text;
    const room = width - this.width('…', style);
    const pieces = [...graphemes.segment(text.slice(0, 2_000))].map(({ segment }) => segment);
    let used = 0;
    let kept = '';
    for (const piece of pieces) {
      used += this.width(piece, style);
      if (used > room) break;
      kept += piece;
    }
    return `${kept.trimEnd()}…`;
  }

  /** Lines of at most so many points; the last of at most `most` lines ends in an ellipsis where text is left over. */
  lines(text: string, style: TextStyle, width: number, most = Infinity): string[] {
    const lines: string[] = [];
    let line = '';
    const words = text.split(' ');
    for (let at = 0; at < words.length; at += 1) {
      const word = words[at]!;
      const longer = line === '' ? word : `${line} ${word}`;
      if (this.width(longer, style) <= width) {
        line = longer;
        continue;
      }
      const rest = [line, ...words.slice(at)].filter((part) => part !== '').join(' ');
      if (lines.length + 1 >= most) return [...lines, this.fitted(rest, style, width)];
      if (line !== '') lines.push(line);
      if (this.width(word, style) <= width) {
        line = word;
        continue;
      }
      // A word that is wider than a line is broken where the line ends.
      const head = this.fitted(word, style, width).slice(0, -1) || word.slice(0, 1);
      lines.push(head);
      words.splice(at + 1, 0, word.slice(head.length));
      line = '';
    }
    return line === '' && lines.length > 0 ? lines : [...lines, line];
  }

  /**
   * Draws one line; `y` is the base line, from the page's top.
   * @param whole the text that it stands for, where it was cut: what is copied and read aloud
   */
  draw(text: string, x: number, y: number, style: TextStyle, whole = text): void {
    if (text === '') return;
    const cut = whole !== text;
    if (cut) this.doc.markContent('Span', { actual: whole });
    this.doc.fillColor(style.colour);
    let at = x;
    for (const run of this.runs(text, style.weight)) {
      if (run.missing && !cut) this.doc.markContent('Span', { actual: run.text });
      this.doc.page.fonts[run.font.id] ??= run.font.ref();
      // Boxes one by one: what the document says of their width is not what they take.
      const pieces = run.missing ? run.codes.match(/.{4}/gu)! : [run.codes];
      pieces.forEach((codes, index) => {
        const left = at + (run.advance * style.size * index) / pieces.length / 1000;
        this.doc.addContent(
          `BT 1 0 0 -1 ${left.toFixed(2)} ${y.toFixed(2)} Tm /${run.font.id} ${style.size} Tf <${codes}> Tj ET`,
        );
      });
      if (run.missing && !cut) this.doc.endMarkedContent();
      at += (run.advance * style.size) / 1000;
    }
    if (cut) this.doc.endMarkedContent();
  }

  private runs(text: string, weight: number): Run[] {
    const runs: Run[] = [];
    for (const { segment } of this.segments(text)) {
      // Every character of the piece must have a glyph, or the piece has none.
      const glyphs = Array.from(segment, (character) => this.glyph(character, weight));
      const missing = glyphs.includes(null);
      const drawn = missing ? [this.missingGlyph(weight)] : (glyphs as Glyph[]);
      for (const { font, code, advance } of drawn) {
        const last = runs.at(-1);
        if (last?.font === font && last.missing === missing) {
          last.codes += code;
          last.advance += advance;
        } else runs.push({ font, codes: code, text: '', missing, advance });
      }
      runs.at(-1)!.text += segment;
    }
    return runs;
  }

  private segments(text: string): Iterable<{ segment: string }> {
    // The usual case needs no dictionary of combining characters.
    return /^[\u0020-\u00ff\u2010-\u2026]*$/u.test(text)
      ? Array.from(text, (segment) => ({ segment }))
      : graphemes.segment(text);
  }

  private glyph(character: string, weight: number): Glyph | null {
    const key = weight + character;
    const known = this.glyphs.get(key);
    if (known) return known;
    const part = partOf(character.codePointAt(0)!);
    return part && this.keep(key, this.font(part, weight), character);
  }

  /** The empty box. */
  private missingGlyph(weight: number): Glyph {
    const key = `${weight}missing`;
    return this.glyphs.get(key) ?? this.keep(key, this.font('latin', weight), '\ue000');
  }

  private keep(key: string, font: EmbeddedFont, character: string): Glyph {
    // Only figures are made tabular: other signs would stand too far apart.
    const [codes, positions] = font.encode(character, /\d/u.test(character) ? ['tnum'] : []);
    const glyph = { font, code: codes.join(''), advance: positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0) };
    this.glyphs.set(key, glyph);
    return glyph;
  }

  private font(part: Part, weight: number): EmbeddedFont {
    const name = `inter-${part}-${weight}`;
    const known = this.fonts.get(name);
    if (known) return known;
    this.doc.font(require.resolve(`@fontsource/inter/files/${name}-normal.woff`));
    this.fonts.set(name, this.doc._font);
    return this.doc._font;
  }
}
