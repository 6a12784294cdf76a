import {
  decodeSample,
  detectEncoding,
  type ImportMapping,
  type ParsedRow,
  type ProposedMapping,
  proposeMapping,
  readFileRows,
  type RowResult,
  sniff,
  type Sniffed,
} from '../../src/domain/import/index.js';

export type ReadFile = {
  sniffed: Sniffed;
  proposed: ProposedMapping;
  rows: ParsedRow[];
  problems: Extract<RowResult, { ok: false }>[];
};

/** Reads a whole small file as the product does: dress, mapping, rows; `correct` is what the person changes. */
export const readFile = async (
  bytes: Uint8Array,
  correct: Partial<ImportMapping> = {},
  remembered: readonly ImportMapping[] = [],
): Promise<ReadFile> => {
  const encoding = detectEncoding(bytes);
  const sniffed = sniff(decodeSample(bytes, encoding), true);
  const proposed = proposeMapping(sniffed, sniffed.rows, { encoding, remembered });
  if (!proposed.mapping) return { sniffed, proposed, rows: [], problems: [] };
  const results: RowResult[] = [];
  for await (const result of readFileRows([bytes], { ...proposed.mapping, ...correct })) results.push(result);
  return {
    sniffed,
    proposed,
    rows: results.flatMap((result) => (result.ok ? [result.row] : [])),
    problems: results.flatMap((result) => (result.ok ? [] : [result])),
  };
};

/** Text in the bytes of an encoding. */
export const inBytes = (
  text: string,
  encoding: 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'latin1',
): Uint8Array => {
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8');
  if (encoding === 'utf-8-bom') return Buffer.from(`\uFEFF${text}`, 'utf8');
  if (encoding === 'latin1') return Buffer.from(text, 'latin1');
  const little = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return encoding === 'utf-16le' ? little : little.swap16();
};

/** A row in short: day, signed minor units, flow, what it says. */
export const short = ({ bookedOn, minor, direction, flow, payee, note }: ParsedRow): string =>
  [bookedOn, direction === 'IN' ? `+${minor}` : `-${minor}`, flow, payee ?? note ?? ''].join(' ').trim();
