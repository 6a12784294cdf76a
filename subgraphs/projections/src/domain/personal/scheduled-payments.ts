import { addDays, type PlainDate } from '@parfinanciero/kit/days';
import { schedule } from '../streams/schedule.js';
import type { Stream } from '../streams/stream.js';
import type { ScheduledPayment } from './projection.js';

/** What all streams that go on will bring after `after` and up to `until`, in order of day and key. */
export function scheduledPayments(
  streams: readonly Stream[],
  after: PlainDate,
  until: PlainDate,
): readonly ScheduledPayment[] {
  const [from, before] = [addDays(after, 1), addDays(until, 1)];
  return streams
    .flatMap((stream) =>
      schedule(stream, from, before).map(({ day, amount }) => ({
        key: stream.key,
        day,
        amount,
        direction: stream.direction,
        category: stream.category,
        confidence: stream.confidence,
      })),
    )
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
}
