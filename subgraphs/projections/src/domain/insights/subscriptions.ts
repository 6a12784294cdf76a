import { daysBetween, type PlainDate } from '@parfinanciero/kit/days';
import { isSteady } from '../streams/expected-amount.js';
import type { Stream } from '../streams/stream.js';
import { type Insight, insightOf, type Scale, weightOf } from './insight.js';
import { timesAYear } from './stream-insights.js';

/** Services that do the same for somebody, by words of their names; `enough` of them are no overlap yet. */
const KINDS = [
  {
    kind: 'MUSIC',
    enough: 1,
    words: ['spotify', 'deezer', 'tidal', 'apple music', 'youtube music', 'youtube premium'],
  },
  { kind: 'STORAGE', enough: 1, words: ['icloud', 'google one', 'dropbox', 'onedrive'] },
  { kind: 'GYM', enough: 1, words: ['bodytech', 'smart fit', 'smartfit', 'spinning center', 'gimnasio', 'gym'] },
  {
    kind: 'VIDEO',
    enough: 2,
    words: ['netflix', 'disney', 'hbo', 'prime video', 'paramount', 'crunchyroll', 'apple tv', 'vix', 'mubi'],
  },
] as const;

const LEAST_PAID = 3;
const LARGEST_SHARE = 0.1;
/** What is larger than this part of a month is a school, an insurance: nobody forgot that they pay it. */
const FORGETTABLE_SHARE = 0.02;
const LONG_PAID = 12;
const LEAST_RISE = 0.1;
const OTHERS = 6;
const STOPPED_DAYS = 60;

/** What is known beside a stream itself. */
export interface SubscriptionContext {
  /** Whether the person has looked at it: confirmed or corrected it. */
  readonly reviewed: boolean;
  /** Days of other movements at the same payee, any order. */
  readonly others: readonly PlainDate[];
}

/** A steady, lasting payment, small beside a month: what people subscribe to. Rent and instalments are none. */
const isSubscription = (stream: Stream, { typicalMonth }: Scale): boolean =>
  stream.direction === 'SPENDING' &&
  stream.status === 'ACTIVE' &&
  stream.remaining === null &&
  (stream.period === 'MONTHLY' || stream.period === 'YEARLY') &&
  stream.occurrences.length >= LEAST_PAID &&
  isSteady(stream.occurrences) &&
  (typicalMonth === 0 ||
    Math.abs(stream.amount) <= LARGEST_SHARE * typicalMonth * (stream.period === 'YEARLY' ? 12 : 1));

const yearlyOf = (stream: Stream): number => Math.abs(stream.amount) * timesAYear(stream);

/**
 * Subscriptions of one kind that are paid side by side. Money can't show that one isn't used, only that there are several.
 */
export const overlappingSubscriptions = (streams: readonly Stream[], scale: Scale): Insight[] => {
  const candidates = streams.filter((stream) => isSubscription(stream, scale));
  return KINDS.flatMap(({ kind, enough, words }) => {
    const alike = candidates
      .filter(({ group }) => words.some((word) => ` ${group.slice(1)} `.includes(` ${word} `)))
      .sort((a, b) => (a.key < b.key ? -1 : 1));
    const newest = alike
      .map(({ occurrences }) => occurrences.at(-1)?.day ?? '')
      .sort()
      .at(-1);
    if (alike.length <= enough || newest === undefined) return [];
    const yearly = alike.reduce((sum, stream) => sum + yearlyOf(stream), 0);
    return [
      insightOf({
        key: `UNUSED_SUBSCRIPTION|${kind}|${alike.map(({ key }) => key).join('&')}`,
        kind: 'UNUSED_SUBSCRIPTION',
        severity: 0.3 + 0.5 * weightOf(yearly / 4, scale),
        day: newest,
        movementIds: alike.flatMap(({ occurrences }) => occurrences.at(-1)?.id ?? []),
        group: `kind:${kind}`,
        amount: yearly,
        evidence: [
          { name: 'REASON', text: 'OVERLAP' },
          { name: 'SUBSCRIPTION_KIND', text: kind },
          { name: 'SUBSCRIPTIONS', count: alike.length },
          { name: 'TOGETHER_A_YEAR', amount: yearly },
        ],
      }),
    ];
  });
};

/**
 * One subscription worth a look, for one of two reasons that money does show: other purchases at the same payee (the gym's
 * bar, the club's court) were frequent and have stopped while it goes on; or it was paid twelve times and more, costs a
 * tenth more than at first, and the person never looked at it.
 */
export const subscriptionToReview = (
  stream: Stream,
  { reviewed, others }: SubscriptionContext,
  asOf: PlainDate,
  scale: Scale,
): Insight | null => {
  const [first, last] = [stream.occurrences[0], stream.occurrences.at(-1)];
  if (reviewed || !first || !last || !isSubscription(stream, scale)) return null;
  const about = {
    kind: 'UNUSED_SUBSCRIPTION' as const,
    day: last.day,
    movementIds: [last.id],
    streamKey: stream.key,
    category: stream.category,
    group: stream.group,
    description: stream.description,
    amount: Math.abs(last.amount),
  };
  const visits = others.filter((day) => day <= asOf).sort();
  const latest = visits.at(-1);
  if (latest !== undefined && visits.length >= OTHERS && daysBetween(latest, asOf) > stoppedAfter(visits))
    return insightOf({
      ...about,
      key: `UNUSED_SUBSCRIPTION|OTHERS_STOPPED|${stream.key}|${latest}`,
      severity: 0.35 + 0.4 * weightOf(yearlyOf(stream) / 4, scale),
      evidence: [
        { name: 'REASON', text: 'OTHERS_STOPPED' },
        { name: 'AMOUNT', amount: Math.abs(last.amount) },
        { name: 'OTHER_PAYMENTS', count: visits.length },
        { name: 'LAST_OTHER', day: latest },
        { name: 'PAID_SINCE', count: stream.occurrences.filter(({ day }) => day > latest).length },
      ],
    });
  const rise = last.amount / first.amount - 1;
  if (stream.occurrences.length < LONG_PAID || rise < LEAST_RISE) return null;
  if (scale.typicalMonth > 0 && yearlyOf(stream) / 12 > FORGETTABLE_SHARE * scale.typicalMonth) return null;
  return insightOf({
    ...about,
    key: `UNUSED_SUBSCRIPTION|NEVER_REVIEWED|${stream.key}`,
    severity: 0.2 + 0.4 * weightOf(yearlyOf(stream) / 4, scale),
    expected: Math.abs(first.amount),
    evidence: [
      { name: 'REASON', text: 'NEVER_REVIEWED' },
      { name: 'AMOUNT', amount: Math.abs(last.amount) },
      { name: 'FIRST_AMOUNT', amount: Math.abs(first.amount) },
      { name: 'TIMES_PAID', count: stream.occurrences.length },
      { name: 'PAID_IN_ALL', amount: stream.occurrences.reduce((sum, { amount }) => sum + Math.abs(amount), 0) },
      { name: 'FIRST_PAID', day: first.day },
    ],
  });
};

/** Four times their usual distance, and two months at least. */
const stoppedAfter = (visits: readonly PlainDate[]): number => {
  const [first, last] = [visits[0], visits.at(-1)];
  if (first === undefined || last === undefined) return STOPPED_DAYS;
  return Math.max(STOPPED_DAYS, (4 * daysBetween(first, last)) / Math.max(1, visits.length - 1));
};
