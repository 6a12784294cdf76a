import { fromDayNumber } from '@parfinanciero/kit/days';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inBytes, readFile } from './reading-a-file.js';

type Written = { day: string; minor: bigint; text: string };

/** 2015–2029. */
const day = fc.integer({ min: 16_436, max: 21_900 }).map(fromDayNumber);
const minor = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }).filter((value) => value !== 0n);
const text = fc.string({
  unit: fc.constantFrom('a', 'e', 'ñ', 'Ó', ' ', ',', ';', '"', '\t', '|', '\n', "'"),
  maxLength: 20,
});
/** Texts as they come back: spaces run together. A leading `x` keeps them from being values or blank. */
const row = fc.record({ day, minor, text: text.map((value) => `x${value}`.replace(/\s+/g, ' ').trim()) });

const dress = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  encoding: fc.constantFrom('utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'latin1'),
  end: fc.constantFrom('\n', '\r\n'),
  amounts: fc.constantFrom<[string, string]>(['.', ','], [',', '.'], ['.', ''], [',', ''], [',', ' ']),
  date: fc.constantFrom('iso', 'dmy', 'mdy', 'compact'),
  columns: fc.constantFrom('signed', 'split', 'typed'),
  preamble: fc.boolean(),
  totals: fc.boolean(),
} as const);
type Dress = typeof dress extends fc.Arbitrary<infer Value> ? Value : never;

const written = ({ day: date }: Written, style: string): string => {
  const [year, month, of] = date.split('-');
  if (style === 'dmy') return `${of}/${month}/${year}`;
  if (style === 'mdy') return `${month}/${of}/${year}`;
  return style === 'compact' ? `${year}${month}${of}` : date;
};

const amountText = (value: bigint, [decimal, group]: [string, string]): string => {
  const digits = (value < 0n ? -value : value).toString().padStart(3, '0');
  return `${value < 0n ? '-' : ''}${digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, group)}${decimal}${digits.slice(-2)}`;
};

const write = (
  rows: readonly Written[],
  { delimiter, encoding, end, amounts, date, columns, preamble, totals }: Dress,
): Uint8Array => {
  const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
  const magnitude = (value: bigint): string => amountText(value < 0n ? -value : value, amounts);
  const cells = (entry: Written): string[] => {
    const shared = [written(entry, date), entry.text];
    if (columns === 'signed') return [...shared, amountText(entry.minor, amounts)];
    if (columns === 'split')
      return [...shared, ...(entry.minor < 0n ? [magnitude(entry.minor), ''] : ['', magnitude(entry.minor)])];
    return [...shared, magnitude(entry.minor), entry.minor < 0n ? 'Débito' : 'Crédito'];
  };
  const head = { signed: ['Valor'], split: ['Débitos', 'Créditos'], typed: ['Valor', 'Tipo'] }[columns];
  const lines = [
    ...(preamble ? ['Extracto de la cuenta', ''] : []),
    ['Fecha', 'Descripción', ...head].map(quoted).join(delimiter),
    ...rows.map((entry) => cells(entry).map(quoted).join(delimiter)),
    ...(totals ? ['Total', '', ...head.map(() => '1')].map(quoted) : [])
      .join(delimiter)
      .split('\n')
      .filter((line) => line !== ''),
    '',
  ];
  return inBytes(lines.join(end), encoding);
};

describe('a table written in any dress', () => {
  it('is read back row by row: nothing lost, nothing changed, nothing added', async () => {
    const sure: Written[] = [
      // What makes the format certain: a day above 12, cents, and both directions.
      { day: '2026-01-31', minor: -123456789n, text: 'x first' },
      { day: '2026-02-28', minor: 250n, text: 'x second' },
      { day: '2026-03-25', minor: -199n, text: 'x third' },
    ];
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 25 }), dress, async (more, style) => {
        const rows = [...sure, ...more];
        const read = await readFile(write(rows, style), { defaultCurrency: 'COP' });
        expect(
          read.rows.map((entry) => ({
            day: entry.bookedOn,
            minor: entry.direction === 'IN' ? entry.minor : -entry.minor,
            text: entry.payee,
          })),
        ).toEqual(rows);
        expect(read.problems.map(({ problem }) => problem)).toEqual(style.totals ? ['SUMMARY'] : []);
        expect(read.rows.every(({ direction, flow }) => flow === (direction === 'IN' ? 'INCOME' : 'SPENDING'))).toBe(
          true,
        );
      }),
      { numRuns: 150 },
    );
  });
});
