import { cellText } from '../cell-text.js';
import type { FiguresBlock, ReportLanguage } from '../report-content.js';
import { plainLine } from './lettering.js';
import { INK, INNER, PAGE, TEXT } from './look.js';
import type { Sheet } from './sheet.js';

const GAP = 12;
const HEIGHT = 58;
const IN_A_ROW = 4;

/** Draws figures in rows of cards, each a paragraph: label, value, detail. */
export function drawFigures(sheet: Sheet, { items }: FiguresBlock, language: ReportLanguage): void {
  const across = Math.min(IN_A_ROW, items.length);
  if (across === 0) return;
  const width = (INNER - GAP * (across - 1)) / across;
  const room = width - 16;
  for (let first = 0; first < items.length; first += across) {
    sheet.need(HEIGHT + GAP);
    const top = sheet.y;
    items.slice(first, first + across).forEach(({ label, value, detail }, index) => {
      const x = PAGE.left + index * (width + GAP);
      sheet.artifact(() => {
        sheet.doc.roundedRect(x, top, width, HEIGHT, 5).lineWidth(0.6).strokeColor(INK.line).stroke();
        sheet.box(x, top + 12, 2, HEIGHT - 24, INK.green);
      });
      const text = plainLine(cellText(value, typeof value === 'number' ? 'share' : 'text', language));
      const tooWide = room / Math.max(1, sheet.letters.width(text, TEXT.figure));
      const figure = { ...TEXT.figure, size: Number((TEXT.figure.size * Math.min(1, tooWide)).toFixed(2)) };
      sheet.tagged('P', () => {
        sheet.text(sheet.letters.fitted(label, TEXT.label, room), x + 9, top + 17, TEXT.label, label);
        sheet.text(text, x + 9, top + 35, figure);
        if (detail !== undefined)
          sheet.text(sheet.letters.fitted(detail, TEXT.frame, room), x + 9, top + 49, TEXT.frame, detail);
      });
    });
    sheet.y = top + HEIGHT + GAP;
  }
  sheet.y += 4;
}
