import { partsOf, type PlainDate } from '@parfinanciero/kit/days';
import { anchorAt } from './anchor-amounts.js';
import { stepFrom } from './calendar-grid.js';
import type { Stream } from './stream.js';

/** A payment to come: minor units, signed as the stream's. */
export interface Scheduled {
  readonly day: PlainDate;
  readonly amount: number;
}

/**
 * What a stream brings from `from` to before `until`: `nextDate` and then its rhythm, at the expected amount with what its month adds, no more than
 * are left of a counted one. Nothing of an ended one. Two adjoining ranges together give what their union gives.
 */
export const schedule = (stream: Stream, from: PlainDate, until: PlainDate): Scheduled[] => {
  const scheduled: Scheduled[] = [];
  if (stream.status === 'ENDED' || stream.nextDate === null) return scheduled;
  for (let step = 0; stream.remaining === null || step < stream.remaining; step++) {
    const day = step === 0 ? stream.nextDate : stepFrom(stream.nextDate, step, stream.period, stream.rhythm);
    if (day >= until) break;
    if (day >= from) scheduled.push({ day, amount: usualOn(stream, day) + extraOn(stream, day) });
  }
  return scheduled;
};

const usualOn = ({ amount, anchorAmounts, rhythm }: Stream, day: PlainDate): number =>
  anchorAmounts?.[anchorAt(day, rhythm)] ?? amount;

/** A bonus goes with the payment of its month that lies nearest to its day. */
const extraOn = (stream: Stream, day: PlainDate): number => {
  const { month, day: dayOfMonth } = partsOf(day);
  const near = stream.period === 'SEMIMONTHLY' ? 7 : 31;
  const bonus = stream.bonuses.find((one) => one.month === month && Math.abs(one.day - dayOfMonth) <= near);
  return bonus?.extra ?? 0;
};
