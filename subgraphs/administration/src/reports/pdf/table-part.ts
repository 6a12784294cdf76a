import { cellText } from '../cell-text.js';
import type { Column, ReportLanguage, Row, TableBlock } from '../report-content.js';
import { plainLine, type TextStyle } from './lettering.js';
import { INK, INNER, PAGE, TEXT } from './look.js';
import type { Sheet } from './sheet.js';

const GAP = 8;
const LEADING = 10.5;
const PADDING = 4;
const HEAD_PADDING = 0.5;
/** Lines of one cell: what is longer ends in an ellipsis and is whole to whoever copies or hears it. */
const MOST_LINES = 2;

interface Place {
  readonly column: Column;
  readonly x: number;
  readonly width: number;
  readonly right: boolean;
}

interface LaidCell {
  readonly place: Place;
  readonly lines: readonly string[];
  readonly style: TextStyle;
  readonly whole: string;
}

const LEFT_ALIGNED: ReadonlySet<string> = new Set(['text', 'id', 'date', 'instant']);

const placesOf = (columns: readonly Column[]): Place[] => {
  const right = columns.map(({ kind }) => !LEFT_ALIGNED.has(kind));
  // Figures on the right and words on the left of one gap would run into each other.
  const gaps = columns.map((_, index) => (index === 0 ? 0 : right[index - 1] && !right[index] ? GAP * 2 : GAP));
  const weight = columns.reduce((sum, column) => sum + column.weight, 0);
  const room = INNER - gaps.reduce((sum, gap) => sum + gap, 0);
  let x: number = PAGE.left;
  return columns.map((column, index) => {
    x += gaps[index]!;
    const place = { column, x, width: (room * column.weight) / weight, right: right[index]! };
    x += place.width;
    return place;
  });
};

/** Characters of an id's end that tell it from every other of its report. */
const ID_END = 12;

const ROW = LEADING + PADDING * 2 - 2;
/** What is taller begins where it is and is broken: too much of a page would else stay empty. */
const KEPT_TOGETHER = 200;

/** Points that a table wants on the page where it begins: all of a short one, the first rows of a long one. */
export function tableRoom({ count, total }: Pick<TableBlock, 'count' | 'total'>, head = LEADING + 9.5): number {
  const whole = count === undefined ? Infinity : head + (count + (total ? 1 : 0)) * ROW;
  return whole <= KEPT_TOGETHER ? whole : head + ROW * 2;
}

/** Draws a table over as many pages as it takes. Between two batches of rows it gives way, so that what is written can be taken. */
export async function* drawTable(sheet: Sheet, block: TableBlock, language: ReportLanguage): AsyncGenerator<number> {
  const places = placesOf(block.columns);
  const table = sheet.section('Table', { title: block.name });
  // One for each page, so that what is on a page can leave the memory with it.
  let body: PDFKit.PDFStructureElement | null = null;
  let pageHasHead = true;

  const lay = (row: Row, style: TextStyle): LaidCell[] =>
    places.map((place, index) => {
      const whole = plainLine(cellText(row[index] ?? null, place.column.kind, language));
      if (place.column.kind === 'id' && whole.length > ID_END)
        return { place, whole, style, lines: [`…${whole.slice(-ID_END)}`] };
      if (!place.right)
        return { place, whole, style, lines: sheet.letters.lines(whole, style, place.width, MOST_LINES) };
      // A number is never cut: it is set smaller until it goes in.
      const size = Math.min(1, place.width / Math.max(1, sheet.letters.width(whole, style))) * style.size;
      return { place, whole, lines: [whole], style: { ...style, size: Number(size.toFixed(2)) } };
    });

  const drawCell = ({ place, lines, whole, style }: LaidCell, top: number): void => {
    const { size } = TEXT.cell;
    const cut = lines.join(' ') !== whole;
    lines.forEach((line, index) => {
      const x = place.right ? place.x + place.width - sheet.letters.width(line, style) : place.x;
      // The whole of a cell that was cut belongs to its first line; the others are then said already.
      const stands = !cut ? line : index === 0 ? whole : ' ';
      sheet.text(line, x, top + PADDING + size + index * LEADING - 0.5, style, stands);
    });
  };

  const titles = places.map((place): LaidCell => {
    const whole = place.column.title;
    return { place, whole, style: TEXT.head, lines: sheet.letters.lines(whole, TEXT.head, place.width, MOST_LINES) };
  });
  const headLines = Math.max(...titles.map(({ lines }) => lines.length));
  const headHeight = headLines * LEADING + 9.5;

  const drawHead = (first: boolean): void => {
    const draw = (title: LaidCell): void =>
      drawCell(title, sheet.y + HEAD_PADDING + (headLines - title.lines.length) * LEADING);
    sheet.artifact(
      () => {
        sheet.rule(sheet.y + headHeight - 1, INK.green);
        if (!first) titles.forEach(draw);
      },
      first ? 'Layout' : 'Pagination',
    );
    if (first) {
      const head = sheet.doc.struct('THead');
      table.add(head);
      const row = sheet.doc.struct('TR');
      head.add(row);
      for (const title of titles) sheet.tagged('TH', () => draw(title), row, { scope: 'Column' });
      head.end();
    }
    sheet.y += headHeight;
  };

  const openBody = (): PDFKit.PDFStructureElement => {
    const opened = sheet.doc.struct('TBody');
    table.add(opened);
    return opened;
  };
  const endBody = (): void => {
    body?.end();
    body = null;
  };

  /** @param below points that must follow on the same page */
  const drawRow = (row: Row, style: TextStyle, ground: boolean, below = 0): void => {
    const cells = lay(row, style);
    const height = Math.max(...cells.map(({ lines }) => lines.length)) * LEADING + PADDING * 2 - 2;
    if (!sheet.has(height + below)) {
      sheet.nextPage();
      pageHasHead = false;
    }
    if (!pageHasHead) {
      drawHead(false);
      pageHasHead = true;
    }
    const top = sheet.y;
    sheet.artifact(() => {
      if (ground) sheet.box(PAGE.left - 4, top, INNER + 8, height, INK.tint);
      sheet.rule(top + height);
    });
    const element = sheet.doc.struct('TR');
    body ??= openBody();
    body.add(element);
    for (const cell of cells) sheet.tagged('TD', () => drawCell(cell, top), element);
    element.end();
    sheet.y = top + height;
  };

  sheet.need(tableRoom(block, headHeight));
  const stopWatching = sheet.onLeave(endBody);
  drawHead(true);
  let rows = 0;
  for await (const batch of block.rows) {
    for (const row of batch) {
      rows += 1;
      // A total never stands alone on a page.
      drawRow(row, TEXT.cell, false, block.total && rows === block.count ? ROW : 0);
      if (rows % ROWS_AT_A_TIME === 0) yield rows;
    }
    yield rows;
  }
  if (rows > 0 && block.total) drawRow(block.total, TEXT.total, true);
  stopWatching();
  endBody();
  table.end();
  if (rows === 0) drawEmpty(sheet, block.empty);
  sheet.y += 14;
}

/** About a page of them: nothing else runs meanwhile. */
const ROWS_AT_A_TIME = 40;

const drawEmpty = (sheet: Sheet, text: string): void => {
  sheet.tagged('P', () => sheet.text(text, PAGE.left, sheet.y + 14, { ...TEXT.cell, colour: INK.quiet }));
  sheet.y += 20;
};
