import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseInsights } from '../../src/domain/insights/choose-insights.js';
import { type Insight, insightOf } from '../../src/domain/insights/insight.js';

const asOf = '2026-06-20';
const insight = (key: string, severity: number, more: Partial<Insight> = {}): Insight =>
  insightOf({ key, kind: 'UNUSUAL_AMOUNT', severity, day: asOf, evidence: [], ...more });
const nothing = { asOf, shown: [], dismissed: [] };
const keys = (list: readonly Insight[]) => list.map(({ key }) => key);

describe('choosing what is shown', () => {
  const many = [0.9, 0.3, 0.7, 0.5, 0.8].map((severity, i) => insight(`k${i}`, severity));

  it('shows the three most severe of a week', () => {
    expect(keys(chooseInsights(many, nothing))).toEqual(['k0', 'k4', 'k2']);
  });

  it('counts those shown within seven days, and repeats none ever', () => {
    const shown = [
      { key: 'k0', day: '2026-06-15' },
      { key: 'k4', day: '2026-01-01' },
    ];
    expect(keys(chooseInsights(many, { ...nothing, shown }))).toEqual(['k2', 'k3']);
  });

  it('does not show a kind again that was dismissed for the same payee, or category', () => {
    const candidates = [
      insight('a', 0.9, { group: '-epm' }),
      insight('b', 0.8, { group: '-claro' }),
      insight('c', 0.7, { kind: 'UNUSUAL_CATEGORY', category: 'FOOD' }),
      insight('d', 0.6, { kind: 'PRICE_RISE', group: '-epm' }),
    ];
    const dismissed = [
      { kind: 'UNUSUAL_AMOUNT' as const, group: '-epm', category: 'SERVICES', day: '2025-01-01' },
      { kind: 'UNUSUAL_CATEGORY' as const, category: 'FOOD', day: '2025-01-01' },
    ];
    expect(keys(chooseInsights(candidates, { ...nothing, dismissed }))).toEqual(['b', 'd']);
  });

  it('asks more of a kind that was dismissed three times in ninety days', () => {
    const dismissed = ['2026-05-01', '2026-05-20', '2026-06-10'].map((day) => ({
      kind: 'UNUSUAL_AMOUNT' as const,
      group: '-x',
      day,
    }));
    expect(keys(chooseInsights(many, { ...nothing, dismissed }))).toEqual(['k0', 'k4', 'k2']);
    expect(keys(chooseInsights([insight('low', 0.6)], { ...nothing, dismissed }))).toEqual([]);
    expect(keys(chooseInsights([insight('low', 0.6)], { ...nothing, dismissed: dismissed.slice(1) }))).toEqual(['low']);
  });

  it('says one thing of a movement, and nothing of long ago', () => {
    const twice = [insight('a', 0.9, { movementIds: ['m'] }), insight('b', 0.8, { movementIds: ['m'] })];
    expect(keys(chooseInsights(twice, nothing))).toEqual(['a']);
    expect(chooseInsights([insight('old', 1, { day: '2026-01-01' })], nothing)).toEqual([]);
  });

  it('never shows more than a week bears, whatever comes, and doesn’t depend on the order', () => {
    const any = fc.array(fc.tuple(fc.string({ maxLength: 3 }), fc.double({ min: 0, max: 1, noNaN: true })), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(any, fc.integer({ min: 0, max: 5 }), (made, perWeek) => {
        const candidates = made.map(([key, severity]) => insight(key, severity));
        const chosen = chooseInsights(candidates, { ...nothing, perWeek });
        expect(chosen.length).toBeLessThanOrEqual(perWeek);
        expect(new Set(keys(chosen)).size).toBe(chosen.length);
        expect(keys(chooseInsights([...candidates].reverse(), { ...nothing, perWeek }))).toEqual(keys(chosen));
      }),
    );
  });
});
