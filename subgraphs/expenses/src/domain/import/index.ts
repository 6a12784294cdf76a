export {
  type CsvRecord,
  csvRecords,
  type Delimiter,
  DELIMITERS,
  type Dialect,
  type Quote,
  recordsOf,
} from './csv-record.js';
export type { ColumnKind } from './column-kind.js';
export {
  DATE_FORMATS,
  type DateCell,
  type DateFormat,
  inferDateFormat,
  type InferredDates,
  parseDateCell,
} from './date-format.js';
export { decodeSample, decodeStream, detectEncoding, type Encoding, ENCODINGS } from './encoding.js';
export {
  ImportColumns,
  ImportMapping,
  SIGN_MEANINGS,
  SignMeaning,
  TRANSFER_ACCOUNT_COLUMNS,
  TYPE_MEANINGS,
  TypeMeaning,
} from './import-mapping.js';
export { matchAccountName } from './match-account-name.js';
export { mirroredTransfers } from './mirrored-transfers.js';
export { parseRow } from './parse-row.js';
export type { ParsedRow, RowProblem, RowResult } from './parsed-row.js';
export { type MappingDraft, type OpenQuestion, type ProposedMapping, proposeMapping } from './propose-mapping.js';
export { type Dress, redress } from './redress.js';
export { readFileRows, readRows } from './read-rows.js';
export { countedKeys, fingerprint, identifyingText, rowKeys } from './row-key.js';
export { headerSignature, sniff, type Sniffed, type SniffedColumn } from './sniff.js';
export { type KnownMovement, suspicious } from './suspicious.js';
export { type Survey, surveyFile } from './survey-file.js';
export { guessTypeMeaning } from './type-words.js';
