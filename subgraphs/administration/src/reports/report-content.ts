import type { Money } from '@parfinanciero/kit';

export type ReportLanguage = 'es' | 'en';

/** What the values of a column are: how they are shown, aligned and typed in a spreadsheet. */
export type ColumnKind = 'text' | 'id' | 'money' | 'date' | 'instant' | 'share' | 'count';

export interface Column {
  readonly title: string;
  readonly kind: ColumnKind;
  /** Its part of the page's width, beside those of the other columns. */
  readonly weight: number;
}

/**
 * By the column's kind: text · an id, of which a page shows the end · an exact amount · `YYYY-MM-DD` · `YYYY-MM-DD HH:mm:ss` in the reader's zone · 0…1 · a whole
 * number. Null: nothing to show.
 */
export type CellValue = string | number | Money | null;

export type Row = readonly CellValue[];

export interface HeadingBlock {
  readonly kind: 'heading';
  readonly text: string;
}

export interface NoteBlock {
  readonly kind: 'note';
  readonly text: string;
}

/** Figures that matter, in a row: each with its label above and, where known, what it was before. */
export interface FiguresBlock {
  readonly kind: 'figures';
  readonly name: string;
  readonly items: readonly { readonly label: string; readonly value: CellValue; readonly detail?: string }[];
}

/** One bar or slice. `share` is its length 0…1; what is over its measure is drawn as such. */
export interface Mark {
  readonly label: string;
  readonly text: string;
  readonly share: number;
  readonly over?: boolean;
}

/** A chart. Whoever cannot see it reads `alt`; a table beside it holds the same figures. */
export interface ChartBlock {
  readonly kind: 'bars' | 'donut';
  readonly title: string;
  readonly alt: string;
  readonly marks: readonly Mark[];
}

export interface TableBlock {
  readonly kind: 'table';
  /** Unique in its report; the sheet's name in a workbook. */
  readonly name: string;
  readonly columns: readonly Column[];
  /** In batches, read as they are written down. */
  readonly rows: AsyncIterable<readonly Row[]>;
  /** How many, where that is known: a short table is kept on one page. */
  readonly count?: number;
  readonly total?: Row;
  /** What stands in its place when there are no rows. */
  readonly empty: string;
}

export type Block = HeadingBlock | NoteBlock | FiguresBlock | ChartBlock | TableBlock;

/** A report before it is written down. */
export interface ReportContent {
  readonly language: ReportLanguage;
  readonly title: string;
  /** The period, or what else tells it from its like. */
  readonly subtitle: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  /** When it was made, in the reader's zone: `YYYY-MM-DD HH:mm:ss`. */
  readonly madeAt: string;
  /** The zone of every instant in it. */
  readonly zone: string;
  readonly blocks: readonly Block[];
}

/** What a writer found out by writing. */
export interface Written {
  /** Of a PDF; null where there are none. */
  pages: number | null;
  /** Of all tables, totals not counted. */
  rows: number;
}

/** Rows that are at hand already. */
export const rowsAtHand = (rows: readonly Row[]): Pick<TableBlock, 'rows' | 'count'> => ({
  count: rows.length,
  rows: (async function* () {
    if (rows.length > 0) yield rows;
  })(),
});
