import { homographyBetween, IDENTITY, warped } from './homography.js';
import type { Homography, Point, Quad } from './homography.js';
import { findPaper } from './paper.js';
import type { Raster } from './raster.js';

export interface CutOut {
  image: Raster;
  /** From its pixels to those of the picture it was cut out of. */
  toSource: Homography;
}

/** The sheet alone and square, where it can be told from what it lies on; else the picture as it is. */
export function cutOut(picture: Raster): CutOut {
  const corners = findPaper(picture);
  if (!corners) return { image: picture, toSource: IDENTITY };
  const [a, b, c, d] = corners;
  const width = Math.round(Math.max(distance(a, b), distance(d, c)));
  const height = Math.round(Math.max(distance(a, d), distance(b, c)));
  const page: Quad = [[0, 0], [width, 0], [width, height], [0, height]]; // prettier-ignore
  const toSource = homographyBetween(page, corners);
  if (!toSource || Math.min(width, height) < 32) return { image: picture, toSource: IDENTITY };
  return { image: warped(picture, toSource, width, height), toSource };
}

function distance([ax, ay]: Point, [bx, by]: Point): number {
  return Math.hypot(bx - ax, by - ay);
}
