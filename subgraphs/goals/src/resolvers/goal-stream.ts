import { decodeOpaqueId, liveValues, notFound, permissionIn, personOf, type Context } from '@parfinanciero/kit';
import type { GoalsPorts } from '../ports.js';
import type { Goal } from '../schema/goal.js';
import { readGoalNews } from '../use-cases/read-goals.js';

/** Each look goes back a little further than the last one: what commits late is found too. */
const OVERLAP_MS = 60_000;

/**
 * Every live goal of a ledger first, then each one whenever it has changed, put away and cancelled ones too. One that changes
 * several times between two looks is sent once, as it is then.
 * @throws NOT_FOUND where the ledger is not the caller's
 */
export function goalStream(context: Context<GoalsPorts>, ledgerId: string): AsyncIterableIterator<Goal> {
  const decoded = decodeOpaqueId(ledgerId);
  if (decoded?.kind !== 'Ledger' || !permissionIn(personOf(context), decoded.ledgerId)) throw notFound();
  const { clock, live } = context.service;
  const sent = new Map<string, number>();
  const queue: Goal[] = [];
  let lookedAt = clock();

  const news = async (): Promise<Goal[] | null> => {
    const since = new Date(lookedAt.getTime() - OVERLAP_MS);
    lookedAt = clock();
    const read = await readGoalNews.execute({ ...context, memory: new Map() }, { ledgerId, since });
    const fresh = read.filter(({ id, version }) => sent.get(id) !== version);
    // Remembered only while it can be read again.
    sent.clear();
    for (const { id, version } of read) sent.set(id, version);
    return fresh.length === 0 ? null : fresh;
  };

  const looks = liveValues({ channel: live, topic: decoded.ledgerId, read: news });
  const stream: AsyncIterableIterator<Goal> = {
    async next() {
      while (queue.length === 0) {
        const { done, value } = await looks.next();
        if (done) return { done: true, value: undefined };
        queue.push(...value);
      }
      // Fields are resolved in this same context: what they read for the last goal must not answer for this one.
      context.memory.clear();
      return { done: false, value: queue.shift()! };
    },
    return: async () => {
      await looks.return?.();
      return { done: true, value: undefined };
    },
    throw: async (error: unknown) => {
      await looks.return?.();
      throw error instanceof Error ? error : new Error(String(error));
    },
    [Symbol.asyncIterator]: () => stream,
  };
  return stream;
}
