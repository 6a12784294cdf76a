import { amountsOfRow, decimalMark } from './amounts.js';
import type { Amount, DecimalMark } from './amounts.js';
import { rowKind } from './row-kinds.js';
import type { RowKind } from './row-kinds.js';
import type { Row } from './rows.js';

export interface LabelledRow {
  row: Row;
  kind: RowKind;
  /** From left to right. */
  amounts: Amount[];
  /** The row stands in (or after the heading of) a table of taxes. */
  inSummary: boolean;
}

const BELOW: readonly RowKind[] = [
  'final-total',
  'total-with-tax',
  'total',
  'subtotal',
  'cash',
  'change',
  'tax',
  'tip',
  'rounding',
];

/** Rows with what they are about and the amounts in them; an amount alone belongs to the label above it. */
export function labelledRows(rows: readonly Row[]): { labelled: LabelledRow[]; mark: DecimalMark } {
  const mark = decimalMark(rows.map((row) => row.text).join('\n'));
  let inSummary = false;
  const labelled = rows.map((row): LabelledRow => {
    const kind = rowKind(row.text);
    if (kind === 'summary') inSummary = true;
    else if (inSummary && (kind === 'final-total' || kind === 'cash' || kind === 'change')) inSummary = false;
    return { row, kind, amounts: kind === 'code' ? [] : amountsOfRow(row, mark), inSummary };
  });
  labelled.forEach((line, at) => {
    const next = labelled[at + 1];
    if (line.amounts.length > 0 || !BELOW.includes(line.kind) || !next || next.kind !== 'other') return;
    if (next.amounts.length === 1 && next.row.text.replace(/RM|[^A-Za-z]/g, '').length <= 2) {
      line.amounts.push(...next.amounts);
      next.amounts = [];
    }
  });
  return { labelled, mark };
}

/** The amount that a label speaks about: the one furthest right, decimals before bare numbers. */
export function mainAmount(line: LabelledRow): Amount | null {
  const exact = line.amounts.filter((amount) => !amount.bare || amount.signed);
  return (exact.length > 0 ? exact : line.amounts).at(-1) ?? null;
}
