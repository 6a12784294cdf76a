import { audited, failuresCounted, on, todayIn, type ConsumerDefinition, type EventHandler } from '@parfinanciero/kit';
import { adviceWritten } from '@parfinanciero/kit/events/goals';
import { wordsWritten } from '@parfinanciero/kit/events/projections';
import { personRegistered } from '@parfinanciero/kit/events/identity';
import { BOGOTA } from '../domain/zone.js';
import { TrendRepository, type Counted } from '../persistence/trend-repository.js';
import { AUDITED_SOURCES } from './audit-consumer.js';

const dayOf = (instant: string): string => todayIn(BOGOTA, new Date(instant));

/** Actions that are counted. */
const ACTIONS: Readonly<Record<string, Counted>> = { 'confirm-import': 'imports', 'scan-receipt': 'scans' };

const everywhere: readonly EventHandler[] = [
  on(audited, async ({ action, personId, at }, { rows }) => {
    const trends = new TrendRepository(rows);
    await trends.seen(dayOf(at), personId);
    const counted = ACTIONS[action];
    if (counted) await trends.add(dayOf(at), counted, 1);
  }),
  on(failuresCounted, ({ count, until }, { rows }) => new TrendRepository(rows).add(dayOf(until), 'errors', count)),
];

const OF_SOURCE: Readonly<Record<string, readonly EventHandler[]>> = {
  identity: [
    on(personRegistered, (_person, { rows, envelope }) =>
      new TrendRepository(rows).add(dayOf(envelope.occurredAt), 'registrations', 1),
    ),
  ],
  goals: [
    on(adviceWritten, async ({ tokens }, { rows, envelope }) => {
      if (tokens > 0) await new TrendRepository(rows).add(dayOf(envelope.occurredAt), 'aiTokens', tokens);
    }),
  ],
  projections: [
    on(wordsWritten, async ({ tokens }, { rows, envelope }) => {
      if (tokens > 0) await new TrendRepository(rows).add(dayOf(envelope.occurredAt), 'aiTokens', tokens);
    }),
  ],
};

/** What is counted by day. Fed by events alone: the counts name nobody and hold no money. */
export const trendConsumers: readonly ConsumerDefinition[] = AUDITED_SOURCES.map((source) => ({
  name: `administration.trends-${source}`,
  source,
  handlers: [...everywhere, ...(OF_SOURCE[source] ?? [])],
}));
