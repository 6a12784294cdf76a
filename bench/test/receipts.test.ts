import { describe, expect, it } from 'vitest';
import { crossValidated, fitModel, type Judged } from '../src/receipts/confidence-fit.js';
import { DEGRADATIONS } from '../src/receipts/degradations.js';
import { fitLogistic } from '../src/receipts/logistic.js';
import { rightOf } from '../src/receipts/score.js';
import { reliabilityTable, sureTable } from '../src/receipts/tables.js';
import { rasterJpeg } from '@parfinanciero/expenses/readers/raster-jpeg';

/** Numbers 0…1 that look random and are always the same. */
const noise = (i: number): number => (Math.sin(i * 12.9898) * 43758.5453) % 1;
const uniform = (i: number): number => Math.abs(noise(i));

describe('a fitted probability', () => {
  it('finds the weights that made the examples', () => {
    const examples = Array.from({ length: 4000 }, (_, i) => {
      const value = 4 * uniform(i) - 2;
      const right = uniform(i + 50_000) < 1 / (1 + Math.exp(-(0.5 + 1.5 * value)));
      return { values: [value], right, weight: 1 };
    });
    const { base, weights } = fitLogistic(examples, { base: 0, weights: [0] }, 0.1);
    expect(base).toBeCloseTo(0.5, 0);
    expect(weights[0]).toBeCloseTo(1.5, 0);
  });

  it('stays with what was believed where there are no examples', () => {
    expect(fitLogistic([], { base: 0.3, weights: [2, -1] }, 1)).toEqual({ base: 0.3, weights: [2, -1] });
  });
});

const evidenceOf = (i: number) => ({
  company: [0, 0, uniform(i), 1, 1, 1, 1],
  date: [0, 0, uniform(i + 1), 1, 1, 0],
  total: [0, 0, uniform(i + 2), 1, 1, 1, 1, 0],
});
const judged = (i: number, right: boolean): Judged => ({
  receipt: `${String(i).padStart(3, '0')}.jpg`,
  degradation: 'none',
  evidence: evidenceOf(i),
  right: { company: right, date: right, total: right },
  boxes: [],
});

describe('cross-validation', () => {
  const readings = Array.from({ length: 25 }, (_, i) => judged(i, uniform(i + 9) > 0.2));
  it('never lets a receipt speak for itself, however often it was read', () => {
    const turned = readings.map((reading, i) => (i === 7 ? judged(7, !reading.right.date) : reading));
    const worse = (all: readonly Judged[]) => [...all, { ...all[7]!, degradation: 'blurred' }];
    expect(crossValidated(worse(turned))[7]!.confidence).toEqual(crossValidated(worse(readings))[7]!.confidence);
    expect(fitModel(turned)).not.toEqual(fitModel(readings));
  });

  it('is told in tables of what is sure and what is right', () => {
    const scored = readings.map((reading, i) => ({
      ...reading,
      confidence: { company: i < 20 ? 0.95 : 0.5, date: 0.95, total: 0.95 },
      both: 0.9,
    }));
    const rightCompanies = readings.slice(0, 20).filter(({ right }) => right.company).length;
    expect(sureTable(scored)['company']).toMatchObject({
      'sure %': 80,
      'right where sure %': (100 * rightCompanies) / 20,
    });
    expect(reliabilityTable(scored).map(({ fields }) => fields)).toEqual([5, 70]);
  });
});

describe('scoring', () => {
  it('takes a name by its letters, a day in any dress and a total to the cent', () => {
    const truth = { company: 'THE ROTI MAN BAKERY', date: '04-MAY-18', total: 'RM20.40' };
    const read = { company: 'The Roti-Man Bakerv', date: '2018-05-04', total: '20.4' };
    expect(rightOf(read, truth)).toEqual({ company: true, date: true, total: true });
    expect(rightOf({ company: 'ROTI', date: '2018-04-05', total: '20.41' }, truth)).toEqual({
      company: false,
      date: false,
      total: false,
    });
  });
});

describe('a picture made worse', () => {
  it('is the same one for the same seed, in every way there is', async () => {
    const data = new Uint8Array(60 * 80 * 3).map((_, i) => (i % 50 < 20 ? 40 : 240));
    const bytes = await rasterJpeg({ data, width: 60, height: 80 }, 90);
    for (const degrade of Object.values(DEGRADATIONS)) {
      const boxes = [{ x: 0.1, y: 0.1, width: 0.3, height: 0.2 }];
      expect(await degrade(bytes, 3, boxes)).toEqual(await degrade(bytes, 3, boxes));
    }
  });
});
