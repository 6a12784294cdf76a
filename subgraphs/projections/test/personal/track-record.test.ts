import { describe, expect, it } from 'vitest';
import { seededDraw } from '../../src/domain/personal/random.js';
import { judge, recalibrate } from '../../src/domain/personal/track-record.js';

const band = { mean: 100, lo80: 80, hi80: 130, lo95: 60, hi95: 180 };

describe('the track record', () => {
  it('judges a forecast by its error and its bands, bounds included', () => {
    expect(judge(band, 130)).toEqual({ error: 30, inside80: true, inside95: true });
    expect(judge(band, 131)).toEqual({ error: 31, inside80: false, inside95: true });
    expect(judge(band, 59)).toEqual({ error: -41, inside80: false, inside95: false });
  });

  it('changes nothing while there is none', () => {
    expect(recalibrate([])).toEqual({ widen80: 1, widen95: 1 });
  });

  it('widens after misses, narrows after hits, within bounds', () => {
    const all = (inside: boolean, times: number) =>
      recalibrate(new Array(times).fill({ inside80: inside, inside95: inside }) as never[]);
    expect(all(false, 1).widen80).toBeGreaterThan(1);
    expect(all(true, 5).widen80).toBeLessThan(1);
    expect(all(true, 5).widen95).toBeGreaterThan(all(true, 5).widen80);
    expect(all(false, 500).widen95).toBeCloseTo(2.5, 10);
    expect(all(true, 500).widen80).toBeCloseTo(0.85, 10);
  });

  it('comes to cover what was promised when the world is wilder than fitted', () => {
    const draw = seededDraw(11);
    const judged: { inside80: boolean; inside95: boolean }[] = [];
    for (let month = 0; month < 600; month += 1) {
      const { widen80 } = recalibrate(judged);
      // Errors are uniform on ±1; bands were fitted for ±0.5.
      const error = Math.abs(2 * draw() - 1);
      judged.push({ inside80: error <= 0.4 * widen80, inside95: true });
    }
    const late = judged.slice(200);
    const covered = late.filter(({ inside80 }) => inside80).length / late.length;
    expect(Math.abs(covered - 0.8)).toBeLessThan(0.05);
  });
});
