import { daysBetween, monthOf, type PlainDate } from '@parfinanciero/kit/days';
import { type Insight, insightOf, type Scale, weightOf } from './insight.js';

/** The low point of the projected balance: minor units, signed; `low80` is undercut in one of ten futures. */
export interface LowPoint {
  readonly day: PlainDate;
  readonly low: number;
  readonly low80: number;
}

const FARTHEST_DAYS = 45;

/** The balance is expected to go below zero, or might well. Once a month: the low day moves with every forecast. */
export const shortfallAhead = ({ day, low, low80 }: LowPoint, asOf: PlainDate, scale: Scale): Insight | null => {
  const ahead = daysBetween(asOf, day);
  if (ahead < 0 || ahead > FARTHEST_DAYS || low80 >= 0) return null;
  const expected = low < 0;
  const missing = -(expected ? low : low80);
  return insightOf({
    key: `SHORTFALL_AHEAD|${monthOf(day)}|${expected ? 'EXPECTED' : 'POSSIBLE'}`,
    kind: 'SHORTFALL_AHEAD',
    severity: (expected ? 0.65 : 0.3) + (expected ? 0.35 : 0.25) * weightOf(missing, scale),
    day,
    amount: Math.round(low),
    evidence: [
      { name: 'LOW_DAY', day },
      { name: 'LOW_BALANCE', amount: Math.round(low) },
      { name: 'LOW_BALANCE_80', amount: Math.round(low80) },
      { name: 'DAYS_AHEAD', count: ahead },
    ],
  });
};
