import type { Raster, TiltedBox } from './raster.js';

/** Line height that the recogniser was trained on, in pixels. */
export const LINE_HEIGHT = 48;

/**
 * Writes one straightened line into `target` (three planes blue, green, red of LINE_HEIGHT × planeWidth, values
 * −1…1), `lineWidth` pixels wide; what is right of it stays as it is. Bilinear; the mean of two samples per
 * direction where the line is shrunk.
 */
export function cropLine(
  image: Raster,
  box: TiltedBox,
  target: Float32Array,
  planeWidth: number,
  lineWidth: number,
): void {
  const { data, width, height } = image;
  const plane = LINE_HEIGHT * planeWidth;
  const shrink = Math.max(Math.hypot(box.downX, box.downY) / LINE_HEIGHT, 1);
  const samples = shrink > 1.3 ? 2 : 1;
  const share = 1 / (samples * samples * 127.5);
  for (let row = 0; row < LINE_HEIGHT; row++) {
    for (let column = 0; column < lineWidth; column++) {
      let red = 0;
      let green = 0;
      let blue = 0;
      for (let s = 0; s < samples * samples; s++) {
        const u = (column + ((s % samples) + 0.5) / samples) / lineWidth;
        const v = (row + (Math.floor(s / samples) + 0.5) / samples) / LINE_HEIGHT;
        const x = Math.min(Math.max(box.x + u * box.acrossX + v * box.downX - 0.5, 0), width - 1);
        const y = Math.min(Math.max(box.y + u * box.acrossY + v * box.downY - 0.5, 0), height - 1);
        const x0 = Math.floor(x);
        const y0 = Math.floor(y);
        const fx = x - x0;
        const fy = y - y0;
        const a = (y0 * width + x0) * 3;
        const b = x0 < width - 1 ? a + 3 : a;
        const down = y0 < height - 1 ? width * 3 : 0;
        const wa = (1 - fx) * (1 - fy);
        const wb = fx * (1 - fy);
        const wc = (1 - fx) * fy;
        const wd = fx * fy;
        red += data[a]! * wa + data[b]! * wb + data[a + down]! * wc + data[b + down]! * wd;
        green += data[a + 1]! * wa + data[b + 1]! * wb + data[a + down + 1]! * wc + data[b + down + 1]! * wd;
        blue += data[a + 2]! * wa + data[b + 2]! * wb + data[a + down + 2]! * wc + data[b + down + 2]! * wd;
      }
      const at = row * planeWidth + column;
      target[at] = blue * share - 1;
      target[at + plane] = green * share - 1;
      target[at + 2 * plane] = red * share - 1;
    }
  }
}
