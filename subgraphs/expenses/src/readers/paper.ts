import { areaOf, convexHull } from './convex-hull.js';
import type { Point, Quad } from './homography.js';
import type { Raster } from './raster.js';

/** Longest side of the small picture on which the paper is looked for. */
const SMALL = 240;
/** The paper's share of the picture: less is no receipt, more needs no cutting out. */
const LEAST_SHARE = 0.1;
const MOST_SHARE = 0.9;
/** How much lighter (of 255) paper must be than what it lies on. */
const LEAST_STEP = 45;
/** Bright pixels in their outline, and the outline in its four sides: a torn or covered sheet has less. */
const LEAST_FILLED = 0.9;
const LEAST_SQUARE = 0.92;
const NARROWEST_CORNER = 55;

/**
 * The corners of a light sheet on a darker ground, in pixels of the image; null where there is no such thing: a scan,
 * a sheet that fills the picture, a ground as light as the paper.
 */
export function findPaper(image: Raster): Quad | null {
  const { light, width, height, step } = smallPicture(image);
  const threshold = otsu(light);
  if (threshold === null) return null;
  const sheet = largestBright(light, width, height, threshold);
  const hull = convexHull(sheet.outline);
  const area = areaOf(hull);
  const share = area / (width * height);
  if (share < LEAST_SHARE || share > MOST_SHARE || sheet.size < LEAST_FILLED * area) return null;
  const corners = fourSides(hull);
  if (!corners || areaOf(corners) * LEAST_SQUARE > area || sharpest(corners) < NARROWEST_CORNER) return null;
  return inReadingOrder(corners.map(([x, y]): Point => [x * step, y * step]));
}

/** The darkest of the three channels, each cell its brightest pixel: print vanishes, coloured ground turns dark. */
function smallPicture({ data, width: fullWidth, height: fullHeight }: Raster) {
  const step = Math.max(1, Math.ceil(Math.max(fullWidth, fullHeight) / SMALL));
  const width = Math.floor(fullWidth / step);
  const height = Math.floor(fullHeight / step);
  const cells = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let sum = 0;
      let brightest = 0;
      for (let dy = 0; dy < step; dy += 2) {
        for (let dx = 0; dx < step; dx += 2) {
          const at = ((y * step + dy) * fullWidth + x * step + dx) * 3;
          const value = Math.min(data[at]!, data[at + 1]!, data[at + 2]!);
          sum += value;
          if (value > brightest) brightest = value;
        }
      }
      const count = Math.ceil(step / 2) ** 2;
      cells[y * width + x] = (sum / count + brightest) / 2;
    }
  }
  return { light: opened(cells, width, height), width, height, step };
}

/** Each cell as bright as its 5 × 5 surroundings get in the upper half: lines of print don't cut the sheet. */
function opened(cells: Uint8Array, width: number, height: number): Uint8Array {
  const result = new Uint8Array(cells.length);
  const around: number[] = [];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      around.length = 0;
      for (let dy = -2; dy <= 2; dy++) {
        for (let dx = -2; dx <= 2; dx++) {
          const atX = x + dx;
          const atY = y + dy;
          if (atX >= 0 && atY >= 0 && atX < width && atY < height) around.push(cells[atY * width + atX]!);
        }
      }
      around.sort((a, b) => a - b);
      result[y * width + x] = around[Math.floor(around.length * 0.5)]!;
    }
  }
  return result;
}

/** Otsu's threshold between dark and light; null where the two are too alike. */
function otsu(light: Uint8Array): number | null {
  const counts = new Array<number>(256).fill(0);
  for (const value of light) counts[value]! += 1;
  const all = counts.reduce((sum, count, value) => sum + count * value, 0);
  let best: { between: number; threshold: number; step: number } | null = null;
  let below = 0;
  let sumBelow = 0;
  for (let threshold = 0; threshold < 255; threshold++) {
    below += counts[threshold]!;
    sumBelow += counts[threshold]! * threshold;
    const above = light.length - below;
    if (below === 0 || above === 0) continue;
    const step = (all - sumBelow) / above - sumBelow / below;
    const between = below * above * step * step;
    if (!best || between > best.between) best = { between, threshold, step };
  }
  return best && best.step >= LEAST_STEP ? best.threshold : null;
}

function largestBright(light: Uint8Array, width: number, height: number, threshold: number) {
  const seen = new Uint8Array(light.length);
  let largest: { size: number; outline: Point[] } = { size: 0, outline: [] };
  for (let start = 0; start < light.length; start++) {
    if (seen[start] || light[start]! <= threshold) continue;
    const stack = [start];
    const rows = new Map<number, { left: number; right: number }>();
    let size = 0;
    seen[start] = 1;
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      const x = at % width;
      const y = (at - x) / width;
      size += 1;
      const row = rows.get(y);
      if (row) Object.assign(row, { left: Math.min(row.left, x), right: Math.max(row.right, x) });
      else rows.set(y, { left: x, right: x });
      for (const next of [x > 0 ? at - 1 : at, x < width - 1 ? at + 1 : at, at - width, at + width]) {
        if (next < 0 || next >= light.length || seen[next] || light[next]! <= threshold) continue;
        seen[next] = 1;
        stack.push(next);
      }
    }
    if (size <= largest.size) continue;
    const outline = [...rows].flatMap(([y, { left, right }]): Point[] => [
      [left, y], [left, y + 1], [right + 1, y], [right + 1, y + 1],
    ]); // prettier-ignore
    largest = { size, outline };
  }
  return largest;
}

/** The outline with its least telling edges dropped, their neighbours drawn on until they meet, down to four. */
function fourSides(hull: readonly Point[]): Point[] | null {
  let outline = [...hull];
  while (outline.length > 4) {
    let best: { at: number; meet: Point; added: number } | null = null;
    for (let at = 0; at < outline.length; at++) {
      const [a, b, c, d] = [0, 1, 2, 3].map((k) => outline[(at + k) % outline.length]!) as [Point, Point, Point, Point];
      const meet = crossing(a, b, d, c);
      if (!meet) continue;
      const added = areaOf([b, meet, c]);
      if (!best || added < best.added) best = { at, meet, added };
    }
    if (!best) return null;
    const { at, meet } = best;
    const first = (at + 1) % outline.length;
    const second = (at + 2) % outline.length;
    outline = outline.flatMap((point, i) => (i === first ? [meet] : i === second ? [] : [point]));
  }
  return outline.length === 4 ? outline : null;
}

/** Where the ray from a through b meets the ray from d through c, beyond both; null where they don't. */
function crossing(a: Point, b: Point, d: Point, c: Point): Point | null {
  const [ux, uy] = [b[0] - a[0], b[1] - a[1]];
  const [vx, vy] = [c[0] - d[0], c[1] - d[1]];
  const cross = ux * vy - uy * vx;
  if (Math.abs(cross) < 1e-9) return null;
  const t = ((d[0] - a[0]) * vy - (d[1] - a[1]) * vx) / cross;
  const s = ((d[0] - a[0]) * uy - (d[1] - a[1]) * ux) / cross;
  return t >= 1 && s >= 1 ? [a[0] + t * ux, a[1] + t * uy] : null;
}

/** The sharpest corner, in degrees. */
function sharpest(corners: readonly Point[]): number {
  const angles = corners.map((corner, i) => {
    const before = corners[(i + 3) % 4]!;
    const after = corners[(i + 1) % 4]!;
    const [ax, ay, bx, by] = [before[0] - corner[0], before[1] - corner[1], after[0] - corner[0], after[1] - corner[1]];
    return Math.acos((ax * bx + ay * by) / (Math.hypot(ax, ay) * Math.hypot(bx, by)));
  });
  return (Math.min(...angles) * 180) / Math.PI;
}

/** Clockwise as seen, from the corner nearest the upper left. */
function inReadingOrder(corners: readonly Point[]): Quad {
  const clockwise = signedArea(corners) > 0 ? [...corners] : [...corners].reverse();
  const sums = clockwise.map(([x, y]) => x + y);
  const first = sums.indexOf(Math.min(...sums));
  const corner = (k: number): Point => clockwise[(first + k) % 4]!;
  return [corner(0), corner(1), corner(2), corner(3)];
}

function signedArea(outline: readonly Point[]): number {
  return outline.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = outline[(i + 1) % outline.length]!;
    return sum + x * nextY - nextX * y;
  }, 0);
}
