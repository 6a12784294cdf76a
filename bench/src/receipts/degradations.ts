import type { Box } from '@parfinanciero/expenses/domain/receipt/reading';
import { homographyBetween, warped } from '@parfinanciero/expenses/readers/homography';
import type { Quad } from '@parfinanciero/expenses/readers/homography';
import type { Raster } from '@parfinanciero/expenses/readers/raster';
import { rasterJpeg } from '@parfinanciero/expenses/readers/raster-jpeg';
import { uprightRaster } from '@parfinanciero/expenses/readers/upright-image';

type Degradation = (bytes: Uint8Array, seed: number, boxes: readonly Box[]) => Promise<Uint8Array>;

/**
 * Ways in which a picture of a receipt is worse than a good scan. The same seed gives the same picture. The boxes are where a
 * good reading found company, date and total.
 */
export const DEGRADATIONS = {
  none: (bytes) => Promise.resolve(bytes),
  halved: async (bytes) => rasterJpeg(halved(await uprightRaster(bytes)), 60),
  recompressed: async (bytes) => rasterJpeg(blurred(await uprightRaster(bytes), 1), 22),
  blurred: async (bytes) => rasterJpeg(blurred(await uprightRaster(bytes), 3), 75),
  tilted: async (bytes, seed) => {
    const angle = (3 + 12 * random(seed)()) * (seed % 2 ? 1 : -1);
    return rasterJpeg(turned(await uprightRaster(bytes), angle), 80);
  },
  turned: async (bytes, seed) => rasterJpeg(turned(await uprightRaster(bytes), [90, 180, 270][seed % 3]!), 85),
  faded: async (bytes, seed) => {
    const image = await uprightRaster(bytes);
    const next = random(seed);
    const [slopeX, slopeY, depth] = [30 * (next() - 0.5), 30 * (next() - 0.5), 0.22 + 0.12 * next()];
    each(image, (value, x, y) => {
      const light = slopeX * (x - 0.5) + slopeY * (y - 0.5);
      return 225 - (255 - value) * depth + light + 6 * (next() - 0.5);
    });
    return rasterJpeg(image, 80);
  },
  photographed: async (bytes, seed) => rasterJpeg(photographed(await uprightRaster(bytes), random(seed)), 80),
  // What decides is gone, as under a stain: the reader has to know that it doesn't know.
  erased: async (bytes, _seed, boxes) => rasterJpeg(erased(await uprightRaster(bytes), boxes), 90),
} satisfies Record<string, Degradation>;

export type DegradationName = keyof typeof DEGRADATIONS;

/** Numbers 0…1 that follow from a seed (mulberry32). */
function random(seed: number): () => number {
  let state = (seed + 1) * 0x9e3779b9;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A sheet with four bent corners on a dark, grained ground, lit from one side. */
function photographed(sheet: Raster, next: () => number): Raster {
  const margin = 0.12 + 0.15 * next();
  const grown = 1 + 2 * margin;
  const width = Math.round(sheet.width * grown);
  const height = Math.round(sheet.height * grown);
  const bent = () => 0.07 * (next() - 0.5);
  const corner = (x: number, y: number) =>
    [width * (0.5 + (x - 0.5) / grown + bent()), height * (0.5 + (y - 0.5) / grown + bent())] as const;
  const toSheet = homographyBetween([corner(0, 0), corner(1, 0), corner(1, 1), corner(0, 1)], page(sheet));
  if (!toSheet) throw new RangeError('the corners of the sheet lie in a line');
  const photo = warped(sheet, toSheet, width, height);
  const ground = warped({ ...sheet, data: new Uint8Array(sheet.data.length) }, toSheet, width, height).data;
  const colour = [70 + 60 * next(), 50 + 50 * next(), 40 + 40 * next()];
  each(photo, (value, x, y, at) => {
    const grain = colour[at % 3]! + 18 * Math.sin(40 * y + 7 * x) + 10 * (next() - 0.5);
    return (ground[at] === 255 ? grain : value) * (0.75 + 0.25 * x - 0.15 * y);
  });
  return photo;
}

function page({ width, height }: { width: number; height: number }): Quad {
  return [[0, 0], [width, 0], [width, height], [0, height]]; // prettier-ignore
}

/** White where the boxes (fractions of the picture) are. */
function erased(image: Raster, boxes: readonly Box[]): Raster {
  const inside = (x: number, y: number) =>
    boxes.some((box) => x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height);
  each(image, (value, x, y) => (inside(x, y) ? 245 : value));
  return image;
}

/** Turned clockwise by degrees, whole. */
function turned(image: Raster, degrees: number): Raster {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const width = Math.round(Math.abs(image.width * cos) + Math.abs(image.height * sin));
  const height = Math.round(Math.abs(image.width * sin) + Math.abs(image.height * cos));
  const back = [
    cos, sin, image.width / 2 - (cos * width + sin * height) / 2,
    -sin, cos, image.height / 2 - (-sin * width + cos * height) / 2,
    0, 0, 1,
  ]; // prettier-ignore
  return warped(image, back, width, height);
}

function halved({ data, width, height }: Raster): Raster {
  const small = { width: width >> 1, height: height >> 1, data: new Uint8Array((width >> 1) * (height >> 1) * 3) };
  for (let y = 0; y < small.height; y++) {
    for (let x = 0; x < small.width * 3; x++) {
      const at = 2 * y * width * 3 + 2 * (x - (x % 3)) + (x % 3);
      const sum = data[at]! + data[at + 3]! + data[at + width * 3]! + data[at + width * 3 + 3]!;
      small.data[y * small.width * 3 + x] = sum / 4;
    }
  }
  return small;
}

/** Each pixel mixed with its neighbours to both sides, in both directions, so many times. */
function blurred({ data, width, height }: Raster, times: number): Raster {
  const image = { data: new Uint8Array(data), width, height };
  for (let time = 0; time < times; time++) {
    for (const step of [3, width * 3]) {
      const before = new Uint8Array(image.data);
      for (let at = step; at < before.length - step; at++)
        image.data[at] = (before[at - step]! + 2 * before[at]! + before[at + step]!) / 4;
    }
  }
  return image;
}

/** Rewrites every value; x and y are fractions of the picture. */
function each({ data, width, height }: Raster, change: (value: number, x: number, y: number, at: number) => number) {
  for (let at = 0; at < data.length; at++) {
    const pixel = Math.floor(at / 3);
    const value = change(data[at]!, (pixel % width) / width, Math.floor(pixel / width) / height, at);
    data[at] = Math.min(255, Math.max(0, value));
  }
}
