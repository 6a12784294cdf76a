import type { Box } from '../domain/receipt/reading.js';
import { composed, mapped, warped } from './homography.js';
import type { Homography, Point } from './homography.js';
import type { Raster, TiltedBox } from './raster.js';

/** Size of a page in pixels, and from its pixels to those of the source picture. */
export interface PagePlace {
  width: number;
  height: number;
  toSource: Homography;
}

/** The upright page in which rows are level, and the way back to the picture that it was read from. */
export interface LayoutFrame {
  /** A line as an upright frame as high as the line itself, in fractions of the page. */
  place(box: TiltedBox): Box & { slope: number };
  /** Where a box of the page lies on the source picture, in fractions of that. */
  onSource(box: Box): Box;
  /** The whole page, to be drawn again from the source picture. */
  page: PagePlace;
  /** The picture of a box of the page, level, with some air around it. */
  picture(box: Box): Raster;
}

/**
 * @param image what was read; its lines run in `direction` (radians, positive falls to the right)
 * @param toSource from the pixels of `image` to those of the source picture
 */
export function layoutFrame(
  image: Raster,
  direction: number,
  toSource: Homography,
  source: { width: number; height: number },
): LayoutFrame {
  const { width, height, back } = turnedPage(image, direction);
  const cos = Math.cos(direction);
  const sin = Math.sin(direction);
  const pageToSource = composed(toSource, back);
  const onPage = (x: number, y: number): Point => {
    const [dx, dy] = [x - image.width / 2, y - image.height / 2];
    return [cos * dx + sin * dy + width / 2, -sin * dx + cos * dy + height / 2];
  };
  return {
    page: { width: Math.round(width), height: Math.round(height), toSource: pageToSource },
    place(box) {
      const [ax, ay] = onPage(box.x, box.y);
      const [bx, by] = onPage(box.x + box.acrossX, box.y + box.acrossY);
      const [cx, cy] = onPage(box.x + box.downX, box.y + box.downY);
      const [dx] = onPage(box.x + box.acrossX + box.downX, box.y + box.acrossY + box.downY);
      // Not the extent of the corners: tilted long lines would overlap their neighbours.
      const tall = Math.hypot(box.downX, box.downY);
      const middle = (by + cy) / 2;
      const left = clamp(Math.min(ax, cx) / width);
      const top = clamp((middle - tall / 2) / height);
      return {
        x: left,
        y: top,
        width: clamp(Math.max(bx, dx) / width) - left,
        height: clamp((middle + tall / 2) / height) - top,
        slope: (((by - ay) / Math.max(bx - ax, 1)) * width) / height,
      };
    },
    picture(box) {
      const air = 0.25 * box.height * height;
      const [left, top] = [box.x * width - air, box.y * height - air];
      const shifted: Homography = [1, 0, left, 0, 1, top, 0, 0, 1];
      const wide = Math.max(8, Math.round(box.width * width + 2 * air));
      const tall = Math.max(8, Math.round(box.height * height + 2 * air));
      return warped(image, composed(back, shifted), wide, tall);
    },
    onSource(box) {
      const corners = [
        [box.x, box.y],
        [box.x + box.width, box.y],
        [box.x, box.y + box.height],
        [box.x + box.width, box.y + box.height],
      ].map(([x, y]) => mapped(pageToSource, [x! * width, y! * height]));
      const xs = corners.map(([x]) => clamp(x / source.width));
      const ys = corners.map(([, y]) => clamp(y / source.height));
      const [x, y] = [Math.min(...xs), Math.min(...ys)];
      return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
    },
  };
}

/** The image turned so that lines which ran in `direction` (radians) are level, and the way back. */
export function levelled(image: Raster, direction: number): { image: Raster; toSource: Homography } {
  const { width, height, back } = turnedPage(image, direction);
  return { image: warped(image, back, Math.round(width), Math.round(height)), toSource: back };
}

/** Size of the page that holds the whole turned image, and the way back from it: turned about the two middles. */
function turnedPage({ width, height }: Raster, direction: number) {
  const cos = Math.cos(direction);
  const sin = Math.sin(direction);
  const wide = Math.abs(width * cos) + Math.abs(height * sin);
  const high = Math.abs(width * sin) + Math.abs(height * cos);
  const back: Homography = [
    cos, -sin, width / 2 - (cos * wide - sin * high) / 2,
    sin, cos, height / 2 - (sin * wide + cos * high) / 2,
    0, 0, 1,
  ]; // prettier-ignore
  return { width: wide, height: high, back };
}

function clamp(fraction: number): number {
  return Math.min(1, Math.max(0, fraction));
}
