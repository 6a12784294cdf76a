import { decodeOpaqueId, liveValues, notFound, permissionIn, personOf, type Context } from '@parfinanciero/kit';
import type { ExpensesPorts } from '../ports.js';
import type { Receipt } from '../schema/receipt.js';
import { receiptTopic } from '../use-cases/receipt-live.js';
import { readReceiptNews } from '../use-cases/read-receipts.js';

/** Each look goes back a little further than the last one: what commits late is found too. */
const OVERLAP_MS = 60_000;

/**
 * The receipts of a ledger that wait, and those of the last minute, first; then each one whenever it goes on. A receipt that
 * goes on several times between two looks is sent once, as it is then.
 * @throws NOT_FOUND where the ledger is not the caller's
 */
export function receiptStream(context: Context<ExpensesPorts>, ledgerId: string): AsyncIterableIterator<Receipt> {
  const decoded = decodeOpaqueId(ledgerId);
  if (decoded?.kind !== 'Ledger' || !permissionIn(personOf(context), decoded.ledgerId)) throw notFound();
  const { clock, live } = context.service;
  const sent = new Map<string, number>();
  const queue: Receipt[] = [];
  let lookedAt = clock();

  const news = async (): Promise<Receipt[] | null> => {
    const since = new Date(lookedAt.getTime() - OVERLAP_MS);
    lookedAt = clock();
    const read = await readReceiptNews.execute(context, { ledgerId, since });
    const fresh = read.filter(({ id, version }) => sent.get(id) !== version);
    // Remembered only while it can be read again.
    sent.clear();
    for (const { id, version } of read) sent.set(id, version);
    return fresh.length === 0 ? null : fresh;
  };

  const looks = liveValues({ channel: live, topic: receiptTopic(decoded.ledgerId), read: news });
  const stream: AsyncIterableIterator<Receipt> = {
    async next() {
      while (queue.length === 0) {
        const { done, value } = await looks.next();
        if (done) return { done: true, value: undefined };
        queue.push(...value);
      }
      // Fields are resolved in this same context: what they read for the last receipt must not answer for this one.
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
