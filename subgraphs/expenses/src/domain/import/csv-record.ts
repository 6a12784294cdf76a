/** The signs of a dialect of CSV. */
export const DELIMITERS = [';', ',', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];
export type Quote = '"' | "'";
export type Dialect = { delimiter: Delimiter; quote: Quote | null };

/** One record: its fields, the 1-based physical line that it starts on, and its own text. */
export type CsvRecord = { line: number; fields: string[]; raw: string };

/** A record may span this many lines or characters; beyond that its opening quote was a stray one. */
const MAX_LINES = 100;
export const MAX_CHARACTERS = 65_536;

/**
 * Fields of one record's text; null when a quoted field is still open at its end. A quote opens a field only as its
 * first sign (spaces before it are forgiven); what follows a closing quote is kept as written.
 */
export const fieldsOf = (text: string, { delimiter, quote }: Dialect): string[] | null => {
  if (quote === null || !text.includes(quote)) return text.split(delimiter);
  const fields: string[] = [];
  let at = 0;
  for (;;) {
    let start = at;
    while (text[start] === ' ') start += 1;
    let field = '';
    if (text[start] === quote) {
      at = start + 1;
      for (;;) {
        const close = text.indexOf(quote, at);
        if (close === -1) return null;
        field += text.slice(at, close);
        at = close + 1;
        if (text[at] !== quote) break;
        field += quote;
        at += 1;
      }
    }
    const end = text.indexOf(delimiter, at);
    fields.push(field + text.slice(at, end === -1 ? undefined : end));
    if (end === -1) return fields;
    at = end + 1;
  }
};

/** Reads records from text that arrives in pieces. Memory is bounded by one record, and nothing is dropped but blank lines. */
export class CsvReader {
  private rest = '';
  private lines: string[] = [];
  private line = 0;
  private started = false;

  /** @param columns fields of a regular record, if known: tells a stray quote from a field of several lines */
  constructor(
    private readonly dialect: Dialect,
    private readonly columns: number | null = null,
  ) {}

  /** The records that are complete with this piece of text. */
  *push(text: string): Generator<CsvRecord> {
    this.rest += this.started ? text : text.replace(/^\uFEFF/u, '');
    this.started ||= text.length > 0;
    // A `\r` at the end may be half of a `\r\n`.
    const complete = this.rest.endsWith('\r') ? this.rest.slice(0, -1) : this.rest;
    const pieces = complete.split(/\r\n|\n|\r/u);
    const last = pieces.pop() ?? '';
    this.rest = last + this.rest.slice(complete.length);
    for (const piece of pieces) yield* this.take(piece);
    if (this.rest.length > MAX_CHARACTERS * 2) {
      // A line without end: given out in one piece per MAX_CHARACTERS × 2, each a record that fits no mapping.
      yield* this.take(this.rest);
      this.rest = '';
    }
  }

  /** The records left when the text has ended. */
  *end(): Generator<CsvRecord> {
    if (this.rest.endsWith('\r')) this.rest = this.rest.slice(0, -1);
    if (this.rest !== '') yield* this.take(this.rest);
    this.rest = '';
    while (this.lines.length > 0) yield* this.recover();
  }

  private *take(line: string): Generator<CsvRecord> {
    this.line += 1;
    if (this.lines.length === 0 && line.trim() === '') return;
    this.lines.push(line);
    const { quote } = this.dialect;
    if (this.lines.length > 1 && (quote === null || !line.includes(quote))) {
      if (this.tooLong()) yield* this.recover();
      return;
    }
    const raw = this.lines.join('\n');
    const fields = fieldsOf(raw, this.dialect);
    if (fields === null) {
      if (this.tooLong()) yield* this.recover();
      return;
    }
    if (this.lines.length > 1 && this.columns !== null && fields.length !== this.columns && this.firstLineFits()) {
      yield* this.recover();
      return;
    }
    const first = this.line - this.lines.length + 1;
    this.lines = [];
    yield { line: first, fields, raw };
  }

  private tooLong(): boolean {
    return this.lines.length > MAX_LINES || this.lines.reduce((sum, { length }) => sum + length, 0) > MAX_CHARACTERS;
  }

  private firstLineFits(): boolean {
    return (this.lines[0] ?? '').split(this.dialect.delimiter).length === this.columns;
  }

  /** The first held line had a stray quote: it is a record as it stands, and the lines after it are read again. */
  private *recover(): Generator<CsvRecord> {
    const [raw = '', ...again] = this.lines;
    const first = this.line - this.lines.length + 1;
    this.lines = [];
    this.line = first;
    yield { line: first, fields: raw.split(this.dialect.delimiter), raw };
    for (const line of again) yield* this.take(line);
  }
}

/** The records of text that is all there. */
export const recordsOf = (text: string, dialect: Dialect, columns: number | null = null): CsvRecord[] => {
  const reader = new CsvReader(dialect, columns);
  return [...reader.push(text), ...reader.end()];
};

/** The records of text that arrives in pieces, as they become complete. */
export async function* csvRecords(
  text: AsyncIterable<string> | Iterable<string>,
  dialect: Dialect,
  columns: number | null = null,
): AsyncGenerator<CsvRecord> {
  const reader = new CsvReader(dialect, columns);
  for await (const piece of text) yield* reader.push(piece);
  yield* reader.end();
}
