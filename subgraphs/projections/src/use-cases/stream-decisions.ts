import { conflict, globalId, invalid, minorOf, type MemberScope, type NewEvent, type Rows } from '@parfinanciero/kit';
import { streamsChanged } from '@parfinanciero/kit/events/projections';
import { z } from 'zod';
import { applyVerdicts } from '../domain/streams/apply-verdicts.js';
import type { FoundStream } from '../persistence/stream-repository.js';
import { StreamRepository } from '../persistence/stream-repository.js';
import type { StreamVerdictRow } from '../persistence/stream-verdict-row.js';
import { verdictOf } from '../persistence/verdict-of.js';
import { useCase } from '../registry.js';

import { StreamPeriod, type Stream } from '../schema/stream.js';
import { Day, DecimalText, Version } from './input-shapes.js';
import { decidedView } from './read-streams.js';
import { toldOf } from './refresh-streams.js';

const Ref = z.object({ streamId: globalId('Stream'), expectedVersion: Version });

const repositories = (rows: Rows, scope: MemberScope) => ({ streams: new StreamRepository(rows, scope) });

/** @throws CONFLICT with the stream as it is where somebody decided meanwhile */
function requireVersion(
  ledgerId: string,
  found: FoundStream,
  verdict: StreamVerdictRow | null,
  expected: number | null | undefined,
): void {
  if (expected != null && expected !== (verdict?.version ?? 0))
    throw conflict(decidedView(ledgerId, { found, verdict }));
}

const changed = (ledgerId: string, { currency, stream }: FoundStream, verdict: StreamVerdictRow | null): NewEvent => {
  const [expected] = applyVerdicts([stream], verdict === null ? [] : [verdictOf(verdict)]);
  return streamsChanged({ streams: [toldOf(ledgerId, currency, expected ?? stream, expected === undefined)] });
};

const blank = { amount: null, period: null, nextDate: null, description: null };

/**
 * Says that a stream is one, and what of it is different from how it was found. Corrections are of what comes, never of what has
 * happened. A correction that is left out falls back to what was found.
 */
export const confirmStream = useCase({
  name: 'confirm-stream',
  input: Ref.extend({
    amount: DecimalText.nullish(),
    period: z.enum(StreamPeriod).nullish(),
    nextDate: Day.nullish(),
    description: z.string().trim().min(1).max(80).nullish(),
  }),
  ledgerOf: ({ streamId }) => streamId.ledgerId,
  permission: 'editor',
  wakes: true,
  repositories,

  async run({ streamId, expectedVersion, amount, period, nextDate, description }, tools): Promise<Stream> {
    const { streams, publish, scope, now } = tools;
    const found = await streams.forDecision(streamId.id);
    const before = await streams.verdict(found.id);
    requireVersion(scope.ledgerId, found, before, expectedVersion);
    const size = amount == null ? null : minorOf(amount, found.currency, 'amount');
    if (size !== null && size <= 0n) throw invalid('amount', 'greater than zero');
    const sign = found.stream.direction === 'INCOME' ? 1n : -1n;
    await streams.decide({
      id: found.id,
      currency: found.currency,
      key: found.stream.key,
      verdict: 'CONFIRMED',
      amount: size === null ? null : sign * size,
      period: period ?? null,
      nextDate: nextDate ?? null,
      description: description ?? null,
      decidedBy: scope.personId,
      decidedAt: now,
    });
    const verdict = await streams.verdict(found.id);
    publish(changed(scope.ledgerId, found, verdict));
    return decidedView(scope.ledgerId, { found, verdict });
  },
});

/** Says that it is none: its payments are ordinary ones again, and it is not proposed again. */
export const dismissStream = useCase({
  name: 'dismiss-stream',
  input: Ref,
  ledgerOf: ({ streamId }) => streamId.ledgerId,
  permission: 'editor',
  wakes: true,
  repositories,

  async run({ streamId, expectedVersion }, { streams, publish, scope, now }): Promise<Stream> {
    const found = await streams.forDecision(streamId.id);
    requireVersion(scope.ledgerId, found, await streams.verdict(found.id), expectedVersion);
    await streams.decide({
      id: found.id,
      currency: found.currency,
      key: found.stream.key,
      verdict: 'DISMISSED',
      ...blank,
      decidedBy: scope.personId,
      decidedAt: now,
    });
    const verdict = await streams.verdict(found.id);
    publish(changed(scope.ledgerId, found, verdict));
    return decidedView(scope.ledgerId, { found, verdict });
  },
});

/** Takes back what was said of a stream: it is again as it was found. */
export const undoStreamDecision = useCase({
  name: 'undo-stream-decision',
  input: Ref,
  ledgerOf: ({ streamId }) => streamId.ledgerId,
  permission: 'editor',
  wakes: true,
  repositories,

  async run({ streamId, expectedVersion }, { streams, publish, scope }): Promise<Stream> {
    const found = await streams.forDecision(streamId.id);
    requireVersion(scope.ledgerId, found, await streams.verdict(found.id), expectedVersion);
    if (await streams.forgetVerdict(found.id)) publish(changed(scope.ledgerId, found, null));
    return decidedView(scope.ledgerId, { found, verdict: null });
  },
});
