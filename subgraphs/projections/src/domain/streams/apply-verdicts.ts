import type { PlainDate } from '@parfinanciero/kit/days';
import { rhythmOf } from './rhythm.js';
import type { Stream, StreamPeriod } from './stream.js';

/** What a person said about a stream. `amount` in minor units, signed; absent = as found. */
export interface StreamVerdict {
  readonly key: string;
  readonly verdict: 'CONFIRMED' | 'DISMISSED';
  readonly amount?: number;
  readonly period?: StreamPeriod;
  readonly nextDate?: PlainDate;
  readonly description?: string;
}

/**
 * The streams as the person sees them: dismissed ones are gone, so their movements are ordinary again; confirmed ones are
 * sure and expect what was corrected; what has happened stays. One that had ended goes on only with a `nextDate`.
 */
export const applyVerdicts = (streams: readonly Stream[], verdicts: readonly StreamVerdict[]): Stream[] => {
  const byKey = new Map(verdicts.map((verdict) => [verdict.key, verdict]));
  return streams.flatMap((stream) => {
    const verdict = byKey.get(stream.key);
    if (!verdict) return [stream];
    return verdict.verdict === 'DISMISSED' ? [] : [confirmed(stream, verdict)];
  });
};

const confirmed = (stream: Stream, verdict: StreamVerdict): Stream => {
  const period = verdict.period ?? stream.period;
  // A correction is about the payment expected when it was given: once that has come, the schedule goes on from it.
  const last = stream.occurrences.at(-1)?.day ?? '';
  const nextDate = verdict.nextDate !== undefined && verdict.nextDate > last ? verdict.nextDate : stream.nextDate;
  const ended = stream.status === 'ENDED' && nextDate === null;
  const rhythm =
    nextDate !== null && (period !== stream.period || nextDate !== stream.nextDate)
      ? { ...rhythmOf([nextDate], period), drift: stream.rhythm.drift }
      : stream.rhythm;
  return {
    ...stream,
    period,
    nextDate,
    rhythm,
    amount: verdict.amount ?? stream.amount,
    anchorAmounts: verdict.amount === undefined && period === stream.period ? stream.anchorAmounts : null,
    description: verdict.description ?? stream.description,
    confidence: ended ? stream.confidence : 1,
    status: ended ? 'ENDED' : nextDate === stream.nextDate ? stream.status : 'ACTIVE',
  };
};
