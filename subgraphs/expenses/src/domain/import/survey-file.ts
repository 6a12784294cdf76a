import { inferAmountFormat } from '@parfinanciero/kit/money';
import { comparable } from '../categories/index.js';
import { csvRecords } from './csv-record.js';
import { inferDateFormat } from './date-format.js';
import { ImportMapping } from './import-mapping.js';
import { guessTypeMeaning } from './type-words.js';

/** What the whole file says where its beginning said too little. */
export type Survey = {
  /** The mapping, with the formats that all cells of the file agree on. */
  mapping: ImportMapping;
  /** Records after the header. */
  records: number;
  /** Whether day and month could still change places. */
  datesAmbiguous: boolean;
  /** Values of the type column that neither the mapping nor any word explains. */
  unknownTypes: string[];
};

/** Different values that are kept of a column: enough for any evidence, and bounded whatever the file. */
const KEPT = 20_000;

const keep = (values: Set<string>, value: string): void => {
  if (values.size < KEPT && value !== '') values.add(value);
};

/** An amount's shape has all that tells its format: separators, and digits as `9` but for a leading zero. */
const shapeOf = (cell: string): string =>
  cell
    .trim()
    .replace(/[1-9]/gu, '9')
    .replace(/(?<=\d)0/gu, '9');

/** The day of a cell, without the time that makes every cell a different one. */
const dayOf = (cell: string): string => cell.trim().replace(/[T\s]\s*\d{1,2}:.*$/u, '');

/**
 * Reads a whole file once, in bounded memory, and settles the formats of its columns by all of their cells: a single
 * `1.234,50` on the last line decides for every `1.234` above it. For files that are longer than their sample, before
 * `readRows`. What the person has set by hand is theirs: pass `fixed` to leave a format as it is.
 */
export const surveyFile = async (
  text: AsyncIterable<string> | Iterable<string>,
  mapping: ImportMapping,
  fixed: { dates?: boolean; amounts?: boolean } = {},
): Promise<Survey> => {
  const { columns, headerLine } = mapping;
  const [days, shapes, types] = [new Set<string>(), new Set<string>(), new Set<string>()];
  let records = 0;
  const dialect = { delimiter: mapping.delimiter, quote: mapping.quote };
  for await (const { line, fields } of csvRecords(text, dialect, mapping.columnCount)) {
    if (headerLine !== null && line - 1 <= headerLine) continue;
    records += 1;
    keep(days, dayOf(fields[columns.date] ?? ''));
    for (const column of [columns.amount, columns.debit, columns.credit]) {
      if (column !== undefined) keep(shapes, shapeOf(fields[column] ?? ''));
    }
    if (columns.type !== undefined) keep(types, (fields[columns.type] ?? '').trim());
  }
  const dates = inferDateFormat(days);
  const amounts = inferAmountFormat(shapes);
  const explained = (value: string): boolean =>
    Object.hasOwn(mapping.typeMeanings, comparable(value)) || guessTypeMeaning(value) !== null;
  return {
    mapping: ImportMapping.parse({
      ...mapping,
      dateFormat: dates && !dates.ambiguous && !fixed.dates ? dates.format : mapping.dateFormat,
      amountFormat: fixed.amounts || (amounts.decimal ?? amounts.group) === null ? mapping.amountFormat : amounts,
    }),
    records,
    datesAmbiguous: dates?.ambiguous ?? false,
    unknownTypes: [...types].filter((value) => !explained(value)),
  };
};
