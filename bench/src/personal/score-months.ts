import type { Calibration } from '@parfinanciero/projections/domain/personal/calibration';
import { projectLedger } from '@parfinanciero/projections/domain/personal/project-ledger';
import type { Band } from '@parfinanciero/projections/domain/personal/projection';
import { BASELINES } from './baselines.js';
import { AHEAD, type Origin, streamedIn } from './origins.js';

type Flow = 'income' | 'spending';
/** All streams that go on, and those of them that keep their amount. */
type Recurring = 'recurring' | 'committed';
const FLOWS: readonly Flow[] = ['income', 'spending'];

/** Sums of absolute errors and of amounts, and hits of bands, over months that came. */
export interface MonthScores {
  /** method → flow → error ÷ amount. */
  readonly errors: Record<string, Record<Flow | Recurring, { error: number; amount: number }>>;
  readonly bands: Record<Flow | 'net', { months: number; inside80: number; inside95: number }>;
  milliseconds: number;
  projections: number;
}

export const OURS = 'ours';
/** A stream whose amounts spread by less than this share is committed. */
const COMMITTED = 0.02;

export function emptyScores(): MonthScores {
  const nothing = () => ({ error: 0, amount: 0 });
  const hits = () => ({ months: 0, inside80: 0, inside95: 0 });
  return {
    errors: Object.fromEntries(
      [OURS, ...Object.keys(BASELINES)].map((method) => [
        method,
        { income: nothing(), spending: nothing(), recurring: nothing(), committed: nothing() },
      ]),
    ),
    bands: { income: hits(), spending: hits(), net: hits() },
    milliseconds: 0,
    projections: 0,
  };
}

/** Projects an origin and adds what came of it to the scores. */
export function scoreOrigin(origin: Origin, calibration: Calibration, scores: MonthScores): void {
  const { summary, whole, actual, came } = origin;
  const began = performance.now();
  const projection = projectLedger(summary, { horizon: AHEAD, calibration });
  scores.milliseconds += performance.now() - began;
  scores.projections += 1;
  const past = { income: whole.map(({ income }) => income), spending: whole.map(({ spending }) => spending) };
  const add = (method: string, of: Flow | Recurring, forecast: number, value: number): void => {
    const sums = scores.errors[method]?.[of];
    if (!sums) return;
    sums.error += Math.abs(forecast - value);
    sums.amount += value;
  };
  actual.forEach((month, index) => {
    const projected = projection.months[index];
    if (!projected) return;
    for (const of of FLOWS) {
      add(OURS, of, projected[of].mean, month[of]);
      for (const [method, forecast] of Object.entries(BASELINES))
        add(method, of, forecast(past[of], past.income, index + 1), month[of]);
      hit(scores.bands[of], projected[of], month[of]);
    }
    hit(scores.bands.net, projected.net, month.income - month.spending);
    for (const stream of summary.streams) {
      if (stream.status === 'ENDED') continue;
      const scheduled = projection.scheduled
        .filter(({ key, day }) => key === stream.key && day.startsWith(month.month))
        .reduce((sum, { amount }) => sum + Math.abs(amount), 0);
      const value = came.get(stream.key)?.[index] ?? 0;
      const own = whole.map((known) => streamedIn(stream, known.month));
      const kinds: readonly Recurring[] =
        stream.status === 'ACTIVE' && stream.amountSpread < COMMITTED ? ['recurring', 'committed'] : ['recurring'];
      for (const kind of kinds) {
        add(OURS, kind, scheduled, value);
        for (const [method, forecast] of Object.entries(BASELINES))
          if (method !== 'median income') add(method, kind, forecast(own, past.income, index + 1), value);
      }
    }
  });
}

function hit(counts: { months: number; inside80: number; inside95: number }, band: Band, value: number): void {
  counts.months += 1;
  if (value >= band.lo80 && value <= band.hi80) counts.inside80 += 1;
  if (value >= band.lo95 && value <= band.hi95) counts.inside95 += 1;
}
