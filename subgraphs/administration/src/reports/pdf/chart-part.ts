import type { ChartBlock, Mark } from '../report-content.js';
import { plainLine, type TextStyle } from './lettering.js';
import { INK, INNER, PAGE, SLICES, TEXT } from './look.js';
import type { Sheet } from './sheet.js';

const BAR = 20;
const RADIUS = 52;
const TITLE = 18;

const colourOf = (index: number): string => SLICES[Math.min(index, SLICES.length - 1)]!;

/** Points. */
export const chartHeight = ({ kind, marks }: ChartBlock): number =>
  TITLE + (kind === 'bars' ? marks.length * BAR : Math.max(RADIUS * 2, marks.length * 16)) + 12;

/** A chart as one figure: whoever cannot see it gets its text. Its words are drawn within it, so that they can be copied. */
export function drawChart(sheet: Sheet, block: ChartBlock): void {
  const { kind, title, alt, marks } = block;
  if (marks.length === 0) return;
  const height = chartHeight(block);
  sheet.need(height);
  const top = sheet.y;
  const bbox: [number, number, number, number] = [PAGE.left, top, PAGE.left + INNER, top + height];
  sheet.tagged(
    'Figure',
    () => {
      sheet.text(title, PAGE.left, top + 10, { ...TEXT.body, weight: 600 });
      if (kind === 'bars') drawBars(sheet, marks, top + TITLE);
      else drawDonut(sheet, marks, top + TITLE);
    },
    undefined,
    { alt: plainLine(alt), bbox },
  );
  sheet.y = top + height;
}

function drawBars(sheet: Sheet, marks: readonly Mark[], top: number): void {
  const labels = 150;
  const texts = 110;
  const left = PAGE.left + labels;
  const room = INNER - labels - texts;
  marks.forEach(({ label, text, share, over }, index) => {
    const y = top + index * BAR;
    const length = Math.max(1.5, Math.min(1, Math.max(0, share)) * room);
    put(sheet, label, PAGE.left, y + 12, labels - 10, TEXT.cell);
    sheet.doc
      .roundedRect(left, y + 4, room, 9, 2)
      .fillColor(INK.track)
      .fill();
    if (share > 0)
      sheet.doc
        .roundedRect(left, y + 4, length, 9, 2)
        .fillColor(over ? INK.wrong : INK.green)
        .fill();
    const style: TextStyle = over ? { ...TEXT.cell, colour: INK.wrong } : TEXT.cell;
    sheet.text(text, PAGE.left + INNER - sheet.letters.width(text, style), y + 12, style);
  });
}

function drawDonut(sheet: Sheet, marks: readonly Mark[], top: number): void {
  const [x, y] = [PAGE.left + RADIUS + 8, top + RADIUS];
  let turned = 0;
  marks.forEach(({ share }, index) => {
    const part = Math.min(Math.max(share, 0), 1 - turned);
    if (part > 0.0005)
      sheet.doc
        .path(slice(x, y, turned, turned + part))
        .fillColor(colourOf(index))
        .fill();
    turned += part;
  });
  const left = PAGE.left + RADIUS * 2 + 48;
  const right = PAGE.left + INNER;
  const first = top + Math.max(0, RADIUS - marks.length * 8);
  marks.forEach(({ label, text }, index) => {
    const line = first + index * 16;
    sheet.doc
      .roundedRect(left, line + 3, 8, 8, 2)
      .fillColor(colourOf(index))
      .fill();
    const width = sheet.letters.width(text, TEXT.cell);
    put(sheet, label, left + 16, line + 10.5, right - left - 32 - width, TEXT.cell);
    sheet.text(text, right - width, line + 10.5, TEXT.cell);
  });
}

const put = (sheet: Sheet, text: string, x: number, y: number, width: number, style: TextStyle): void => {
  const line = plainLine(text);
  sheet.text(sheet.letters.fitted(line, style, width), x, y, style, line);
};

/** A part of a ring from one share of the whole turn to another, clockwise from the top. */
function slice(x: number, y: number, from: number, to: number): string {
  // A whole turn begins where it ends, which an arc can't say: a hair less.
  const end = Math.min(to, from + 0.9999);
  const at = (turn: number, radius: number): string => {
    const angle = turn * 2 * Math.PI - Math.PI / 2;
    return `${(x + radius * Math.cos(angle)).toFixed(2)} ${(y + radius * Math.sin(angle)).toFixed(2)}`;
  };
  const inner = RADIUS * 0.6;
  const long = end - from > 0.5 ? 1 : 0;
  return (
    `M ${at(from, RADIUS)} A ${RADIUS} ${RADIUS} 0 ${long} 1 ${at(end, RADIUS)} ` +
    `L ${at(end, inner)} A ${inner} ${inner} 0 ${long} 0 ${at(from, inner)} Z`
  );
}
