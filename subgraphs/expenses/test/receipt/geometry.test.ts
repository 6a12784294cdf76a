import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evenlyLit, isFaint } from '../../src/readers/even-light.js';
import { composed, homographyBetween, mapped, warped, type Quad } from '../../src/readers/homography.js';
import { layoutFrame, levelled } from '../../src/readers/layout-frame.js';
import { findPaper } from '../../src/readers/paper.js';
import type { Raster, TiltedBox } from '../../src/readers/raster.js';
import { alongDirection, lineDirection } from '../../src/readers/reading-direction.js';

const line = (x: number, y: number, angle: number, long = 200, high = 20): TiltedBox => ({
  x,
  y,
  acrossX: long * Math.cos(angle),
  acrossY: long * Math.sin(angle),
  downX: -high * Math.sin(angle),
  downY: high * Math.cos(angle),
});

function picture(width: number, height: number, value: (x: number, y: number) => number): Raster {
  const data = new Uint8Array(width * height * 3);
  for (let i = 0; i < width * height; i++) data.fill(value(i % width, Math.floor(i / width)), 3 * i, 3 * i + 3);
  return { data, width, height };
}

describe('a map of the plane', () => {
  const corner = fc.double({ min: -40, max: 40, noNaN: true });
  it('takes each of four corners to its own', () => {
    const page: Quad = [[0, 0], [300, 0], [300, 500], [0, 500]]; // prettier-ignore
    fc.assert(
      fc.property(fc.array(corner, { minLength: 8, maxLength: 8 }), (off) => {
        const moved = (i: 0 | 1 | 2 | 3) => [page[i][0] + off[2 * i]!, page[i][1] + off[2 * i + 1]!] as const;
        const bent: Quad = [moved(0), moved(1), moved(2), moved(3)];
        const map = homographyBetween(page, bent)!;
        const back = homographyBetween(bent, page)!;
        page.forEach((point, i) => {
          const [x, y] = mapped(map, point);
          expect(Math.hypot(x - bent[i]![0], y - bent[i]![1])).toBeLessThan(1e-6);
        });
        const [x, y] = mapped(composed(back, map), [120, 340]);
        expect(Math.hypot(x - 120, y - 340)).toBeLessThan(1e-6);
      }),
    );
  });

  it('is none where three corners lie in a line', () => {
    expect(homographyBetween([[0, 0], [1, 0], [2, 0], [0, 1]], [[0, 0], [1, 0], [1, 1], [0, 1]])).toBeNull(); // prettier-ignore
  });
});

describe('the paper on a photo', () => {
  const sheet: Quad = [[120, 60], [420, 90], [400, 660], [90, 640]]; // prettier-ignore
  const page: Quad = [[0, 0], [300, 0], [300, 600], [0, 600]]; // prettier-ignore
  const toPage = homographyBetween(sheet, page)!;
  const print = (u: number, v: number) => (v % 40 < 10 && u > 30 && u < 260 && u % 12 < 7 ? 40 : 235);
  const photo = picture(540, 720, (x, y) => {
    const [u, v] = mapped(toPage, [x, y]);
    return u >= 0 && u < 300 && v >= 0 && v < 600 ? print(u, v) : 60 + ((x * 7 + y * 3) % 25);
  });

  it('is found with its four corners in reading order', () => {
    const found = findPaper(photo)!;
    found.forEach(([x, y], i) => expect(Math.hypot(x - sheet[i]![0], y - sheet[i]![1])).toBeLessThan(14));
  });

  it('is not looked for on a scan, nor on a ground as light as itself', () => {
    expect(findPaper(picture(540, 720, print))).toBeNull();
    expect(findPaper(picture(540, 720, () => 200))).toBeNull();
  });

  it('comes out square', () => {
    const flat = warped(photo, homographyBetween(page, findPaper(photo)!)!, 300, 600);
    const dark = (x: number, y: number) => flat.data[(y * 300 + x) * 3]! < 140;
    expect([dark(100, 25), dark(100, 345)]).toEqual([false, false]);
    const printed = Array.from({ length: 60 }, (_, i) => dark(40 + i, 324)).filter(Boolean).length;
    expect(printed).toBeGreaterThan(15);
  });
});

describe('the direction of lines', () => {
  it.each([0, 4, -11, 15, 44])('of a page tilted by %s degrees is that', (degrees) => {
    const angle = (degrees * Math.PI) / 180;
    const boxes = [0, 1, 2, 3].map((i) => line(50, 50 + 40 * i, angle + 0.01 * (i - 1.5)));
    expect(lineDirection([...boxes, line(10, 10, 1.1, 60)])).toBeCloseTo(angle, 1);
  });

  it('of a page on its side is upright, whichever way its boxes were named', () => {
    const upright = [0, 1, 2].map((i): TiltedBox => ({
      x: 40 * i,
      y: 0,
      acrossX: 20,
      acrossY: 0,
      downX: 0,
      downY: 200,
    }));
    const direction = lineDirection(upright);
    expect(Math.abs(direction)).toBeCloseTo(Math.PI / 2);
    const turned = alongDirection(upright[1]!, direction);
    expect(Math.hypot(turned.acrossX, turned.acrossY)).toBe(200);
    const back = alongDirection(upright[1]!, direction + Math.PI);
    expect(back.acrossY).toBeCloseTo(-turned.acrossY);
  });

  it('makes rows level, and boxes find their place on the picture again', () => {
    const image = picture(400, 300, () => 255);
    const angle = 0.2;
    const frame = layoutFrame(image, angle, [1, 0, 0, 0, 1, 0, 0, 0, 1], image);
    const [left, right] = [frame.place(line(60, 80, angle, 80)), frame.place(line(60 + 160 * Math.cos(angle), 80 + 160 * Math.sin(angle), angle, 80))]; // prettier-ignore
    expect(left.y).toBeCloseTo(right.y, 3);
    const onPicture = frame.onSource(left);
    expect(onPicture.x * 400).toBeGreaterThan(50);
    expect(onPicture.y * 300).toBeCloseTo(80, -1);
    expect(levelled(image, Math.PI / 2).image).toMatchObject({ width: 300, height: 400 });
  });
});

describe('faded print', () => {
  const box = line(20, 40, 0, 300, 20);
  const faded = picture(400, 200, (x, y) => (y > 42 && y < 58 && x % 10 < 4 ? 190 - x / 40 : 225 - x / 40));
  it('is told from fresh print', () => {
    const fresh = picture(400, 200, (x, y) => (y > 42 && y < 58 && x % 10 < 4 ? 30 : 245));
    expect([isFaint(faded, [box, box, box]), isFaint(fresh, [box, box, box])]).toEqual([true, false]);
  });

  it('becomes dark on even paper', () => {
    const even = evenlyLit(faded);
    const at = (x: number, y: number) => even.data[(y * 400 + x) * 3]!;
    expect(at(100, 50)).toBeLessThan(120);
    expect(Math.abs(at(5, 150) - at(395, 150))).toBeLessThan(20);
    expect(at(5, 150)).toBeGreaterThan(235);
  });
});
