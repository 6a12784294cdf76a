import { convexHull } from './convex-hull.js';
import type { Point } from './homography.js';
import type { TiltedBox } from './raster.js';

const PIXEL_IS_TEXT = 0.3;
const REGION_IS_TEXT = 0.55;
/** The detector marks the core of a line; this is how far the box grows beyond it (area × ratio ÷ perimeter). */
const GROWTH = 1.8;
const SMALLEST_SIDE = 3;

/**
 * The text lines in a detector's probability map (0…1, row after row), as tilted boxes in the map's pixels.
 * Connected pixels above the threshold make a region; its smallest enclosing rectangle, grown, is the line.
 */
export function textRegions(map: Float32Array, width: number, height: number): TiltedBox[] {
  const seen = new Uint8Array(width * height);
  const stack = new Int32Array(width * height);
  const boxes: TiltedBox[] = [];
  for (let start = 0; start < seen.length; start++) {
    if (seen[start] || map[start]! <= PIXEL_IS_TEXT) continue;
    const left = new Map<number, number>();
    const right = new Map<number, number>();
    let size = 0;
    let sum = 0;
    let top = 0;
    stack[top++] = start;
    seen[start] = 1;
    while (top > 0) {
      const at = stack[--top]!;
      const x = at % width;
      const y = (at - x) / width;
      size += 1;
      sum += map[at]!;
      if (!(left.get(y)! <= x)) left.set(y, x);
      if (!(right.get(y)! >= x)) right.set(y, x);
      for (let dy = y > 0 ? -1 : 0; dy <= (y < height - 1 ? 1 : 0); dy++) {
        for (let dx = x > 0 ? -1 : 0; dx <= (x < width - 1 ? 1 : 0); dx++) {
          const next = at + dy * width + dx;
          if (seen[next] || map[next]! <= PIXEL_IS_TEXT) continue;
          seen[next] = 1;
          stack[top++] = next;
        }
      }
    }
    if (size < 6 || sum / size < REGION_IS_TEXT) continue;
    const outline: Point[] = [];
    for (const [y, x] of left) outline.push([x, y], [right.get(y)! + 1, y], [x, y + 1], [right.get(y)! + 1, y + 1]);
    const box = grown(smallestRectangle(convexHull(outline)));
    if (box) boxes.push(box);
  }
  return boxes;
}

/** The rectangle of least area around a convex outline has a side along one of its edges. */
function smallestRectangle(hull: Point[]): TiltedBox {
  let best: TiltedBox | null = null;
  let bestArea = Infinity;
  for (let i = 0; i < hull.length; i++) {
    const a = hull[i]!;
    const b = hull[(i + 1) % hull.length]!;
    const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
    if (length === 0) continue;
    let ux = (b[0] - a[0]) / length;
    let uy = (b[1] - a[1]) / length;
    // Turn the axes by quarters until the first one points right, so that "across" is the reading direction.
    while (!(ux > Math.SQRT1_2 - 1e-9 && Math.abs(uy) <= Math.SQRT1_2 + 1e-9)) [ux, uy] = [-uy, ux];
    let minU = Infinity;
    let maxU = -Infinity;
    let minV = Infinity;
    let maxV = -Infinity;
    for (const [x, y] of hull) {
      const u = x * ux + y * uy;
      const v = -x * uy + y * ux;
      minU = Math.min(minU, u);
      maxU = Math.max(maxU, u);
      minV = Math.min(minV, v);
      maxV = Math.max(maxV, v);
    }
    const area = (maxU - minU) * (maxV - minV);
    if (area >= bestArea) continue;
    bestArea = area;
    best = {
      x: minU * ux - minV * uy,
      y: minU * uy + minV * ux,
      acrossX: (maxU - minU) * ux,
      acrossY: (maxU - minU) * uy,
      downX: -(maxV - minV) * uy,
      downY: (maxV - minV) * ux,
    };
  }
  return best ?? { x: 0, y: 0, acrossX: 0, acrossY: 0, downX: 0, downY: 0 };
}

function grown(box: TiltedBox): TiltedBox | null {
  const width = Math.hypot(box.acrossX, box.acrossY);
  const height = Math.hypot(box.downX, box.downY);
  if (Math.min(width, height) < SMALLEST_SIDE) return null;
  const by = (width * height * GROWTH) / (2 * (width + height));
  const ux = box.acrossX / width;
  const uy = box.acrossY / width;
  return {
    x: box.x - by * ux + by * uy,
    y: box.y - by * uy - by * ux,
    acrossX: (width + 2 * by) * ux,
    acrossY: (width + 2 * by) * uy,
    downX: -(height + 2 * by) * uy,
    downY: (height + 2 * by) * ux,
  };
}
