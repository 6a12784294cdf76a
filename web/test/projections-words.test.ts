import { describe, expect, it } from 'vitest';
import type { Insight_InsightFragment } from '../src/generated/graphql';
import { evidenceTexts } from '../src/features/projections/insights/evidence-words';
import { insightAddress, insightText } from '../src/features/projections/insights/insight-words';
import { largestOf } from '../src/features/projections/streams/largest-of';
import { streamGroups } from '../src/features/projections/streams/stream-groups';
import { recordLines } from '../src/features/projections/record/record-words';
import { probabilityText } from '../src/features/projections/share-text';
import { expectedText, leverText } from '../src/features/goals/outlook/outlook-words';
import { es } from '../src/messages/es';
import { translator } from '../src/messages/translate';

const locale = 'es-CO';
const t = translator(es, locale);
const plain = (text: string) => text.replace(/[\u00a0\u202f]/gu, ' ');
const money = (amount: string) => ({ __typename: 'Money' as const, amount, currency: 'COP' });
const proof = (name: string, part: object = {}) => ({
  __typename: 'InsightEvidence' as const,
  name,
  day: null,
  count: null,
  text: null,
  amount: null,
  ...part,
});
const insight = (part: Partial<Insight_InsightFragment>): Insight_InsightFragment => ({
  __typename: 'Insight',
  id: 'i',
  kind: 'UNUSUAL_AMOUNT',
  severity: 0.5,
  day: '2026-11-20',
  description: 'Netflix',
  dismissed: false,
  version: 1,
  amount: money('43900.00'),
  expected: money('38900.00'),
  evidence: [],
  transactions: [],
  category: null,
  stream: null,
  ...part,
});

describe('what is worth a look, in words', () => {
  it('says a price rise with both prices and what it makes in a year', () => {
    const rise = insight({ kind: 'PRICE_RISE', evidence: [proof('MORE_A_YEAR', { amount: money('60000.00') })] });
    expect(plain(insightText(rise, t, locale))).toBe('Netflix subió de $ 38.900 a $ 43.900.');
    expect(evidenceTexts(rise.evidence, t, locale).map(plain)).toEqual(['$ 60.000 más al año']);
  });

  it('never says that a subscription is not used, only what money shows', () => {
    const several = insight({
      kind: 'UNUSED_SUBSCRIPTION',
      description: null,
      expected: null,
      evidence: [
        proof('REASON', { text: 'OVERLAP' }),
        proof('SUBSCRIPTION_KIND', { text: 'MUSIC' }),
        proof('SUBSCRIPTIONS', { count: 2 }),
        proof('TOGETHER_A_YEAR', { amount: money('400000.00') }),
      ],
    });
    expect(plain(insightText(several, t, locale))).toBe(
      'Pagas 2 suscripciones de música a la vez: $ 400.000 al año en total.',
    );
    expect(plain(insightText(insight({ kind: 'UNUSED_SUBSCRIPTION' }), t, locale))).toMatch(/vale la pena revisar/u);
  });

  it('falls back to a plain sentence where figures are missing, and leaves out evidence it has no words for', () => {
    expect(plain(insightText(insight({ amount: null, expected: null }), t, locale))).toBe('Netflix, 20 nov 2026.');
    expect(evidenceTexts([proof('SOMETHING_NEW', { count: 3 })], t, locale)).toEqual([]);
  });

  it('leads to the transactions that it is about', () => {
    expect(insightAddress(insight({}))).toBe('/movimientos?buscar=Netflix&desde=2026-10-20&hasta=2026-11-21');
    const category = { __typename: 'Category' as const, id: 'B1', name: 'Restaurantes' };
    expect(insightAddress(insight({ kind: 'UNUSUAL_CATEGORY', category }))).toBe(
      '/movimientos?desde=2026-11-01&hasta=2026-11-30&categoria=B1',
    );
    expect(insightAddress(insight({ kind: 'SHORTFALL_AHEAD' }))).toBeNull();
  });
});

describe('how sure, in words', () => {
  it('never says that what lies ahead is certain or impossible', () => {
    expect([1, 0.994, 0.72, 0].map((share) => plain(probabilityText(share, locale)))).toEqual([
      expect.stringMatching(/^> 99/u),
      expect.stringMatching(/^> 99/u),
      expect.stringMatching(/^72/u),
      expect.stringMatching(/^< 1/u),
    ]);
  });

  it('says whether the bands were made wider or narrower, and nothing for a hair', () => {
    const lines = (widened80: number) =>
      recordLines({ judged: 24, inside80: 0.75, inside95: 1, spendingError: 0.07, widened80 }, t, locale).join(' ');
    expect(lines(1.25)).toMatch(/más anchas/u);
    expect(lines(0.75)).toMatch(/más angostas/u);
    expect(lines(1.01)).not.toMatch(/franjas se hicieron/u);
  });
});

describe('a goal ahead, in words', () => {
  const outlook = {
    __typename: 'GoalOutlook' as const,
    probability: 0.2,
    expectedDate: '2026-12-25',
    historyMonths: 35,
    reserved: money('0.00'),
    levers: [],
  };

  it('does not promise a date after which the money is likely gone again', () => {
    expect(expectedText(outlook, '2027-06-01', t, locale)).toMatch(/la baja antes del 1 jun 2027/u);
    expect(expectedText({ ...outlook, probability: 0.8 }, '2027-06-01', t, locale)).toMatch(/Lo más probable/u);
  });

  it('says a lever as what one would do and what it would make of it', () => {
    const lever = {
      __typename: 'Lever' as const,
      kind: 'CUT_CATEGORY' as const,
      probability: 0.81,
      gain: 0.1,
      date: null,
      percent: 20,
      amount: money('78000.00'),
      category: { __typename: 'Category' as const, id: 'B', name: 'Restaurantes' },
      stream: null,
    };
    expect(plain(leverText(lever, t, locale))).toMatch(
      /^gastar 20 ?% menos en Restaurantes \(\$ 78\.000 al mes\): 81/u,
    );
  });
});

describe('what repeats', () => {
  const stream = (id: string, part: object = {}) => ({
    __typename: 'Stream' as const,
    id,
    direction: 'SPENDING' as const,
    description: id,
    period: 'MONTHLY' as const,
    status: 'ACTIVE' as const,
    amountSpread: 0,
    confidence: 0.9,
    nextDate: '2026-12-01',
    occurrenceCount: 5,
    decision: null,
    version: null,
    category: null,
    amount: money('10.00'),
    ...part,
  });

  it('stands in its group, a dismissed one apart, another currency not at all', () => {
    const groups = streamGroups(
      [
        stream('rent'),
        stream('pay', { direction: 'INCOME' }),
        stream('gone', { status: 'ENDED' }),
        stream('no', { decision: 'DISMISSED', status: 'ENDED' }),
        stream('dollars', { amount: { ...money('1.00'), currency: 'USD' } }),
      ],
      'COP',
    );
    expect(Object.values(groups).map((group) => group.map(({ id }) => id))).toEqual([
      ['pay'],
      ['rent'],
      ['gone'],
      ['no'],
    ]);
  });

  it('shows the largest first without changing their order', () => {
    const list = ['5.00', '100.00', '9.00'].map((amount) => ({ amount: money(amount) }));
    expect(largestOf(list, 2).map(({ amount }) => amount.amount)).toEqual(['100.00', '9.00']);
  });
});
