import { addDays } from '@parfinanciero/kit/days';
import { describe, expect, it } from 'vitest';
import { findCandidates } from '../../src/domain/insights/find-candidates.js';
import { household } from '../streams/households.js';
import { monthly, movement } from '../streams/story.js';
import { summarised } from './summaries.js';

/** Keys found over weeks, each once, as a service that looks every week would find them. */
const weekly = (history: Parameters<typeof summarised>[0], first: string, weeks: number): Map<string, string> => {
  const found = new Map<string, string>();
  for (let week = 0; week < weeks; week++) {
    const asOf = addDays(first, 7 * (week + 1));
    for (const { key, kind } of findCandidates(summarised(history, addDays(asOf, -7), asOf))) found.set(key, kind);
  }
  return found;
};

describe('false alarms', () => {
  it('are one in two weeks at most in ordinary households, before any choosing', () => {
    const [seeds, weeks] = [[31, 32, 33, 34, 35], 16];
    let count = 0;
    const kinds: Record<string, number> = {};
    for (const seed of seeds)
      for (const kind of weekly(household(seed, '2024-01-01', 15), '2024-12-01', weeks).values()) {
        count++;
        kinds[kind] = (kinds[kind] ?? 0) + 1;
      }
    expect([count / (seeds.length * weeks) <= 0.5, kinds]).toEqual([true, kinds]);
  });

  it('are none where every month is like the other', () => {
    const constant = [
      ...monthly('2024-01-30', 18, 300_000_000, 'NOMINA'),
      ...monthly('2024-01-05', 18, -120_000_000, 'ARRIENDO'),
      ...monthly('2024-01-12', 18, -2_690_000, 'NETFLIX'),
      ...monthly('2024-01-20', 18, -50_000_000, 'MERCADO'),
    ].map((one) => ({ ...one, category: one.amount > 0 ? null : one.description }));
    expect([...weekly(constant, '2024-08-01', 40).keys()]).toEqual([]);
  });

  it('don’t hide what did happen', () => {
    const history = [
      ...monthly('2024-01-30', 18, 300_000_000, 'NOMINA'),
      ...monthly('2024-01-05', 18, -120_000_000, 'ARRIENDO'),
      ...monthly('2024-01-20', 18, -90_000_000, 'MERCADO'),
      ...monthly('2024-01-12', 12, -2_690_000, 'NETFLIX'),
      ...monthly('2025-01-12', 5, -3_490_000, 'NETFLIX'),
      movement('2025-02-05', -120_000_000, 'ARRIENDO'),
    ];
    expect(new Set(weekly(history, '2025-01-01', 12).values())).toEqual(
      new Set(['PRICE_RISE', 'DUPLICATE_CHARGE', 'UNUSED_SUBSCRIPTION']),
    );
  });
});
