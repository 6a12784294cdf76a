import { globalId } from '@parfinanciero/kit';
import { z } from 'zod';
import { applyVerdicts } from '../domain/streams/apply-verdicts.js';
import { verdictOf } from '../persistence/verdict-of.js';
import type { FoundStream } from '../persistence/stream-repository.js';
import type { StreamVerdictRow } from '../persistence/stream-verdict-row.js';
import { query } from '../registry.js';
import { streamView, type Stream } from '../schema/stream.js';
import { LedgerReader } from './ledger-reader.js';

/** A stream as found, beside what a person said of it. */
interface Decided {
  readonly found: FoundStream;
  readonly verdict: StreamVerdictRow | null;
}

/** One stream as it is expected. A dismissed one is shown as it was found. */
export function decidedView(ledgerId: string, { found, verdict }: Decided): Stream {
  const { id, currency, stream } = found;
  const [expected = stream] =
    verdict?.verdict === 'CONFIRMED' ? applyVerdicts([stream], [verdictOf(verdict)]) : [stream];
  return streamView({ ledgerId, id, currency }, expected, verdict);
}

/** The streams of one currency as clients see them, by the engine's key. Dismissed ones are left out. */
export async function streamRowsOf(
  reader: LedgerReader,
  ledgerId: string,
  currency: string,
): Promise<Map<string, Stream>> {
  const verdicts = new Map((await reader.streams.verdicts(currency)).map((row) => [row.id, row]));
  const found = await reader.streams.inCurrency(currency);
  return new Map(
    found.flatMap((one) => {
      const verdict = verdicts.get(one.id) ?? null;
      return verdict?.verdict === 'DISMISSED' ? [] : [[one.stream.key, decidedView(ledgerId, { found: one, verdict })]];
    }),
  );
}

const SOONEST = (a: Stream, b: Stream): number => {
  const [x, y] = [a.nextDate ?? '9999', b.nextDate ?? '9999'];
  return x === y ? (a.id < b.id ? -1 : 1) : x < y ? -1 : 1;
};

/** What comes back by itself, the next one first; what has ended last. */
export const readStreams = query({
  name: 'read-streams',
  input: z.object({ ledgerId: globalId('Ledger'), includeDismissed: z.boolean().nullish() }),
  ledgerOf: ({ ledgerId }) => ledgerId.ledgerId,
  permission: 'viewer',
  repositories: (rows, scope) => ({ reader: new LedgerReader(rows, scope) }),

  async run({ includeDismissed }, { reader, scope }): Promise<Stream[]> {
    const verdicts = new Map((await reader.streams.verdicts()).map((row) => [row.id, row]));
    return (await reader.streams.all())
      .map((found): Decided => ({ found, verdict: verdicts.get(found.id) ?? null }))
      .filter(({ verdict }) => includeDismissed === true || verdict?.verdict !== 'DISMISSED')
      .map((decided) => decidedView(scope.ledgerId, decided))
      .sort(SOONEST);
  },
});

export const readStream = query({
  name: 'read-stream',
  input: z.object({ streamId: globalId('Stream') }),
  ledgerOf: ({ streamId }) => streamId.ledgerId,
  permission: 'viewer',
  repositories: (rows, scope) => ({ reader: new LedgerReader(rows, scope) }),

  async run({ streamId }, { reader, scope }): Promise<Stream> {
    const found = await reader.streams.get(streamId.id);
    const verdict = (await reader.streams.verdicts(found.currency)).find(({ id }) => id === found.id) ?? null;
    return decidedView(scope.ledgerId, { found, verdict });
  },
});
