import type { TextBox } from './text-box.js';

/** Boxes that stand side by side, from left to right. */
export interface Row {
  index: number;
  boxes: TextBox[];
  text: string;
  /** Fractions of the image. */
  y: number;
  height: number;
  confidence: number;
}

/** Share of the lower box's height that must overlap for two boxes to stand in one row. */
const OVERLAP = 0.5;

/** Boxes regrouped into rows from top to bottom, a common tilt of the paper taken out first. */
export function rows(boxes: readonly TextBox[]): Row[] {
  const tilt = commonSlope(boxes);
  const level = boxes
    .filter((box) => box.text.trim() !== '' && Number.isFinite(box.y) && Number.isFinite(box.height))
    .map((box) => ({ box, y: box.y - tilt * (box.x + box.width / 2 - 0.5) }))
    .sort((a, b) => a.y + a.box.height / 2 - (b.y + b.box.height / 2));
  const groups: { box: TextBox; y: number }[][] = [];
  for (const entry of level) {
    const near = groups.slice(-4).reverse();
    const group = near.find(
      (members) => members.some((m) => inOneRow(m, entry)) && !members.some((m) => stacked(m, entry)),
    );
    if (group) group.push(entry);
    else groups.push([entry]);
  }
  return groups
    .map((group) => group.sort((a, b) => a.box.x - b.box.x))
    .sort((a, b) => middle(a) - middle(b))
    .map((group, index) => {
      const members = group.map((entry) => entry.box);
      const y = Math.min(...group.map((entry) => entry.y));
      return {
        index,
        boxes: members,
        text: members.map((box) => box.text.trim()).join(' '),
        y,
        height: members.reduce((sum, box) => sum + box.height, 0) / members.length,
        confidence: Math.min(...members.map((box) => box.confidence)),
      };
    });
}

function inOneRow(a: { box: TextBox; y: number }, b: { box: TextBox; y: number }): boolean {
  const shared = Math.min(a.y + a.box.height, b.y + b.box.height) - Math.max(a.y, b.y);
  return shared > OVERLAP * Math.min(a.box.height, b.box.height);
}

/** Two boxes one above the other can't stand in one row, however high a third one is. */
function stacked(a: { box: TextBox; y: number }, b: { box: TextBox; y: number }): boolean {
  const across = Math.min(a.box.x + a.box.width, b.box.x + b.box.width) - Math.max(a.box.x, b.box.x);
  return across > 0.5 * Math.min(a.box.width, b.box.width) && !inOneRow(a, b);
}

function middle(group: { box: TextBox; y: number }[]): number {
  return group.reduce((sum, entry) => sum + entry.y + entry.box.height / 2, 0) / group.length;
}

function commonSlope(boxes: readonly TextBox[]): number {
  const sloped = boxes.filter((box) => box.slope !== undefined && box.width > 0.15).map((box) => box.slope!);
  if (sloped.length < 3) return 0;
  sloped.sort((a, b) => a - b);
  return sloped[Math.floor(sloped.length / 2)]!;
}
