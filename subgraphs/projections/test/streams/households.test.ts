import { addDays } from '@parfinanciero/kit/days';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectStreams } from '../../src/domain/streams/detect-streams.js';
import type { Stream } from '../../src/domain/streams/stream.js';
import { household, type Labelled, shuffled } from './households.js';

const START = '2024-01-01';
const SEEDS = Array.from({ length: 12 }, (_, seed) => seed + 101);

/** The label that most of a stream's payments have; null for shopping. */
const labelOf = (stream: Stream, made: readonly Labelled[]): string | null => {
  const byId = new Map(made.map((one) => [one.id, one.label]));
  const counts = new Map<string | null, number>();
  for (const { id } of stream.occurrences)
    counts.set(byId.get(id) ?? null, (counts.get(byId.get(id) ?? null) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
};

const bones = (streams: readonly Stream[]) =>
  streams.map(({ key, period, occurrences, nextDate, status }) => ({
    key,
    period,
    ids: occurrences.map(({ id }) => id),
    nextDate,
    status,
  }));

describe('the streams of Latin American households', () => {
  it('finds all that comes back within two years, and hardly anything else', () => {
    let wrong = 0;
    for (const seed of SEEDS) {
      const made = household(seed, START, 24);
      const streams = detectStreams(made, '2025-12-31');
      const labels = streams.map((stream) => labelOf(stream, made));
      for (const label of [
        'salary',
        'prima',
        'rent',
        'netflix',
        'internet',
        'utility',
        'cuota',
        'soat',
        'gym',
        'cleaning',
      ]) {
        const total = made.filter((one) => one.label === label).length;
        const own = streams.filter((_, i) => labels[i] === label);
        const most = Math.max(0, ...own.map(({ occurrences }) => occurrences.length));
        expect([seed, label, most > total / 2]).toEqual([seed, label, true]);
      }
      wrong += labels.filter((label) => label === null).length;
    }
    expect(wrong / SEEDS.length).toBeLessThan(1);
  });

  it('says the period of each', () => {
    const periods: Record<string, readonly string[]> = {
      salary: ['MONTHLY', 'SEMIMONTHLY'],
      prima: ['SEMIANNUAL'],
      rent: ['MONTHLY'],
      utility: ['MONTHLY'],
      cleaning: ['WEEKLY'],
      soat: ['YEARLY'],
    };
    for (const seed of SEEDS) {
      const made = household(seed, START, 24);
      for (const stream of detectStreams(made, '2025-12-31')) {
        const allowed = periods[labelOf(stream, made) ?? ''];
        if (allowed) expect(allowed).toContain(stream.period);
      }
    }
  });

  it('is right about the next payment about as often as its confidence says', () => {
    let [said, came, count] = [0, 0, 0];
    for (const seed of SEEDS) {
      const made = household(seed, START, 18);
      for (const asOf of ['2024-09-30', '2025-01-31', '2025-05-31']) {
        for (const stream of detectStreams(made, asOf)) {
          if (stream.status !== 'ACTIVE' || stream.nextDate === null || stream.nextDate > '2025-06-25') continue;
          const label = labelOf(stream, made);
          const [from, until] = [addDays(stream.nextDate, -5), addDays(stream.nextDate, 5)];
          said += stream.confidence;
          count++;
          if (
            made.some(
              (one) => one.label === label && label !== null && one.day > asOf && one.day >= from && one.day <= until,
            )
          )
            came++;
        }
      }
    }
    expect(count).toBeGreaterThan(150);
    expect(Math.abs(said - came) / count).toBeLessThan(0.08);
  });
});

describe('laws of detection', () => {
  const made = household(7, START, 14);
  const asOf = '2025-02-28';
  const found = detectStreams(made, asOf);

  it('finds the same in any order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
        expect(detectStreams(shuffled(made, seed), asOf)).toEqual(found);
      }),
      { numRuns: 8 },
    );
  });

  it('finds the same in another currency’s amounts', () => {
    fc.assert(
      fc.property(fc.constantFrom(2, 3, 7, 10, 100, 1_000), (factor) => {
        const scaled = made.map((one) => ({ ...one, amount: one.amount * factor }));
        const streams = detectStreams(scaled, asOf);
        // Some keys name their first amount.
        const plain = (list: readonly Stream[]) => bones(list).map((bone) => ({ ...bone, key: '' }));
        expect(plain(streams)).toEqual(plain(found));
        streams.forEach((stream, i) => expect(stream.amount / factor).toBeCloseTo(found[i]!.amount, 0));
      }),
      { numRuns: 6 },
    );
  });

  it('keeps its streams whatever other payees come in between', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 420 }), fc.integer({ min: 1, max: 9e8 })), { maxLength: 80 }),
        (noise) => {
          const others = noise.map(([day, amount], i) => ({
            id: `n${i}`,
            day: addDays(START, day),
            amount: -amount,
            description: 'OTRA COSA',
            category: null,
          }));
          const streams = detectStreams([...made, ...others], asOf).filter(({ group }) => group !== '-otra cosa');
          expect(streams).toEqual(found);
        },
      ),
      { numRuns: 15 },
    );
  });

  it('puts a movement in one stream at most, and none after asOf', () => {
    for (const seed of SEEDS) {
      const all = household(seed, START, 16).map((one) => ({ ...one, description: '' }));
      const ids = new Map(all.map((one) => [one.id, one.day]));
      const members = detectStreams(all, '2025-01-31').flatMap(({ occurrences }) => occurrences.map(({ id }) => id));
      expect(new Set(members).size).toBe(members.length);
      for (const id of members) expect((ids.get(id) ?? '') <= '2025-01-31').toBe(true);
    }
  });

  it('keeps the keys of lasting streams while the history grows', () => {
    for (const seed of SEEDS.slice(0, 6)) {
      const growing = household(seed, START, 20);
      const early = detectStreams(growing, '2024-12-31');
      const late = new Map(detectStreams(growing, '2025-08-31').map((stream) => [stream.key, stream]));
      for (const stream of early) {
        const label = labelOf(stream, growing);
        if (label === null) continue;
        expect([seed, label, labelOf(late.get(stream.key) ?? stream, growing), late.has(stream.key)]).toEqual([
          seed,
          label,
          label,
          true,
        ]);
      }
    }
  });
});
