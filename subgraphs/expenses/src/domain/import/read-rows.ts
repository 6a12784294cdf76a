import { csvRecords } from './csv-record.js';
import { decodeStream } from './encoding.js';
import type { ImportMapping } from './import-mapping.js';
import { parseRow } from './parse-row.js';
import type { RowResult } from './parsed-row.js';

/**
 * Reads decoded text by a mapping, row by row, holding no more than a record. Every record after the header comes out,
 * as a row or with the reason why it is none.
 */
export async function* readRows(
  text: AsyncIterable<string> | Iterable<string>,
  mapping: ImportMapping,
): AsyncGenerator<RowResult> {
  const dialect = { delimiter: mapping.delimiter, quote: mapping.quote };
  for await (const record of csvRecords(text, dialect, mapping.columnCount)) {
    if (mapping.headerLine !== null && record.line - 1 <= mapping.headerLine) continue;
    yield parseRow(record, mapping);
  }
}

/** The same from the file's bytes. */
export const readFileRows = (
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  mapping: ImportMapping,
): AsyncGenerator<RowResult> => readRows(decodeStream(bytes, mapping.encoding), mapping);
