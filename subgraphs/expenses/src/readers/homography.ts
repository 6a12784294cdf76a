import type { Raster } from './raster.js';

export type Point = readonly [x: number, y: number];
/** Corners in reading order: upper left, upper right, lower right, lower left. */
export type Quad = readonly [Point, Point, Point, Point];

/** A projective map of the plane, its 3 × 3 matrix row after row; the last one is 1. */
export type Homography = readonly number[];

export const IDENTITY: Homography = [1, 0, 0, 0, 1, 0, 0, 0, 1];

/** The map that takes four points to four others (eight linear equations); null where three of them lie in a line. */
export function homographyBetween(from: Quad, to: Quad): Homography | null {
  const equations = from.flatMap(([x, y], i): number[][] => {
    const [u, v] = to[i]!;
    return [
      [x, y, 1, 0, 0, 0, -u * x, -u * y, u],
      [0, 0, 0, x, y, 1, -v * x, -v * y, v],
    ];
  });
  const solved = solve(equations);
  return solved && [...solved, 1];
}

export function mapped(map: Homography, [x, y]: Point): Point {
  const w = map[6]! * x + map[7]! * y + map[8]!;
  return [(map[0]! * x + map[1]! * y + map[2]!) / w, (map[3]! * x + map[4]! * y + map[5]!) / w];
}

/** First `first`, then `then`. */
export function composed(then: Homography, first: Homography): Homography {
  const product = Array.from({ length: 9 }, (_, at) => {
    const row = at - (at % 3);
    const column = at % 3;
    return then[row]! * first[column]! + then[row + 1]! * first[column + 3]! + then[row + 2]! * first[column + 6]!;
  });
  return product.map((value) => value / product[8]!);
}

/** The image drawn anew: each pixel taken (bilinear) from where `toSource` says; white where there is nothing. */
export function warped(image: Raster, toSource: Homography, width: number, height: number): Raster {
  const data = new Uint8Array(width * height * 3).fill(255);
  const [a, b, c, d, e, f, g, h, i] = toSource as [
    number, number, number, number, number, number, number, number, number,
  ]; // prettier-ignore
  const stride = image.width * 3;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const w = g * x + h * y + i;
      const u = (a * x + b * y + c) / w;
      const v = (d * x + e * y + f) / w;
      const left = Math.floor(u);
      const top = Math.floor(v);
      if (left < 0 || top < 0 || left >= image.width - 1 || top >= image.height - 1) continue;
      const fx = u - left;
      const fy = v - top;
      const from = top * stride + left * 3;
      const to = (y * width + x) * 3;
      for (let channel = 0; channel < 3; channel++) {
        const at = from + channel;
        const upper = image.data[at]! * (1 - fx) + image.data[at + 3]! * fx;
        const lower = image.data[at + stride]! * (1 - fx) + image.data[at + stride + 3]! * fx;
        data[to + channel] = upper * (1 - fy) + lower * fy;
      }
    }
  }
  return { data, width, height };
}

/** Gauss-Jordan elimination with pivoting, of n equations of n unknowns with their right side last. */
function solve(equations: number[][]): number[] | null {
  const n = equations.length;
  for (let column = 0; column < n; column++) {
    let pivot = column;
    for (let row = column + 1; row < n; row++)
      if (Math.abs(equations[row]![column]!) > Math.abs(equations[pivot]![column]!)) pivot = row;
    const chosen = equations[pivot]!;
    if (Math.abs(chosen[column]!) < 1e-9) return null;
    [equations[column], equations[pivot]] = [chosen, equations[column]!];
    for (let row = 0; row < n; row++) {
      if (row === column) continue;
      const factor = equations[row]![column]! / chosen[column]!;
      for (let k = column; k <= n; k++) equations[row]![k]! -= factor * chosen[k]!;
    }
  }
  return equations.map((equation, row) => equation[n]! / equation[row]!);
}
