import type { LedgerScope, NewEvent, PlainDate, Rows } from '@parfinanciero/kit';
import { streamsChanged } from '@parfinanciero/kit/events/projections';
import { applyVerdicts } from '../domain/streams/apply-verdicts.js';
import { detectInGroup } from '../domain/streams/detect-in-group.js';
import { keepKeys } from '../domain/streams/stream-keys.js';
import type { Stream } from '../domain/streams/stream.js';
import { MovementReader } from '../persistence/movement-reader.js';
import { streamIdOf, StreamRepository } from '../persistence/stream-repository.js';
import { verdictOf } from '../persistence/verdict-of.js';

/** What an event says of a stream. */
export function toldOf(ledgerId: string, currency: string, stream: Stream, gone: boolean) {
  const { key, direction, description, category, amount, period, status, nextDate } = stream;
  return {
    streamId: streamIdOf(ledgerId, currency, key),
    gone,
    direction,
    description,
    categoryId: category,
    currency,
    amount: String(amount),
    period,
    status,
    nextDate: gone ? null : nextDate,
  };
}

type Told = ReturnType<typeof toldOf>;

/**
 * Looks for streams again in the groups that were touched, in the caller's transaction, and says which of them changed: what a
 * new movement costs is a look at its own group.
 * @param today nothing after it is known
 * @returns the events that tell of it; none where all is as it was
 */
export async function refreshStreams(
  rows: Rows,
  scope: LedgerScope,
  groups: readonly { readonly currency: string; readonly group: string }[],
  today: PlainDate,
): Promise<NewEvent[]> {
  const movements = new MovementReader(rows, scope);
  const streams = new StreamRepository(rows, scope);
  const verdicts =
    groups.length === 0 ? [] : (await streams.verdicts()).map((row) => ({ ...verdictOf(row), currency: row.currency }));
  const told: Told[] = [];
  for (const { currency, group } of groups) {
    const before = (await streams.ofGroup(currency, group)).map(({ stream }) => stream);
    const said = verdicts.filter((verdict) => verdict.currency === currency);
    const found = detectInGroup(await movements.ofGroup(currency, group), today);
    // What a person decided on holds on to its key, also when older payments of it are found.
    const after = before.some(({ key }) => said.some((verdict) => verdict.key === key))
      ? keepKeys(before, found)
      : found;
    if (before.length === 0 && after.length === 0) continue;
    await streams.replaceGroup(currency, group, after);
    const shown = (list: readonly Stream[]) =>
      new Map(applyVerdicts(list, said).map((stream) => [stream.key, toldOf(scope.ledgerId, currency, stream, false)]));
    const [was, is] = [shown(before), shown(after)];
    for (const stream of before)
      if (was.has(stream.key) && !is.has(stream.key)) told.push(toldOf(scope.ledgerId, currency, stream, true));
    for (const [key, one] of is) if (JSON.stringify(was.get(key)) !== JSON.stringify(one)) told.push(one);
  }
  const events: NewEvent[] = [];
  for (let at = 0; at < told.length; at += 1_000) events.push(streamsChanged({ streams: told.slice(at, at + 1_000) }));
  return events;
}
