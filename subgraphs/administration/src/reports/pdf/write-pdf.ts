import { setImmediate } from 'node:timers/promises';
import { instantText } from '../cell-text.js';
import { reportMessages } from '../messages.js';
import type { Block, ReportContent, Written } from '../report-content.js';
import type { WriteOptions } from '../write-report.js';
import { chartHeight, drawChart } from './chart-part.js';
import { drawFigures } from './figures-part.js';
import { plainLine } from './lettering.js';
import { INK, INNER, PAGE, TEXT } from './look.js';
import { Sheet } from './sheet.js';
import { drawTable, tableRoom } from './table-part.js';

/** A report as a tagged PDF. Its bytes come as its pages are filled; nothing is done ahead of whoever takes them. */
export async function* writePdf(
  content: ReportContent,
  written: Written,
  { now, progress }: WriteOptions,
): AsyncGenerator<Uint8Array> {
  const { language } = content;
  const texts = reportMessages[language];
  const made = `${texts.madeAt} ${instantText(content.madeAt, language)} (${content.zone})`;
  const sheet = new Sheet(content, { header: plainLine(`${content.title} · ${content.subtitle}`), footer: made }, now);
  drawOpening(sheet, content);
  let before = 0;
  for (const [index, block] of content.blocks.entries()) {
    if (block.kind !== 'table') {
      if (block.kind === 'heading') sheet.need(HEADING + roomAfter(content.blocks.slice(index + 1)));
      drawBlock(sheet, block, content);
      continue;
    }
    let rows = 0;
    for await (const count of drawTable(sheet, block, language)) {
      rows = count;
      progress(before + rows);
      yield* sheet.taken();
      // Others have their turn: a long report must not make them wait.
      await setImmediate();
    }
    before += rows;
  }
  for (const _some of sheet.finish()) {
    yield* sheet.taken();
    await setImmediate();
  }
  yield* sheet.rest();
  written.pages = sheet.pages;
  written.rows = before;
}

function drawOpening(sheet: Sheet, { title, subtitle, facts }: ReportContent): void {
  sheet.y = 40;
  sheet.tagged('P', () => sheet.text('Parfinanciero', PAGE.left, sheet.y + 10, TEXT.brand));
  sheet.y += 24;
  sheet.artifact(() => sheet.box(PAGE.left, sheet.y - 6, INNER, 1.5, INK.green));
  sheet.y += 10;
  sheet.paragraph('H1', title, TEXT.title, 27);
  sheet.paragraph('P', subtitle, TEXT.subtitle, 18);
  sheet.y += 8;
  const label = { ...TEXT.note, weight: 600 } as const;
  const column = Math.min(160, Math.max(0, ...facts.map((fact) => sheet.letters.width(fact.label, label))) + 14);
  for (const fact of facts) {
    const lines = sheet.letters.lines(plainLine(fact.value), TEXT.note, INNER - column, 3);
    sheet.need(lines.length * 12);
    sheet.tagged('P', () => {
      sheet.text(fact.label, PAGE.left, sheet.y + 9, label);
      lines.forEach((line, index) => sheet.text(line, PAGE.left + column, sheet.y + 9 + index * 12, TEXT.note));
    });
    sheet.y += lines.length * 12;
  }
  sheet.y += 14;
}

const HEADING = 26;

/** What a heading wants to stand above on its page: never nothing. */
function roomAfter(blocks: readonly Block[]): number {
  const [next, ...others] = blocks;
  if (next?.kind === 'note') return 22 + roomAfter(others);
  if (next?.kind === 'bars' || next?.kind === 'donut')
    return next.marks.length > 0 ? chartHeight(next) : roomAfter(others);
  return next?.kind === 'table' ? tableRoom(next) : 60;
}

function drawBlock(sheet: Sheet, block: Exclude<Block, { kind: 'table' }>, { language }: ReportContent): void {
  if (block.kind === 'heading') {
    sheet.y += 4;
    sheet.paragraph('H2', block.text, TEXT.heading, 20);
  } else if (block.kind === 'note') {
    sheet.paragraph('P', block.text, TEXT.note, 11.5);
    sheet.y += 8;
  } else if (block.kind === 'figures') drawFigures(sheet, block, language);
  else drawChart(sheet, block);
}
