import type { Raster, TiltedBox } from './raster.js';

/** Side of the squares whose paper is measured, in pixels. */
const CELL = 48;
/** Which share of a square's pixels is darker than its paper. */
const PAPER = 0.85;
/** How dark print gets at least, of 255, once it is drawn apart from the paper. */
const PRINT = 60;
/** Lines whose print stands out less (of 255) from their paper are faded. */
const FAINT = 80;

/** Whether the print of most lines is faint against its paper. */
export function isFaint(image: Raster, boxes: readonly TiltedBox[]): boolean {
  if (boxes.length < 3) return false;
  const contrasts = boxes.map((box) => contrast(image, box)).sort((a, b) => a - b);
  return contrasts[Math.floor(contrasts.length / 2)]! < FAINT;
}

/** Dark against light in one line: the 5th and the 80th percentile of its pixels. */
function contrast({ data, width, height }: Raster, box: TiltedBox): number {
  const values: number[] = [];
  for (let u = 0.02; u < 1; u += 0.02) {
    for (let v = 0.1; v < 1; v += 0.1) {
      const x = Math.min(width - 1, Math.max(0, Math.round(box.x + u * box.acrossX + v * box.downX)));
      const y = Math.min(height - 1, Math.max(0, Math.round(box.y + u * box.acrossY + v * box.downY)));
      values.push(data[(y * width + x) * 3 + 1]!);
    }
  }
  values.sort((a, b) => a - b);
  return values[Math.floor(values.length * 0.8)]! - values[Math.floor(values.length * 0.05)]!;
}

/**
 * The image in grey as if evenly lit and freshly printed: each pixel divided by the paper around it (found per square,
 * bilinear between), then stretched so that the darkest print is dark.
 */
export function evenlyLit({ data, width, height }: Raster): Raster {
  const columns = Math.ceil(width / CELL);
  const lines = Math.ceil(height / CELL);
  const paper = new Float32Array(columns * lines);
  const grey = new Uint8Array(width * height);
  for (let i = 0; i < grey.length; i++)
    grey[i] = 0.3 * data[3 * i]! + 0.59 * data[3 * i + 1]! + 0.11 * data[3 * i + 2]!;
  for (let line = 0; line < lines; line++)
    for (let column = 0; column < columns; column++)
      paper[line * columns + column] = paperOf(grey, width, height, column * CELL, line * CELL);
  const even = new Uint8Array(grey.length);
  const counts = new Array<number>(256).fill(0);
  for (let y = 0; y < height; y++) {
    const v = Math.min(lines - 1, Math.max(0, (y + 0.5) / CELL - 0.5));
    const top = Math.floor(v);
    const below = Math.min(lines - 1, top + 1);
    for (let x = 0; x < width; x++) {
      const u = Math.min(columns - 1, Math.max(0, (x + 0.5) / CELL - 0.5));
      const left = Math.floor(u);
      const right = Math.min(columns - 1, left + 1);
      const upper = paper[top * columns + left]! * (1 - u + left) + paper[top * columns + right]! * (u - left);
      const lower = paper[below * columns + left]! * (1 - u + left) + paper[below * columns + right]! * (u - left);
      const value = Math.min(
        255,
        (255 * grey[y * width + x]!) / Math.max(upper * (1 - v + top) + lower * (v - top), 1),
      );
      even[y * width + x] = value;
      counts[Math.floor(value)]! += 1;
    }
  }
  const dark = percentile(counts, 0.01, even.length);
  const stretch = dark > PRINT ? (255 - PRINT) / Math.max(255 - dark, 20) : 1;
  const result = new Uint8Array(data.length);
  for (let i = 0; i < even.length; i++) result.fill(Math.max(0, 255 - (255 - even[i]!) * stretch), 3 * i, 3 * i + 3);
  return { data: result, width, height };
}

function paperOf(grey: Uint8Array, width: number, height: number, left: number, top: number): number {
  const counts = new Array<number>(256).fill(0);
  let size = 0;
  for (let y = Math.max(0, top - CELL / 2); y < Math.min(height, top + 1.5 * CELL); y += 2) {
    for (let x = Math.max(0, left - CELL / 2); x < Math.min(width, left + 1.5 * CELL); x += 2) {
      counts[grey[y * width + x]!]! += 1;
      size += 1;
    }
  }
  return percentile(counts, PAPER, size);
}

function percentile(counts: readonly number[], share: number, size: number): number {
  let passed = 0;
  for (let value = 0; value < counts.length; value++) {
    passed += counts[value]!;
    if (passed > share * size) return value;
  }
  return 255;
}
