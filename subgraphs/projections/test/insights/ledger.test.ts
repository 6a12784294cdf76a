import { addMonthsClamped } from '@parfinanciero/kit/days';
import { describe, expect, it } from 'vitest';
import { shortfallAhead } from '../../src/domain/insights/shortfall-ahead.js';
import { missedIncome, priceRise } from '../../src/domain/insights/stream-insights.js';
import { overlappingSubscriptions, subscriptionToReview } from '../../src/domain/insights/subscriptions.js';
import { unusualCategory } from '../../src/domain/insights/unusual-category.js';
import { detectInGroup } from '../../src/domain/streams/detect-in-group.js';
import { detectStreams } from '../../src/domain/streams/detect-streams.js';
import { monthly } from '../streams/story.js';

const SCALE = { typicalMonth: 300_000_000 };
const stream = (movements: Parameters<typeof detectInGroup>[0], asOf: string) => detectInGroup(movements, asOf)[0]!;

describe('a category unlike its own months', () => {
  const months = [40, 44, 38, 42, 41, 45].map((millions, i) => ({
    month: addMonthsClamped('2025-12-01', i).slice(0, 7),
    total: millions * 1_000_000,
    untilSameDay: millions * 500_000,
  }));
  const history = (soFar: number, month = '2026-06') => ({ category: 'FOOD', months, soFar: { month, total: soFar } });

  it('tells in the middle of a month that it is far above the others up to that day', () => {
    expect(unusualCategory(history(60_000_000), '2026-06-15', SCALE)).toMatchObject({
      key: 'UNUSUAL_CATEGORY|FOOD|2026-06',
      amount: 60_000_000,
      expected: 20_750_000,
      evidence: expect.arrayContaining([
        { name: 'EARLIER_MONTHS', count: 6 },
        { name: 'LARGEST_BEFORE', amount: 22_500_000 },
      ]),
    });
    expect(unusualCategory(history(24_000_000), '2026-06-15', SCALE)).toBeNull();
  });

  it('tells in the first days of a month of the one that ended', () => {
    const dear = [...months.slice(0, -1), { ...months[5]!, total: 130_000_000 }];
    const input = { category: 'FOOD', months: dear, soFar: { month: '2026-06', total: 1_000_000 } };
    expect(unusualCategory(input, '2026-06-03', SCALE)).toMatchObject({
      key: 'UNUSUAL_CATEGORY|FOOD|2026-05',
      amount: 130_000_000,
    });
    expect(unusualCategory(input, '2026-06-20', SCALE)).toBeNull();
  });

  it('needs four months', () => {
    const short = { ...history(90_000_000), months: months.slice(-3) };
    expect(unusualCategory(short, '2026-06-15', SCALE)).toBeNull();
  });

  it('expects what the same month brought a year ago', () => {
    const year = Array.from({ length: 13 }, (_, i) => {
      const total = i === 1 ? 100_000_000 : 10_000_000;
      return { month: addMonthsClamped('2025-01-01', i).slice(0, 7), total, untilSameDay: total };
    });
    const input = { category: 'INSURANCE', months: year, soFar: { month: '2026-02', total: 105_000_000 } };
    expect(unusualCategory(input, '2026-02-20', SCALE)).toBeNull();
    expect(
      unusualCategory({ ...input, soFar: { month: '2026-02', total: 200_000_000 } }, '2026-02-20', SCALE),
    ).not.toBeNull();
  });
});

describe('streams that changed', () => {
  const netflix = monthly('2025-06-12', 12, (m) => (m < 11 ? -2_690_000 : -3_290_000), 'NETFLIX');

  it('tells of a price rise, what it costs a year, and since when', () => {
    expect(priceRise(stream(netflix, '2026-05-20'), '2026-05-20', SCALE)).toMatchObject({
      amount: 3_290_000,
      expected: 2_690_000,
      day: '2026-05-12',
      evidence: expect.arrayContaining([
        { name: 'MORE_A_YEAR', amount: 7_200_000 },
        { name: 'PAYMENTS_BEFORE', count: 11 },
      ]),
    });
  });

  it('stops telling after a while, and says nothing of falls and of bills that vary', () => {
    const later = [...netflix, ...monthly('2026-06-12', 4, -3_290_000, 'NETFLIX')];
    expect(priceRise(stream(later, '2026-09-20'), '2026-09-20', SCALE)).toBeNull();
    const cheaper = monthly('2025-06-12', 12, (m) => (m < 11 ? -3_290_000 : -2_690_000), 'NETFLIX');
    expect(priceRise(stream(cheaper, '2026-05-20'), '2026-05-20', SCALE)).toBeNull();
    const bill = monthly('2025-06-12', 12, (m) => -14_000_000 - ((m * 7) % 5) * 1_000_000, 'EPM');
    expect(priceRise(stream(bill, '2026-05-20'), '2026-05-20', SCALE)).toBeNull();
  });

  it('tells of a salary that is late, once per due day', () => {
    const salary = monthly('2025-08-10', 8, 250_000_000, 'NOMINA');
    const [early, late] = ['2026-04-16', '2026-04-20'].map((asOf) => missedIncome(stream(salary, asOf), asOf, SCALE));
    expect(early).toMatchObject({
      day: '2026-04-10',
      expected: 250_000_000,
      evidence: expect.arrayContaining([{ name: 'DAYS_LATE', count: 6 }]),
    });
    expect(late?.key).toBe(early?.key);
    expect(missedIncome(stream(salary, '2026-04-10'), '2026-04-10', SCALE)).toBeNull();
    expect(missedIncome(stream(netflix, '2026-06-25'), '2026-06-25', SCALE)).toBeNull();
  });
});

describe('subscriptions worth a look', () => {
  it('counts two music services that are paid side by side, and lets two of video be', () => {
    const paid = (text: string, day: string) => monthly(day, 6, -1_690_000, text);
    const music = detectStreams([...paid('SPOTIFY', '2026-01-04'), ...paid('DEEZER', '2026-01-19')], '2026-06-25');
    expect(overlappingSubscriptions(music, SCALE)).toMatchObject([
      {
        amount: 2 * 12 * 1_690_000,
        evidence: [
          { name: 'REASON', text: 'OVERLAP' },
          { name: 'SUBSCRIPTION_KIND', text: 'MUSIC' },
          { name: 'SUBSCRIPTIONS', count: 2 },
          { name: 'TOGETHER_A_YEAR', amount: 2 * 12 * 1_690_000 },
        ],
      },
    ]);
    const video = detectStreams([...paid('NETFLIX', '2026-01-04'), ...paid('DISNEY PLUS', '2026-01-19')], '2026-06-25');
    expect(overlappingSubscriptions(video, SCALE)).toEqual([]);
  });

  it('tells that other purchases at a gym stopped while its fee goes on', () => {
    const gym = stream(monthly('2025-09-02', 9, -9_500_000, 'BODYTECH'), '2026-05-20');
    const visits = ['2025-10-03', '2025-10-19', '2025-11-02', '2025-11-20', '2025-12-05', '2025-12-18', '2026-01-09'];
    const insight = subscriptionToReview(gym, { reviewed: false, others: visits }, '2026-05-20', SCALE);
    expect(insight?.evidence).toEqual([
      { name: 'REASON', text: 'OTHERS_STOPPED' },
      { name: 'AMOUNT', amount: 9_500_000 },
      { name: 'OTHER_PAYMENTS', count: 7 },
      { name: 'LAST_OTHER', day: '2026-01-09' },
      { name: 'PAID_SINCE', count: 4 },
    ]);
    expect(subscriptionToReview(gym, { reviewed: true, others: visits }, '2026-05-20', SCALE)).toBeNull();
    expect(
      subscriptionToReview(gym, { reviewed: false, others: [...visits, '2026-05-10'] }, '2026-05-20', SCALE),
    ).toBeNull();
    expect(subscriptionToReview(gym, { reviewed: false, others: [] }, '2026-05-20', SCALE)).toBeNull();
  });

  it('tells of one that got dearer and was never looked at', () => {
    const paid = monthly('2025-01-12', 15, (m) => (m < 8 ? -2_690_000 : -3_290_000), 'NETFLIX');
    const insight = subscriptionToReview(
      stream(paid, '2026-03-20'),
      { reviewed: false, others: [] },
      '2026-03-20',
      SCALE,
    );
    expect(insight?.evidence).toEqual(
      expect.arrayContaining([
        { name: 'REASON', text: 'NEVER_REVIEWED' },
        { name: 'FIRST_AMOUNT', amount: 2_690_000 },
        { name: 'TIMES_PAID', count: 15 },
      ]),
    );
    const rent = stream(
      monthly('2025-01-05', 15, (m) => (m < 8 ? -100_000_000 : -120_000_000), 'ARRIENDO'),
      '2026-03-20',
    );
    expect(subscriptionToReview(rent, { reviewed: false, others: [] }, '2026-03-20', SCALE)).toBeNull();
  });
});

describe('a shortfall ahead', () => {
  it('tells of an expected one more strongly than of a possible one', () => {
    const expected = shortfallAhead({ day: '2026-06-28', low: -20_000_000, low80: -60_000_000 }, '2026-06-10', SCALE);
    const possible = shortfallAhead({ day: '2026-06-28', low: 5_000_000, low80: -30_000_000 }, '2026-06-10', SCALE);
    expect(expected!.severity).toBeGreaterThan(possible!.severity);
    expect(expected).toMatchObject({
      amount: -20_000_000,
      evidence: expect.arrayContaining([{ name: 'DAYS_AHEAD', count: 18 }]),
    });
  });

  it('says nothing while the low point holds, or is far away', () => {
    expect(shortfallAhead({ day: '2026-06-28', low: 9_000_000, low80: 1_000 }, '2026-06-10', SCALE)).toBeNull();
    expect(shortfallAhead({ day: '2026-09-28', low: -9_000_000, low80: -10_000_000 }, '2026-06-10', SCALE)).toBeNull();
  });

  it('keeps its key while the day moves within the month', () => {
    const at = (day: string) => shortfallAhead({ day, low: -1, low80: -2 }, '2026-06-10', SCALE)?.key;
    expect(at('2026-06-28')).toBe(at('2026-06-26'));
  });
});
