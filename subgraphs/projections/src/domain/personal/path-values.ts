import { daysBetween, type PlainDate } from '@parfinanciero/kit/days';
import { lengthOfMonth, monthsBetween } from './months.js';
import type { SimulatedPaths } from './projection.js';

/** Months beyond the simulated ones to which a path may be drawn out. */
const DRAWN_OUT = 120;

/**
 * Net flow after `asOf` up to the end of `day`, minor units, one value per path. Within a month a path follows the expected
 * days, and its deviation grows with the root of the time, as a sum of days does. Beyond the horizon each path goes on as
 * it went on average.
 */
export function netUntil(paths: SimulatedPaths, asOf: PlainDate, day: PlainDate): Float64Array {
  const { count, horizon, cumulative, daily } = paths;
  const values = new Float64Array(count);
  if (day <= asOf) return values;
  const columns = horizon + 1;
  const column = monthsBetween(asOf.slice(0, 7), day.slice(0, 7));
  if (column > horizon) {
    const beyond = Math.min(column - horizon, DRAWN_OUT) - 1 + dayShare(day);
    for (let path = 0; path < count; path += 1) {
      const [first, last] = [cumulative[path * columns] ?? 0, cumulative[path * columns + horizon] ?? 0];
      values[path] = last + (beyond * (last - first)) / horizon;
    }
    return values;
  }
  const startedOn = column === 0 ? Number(asOf.slice(8, 10)) : 0;
  const length = lengthOfMonth(day.slice(0, 7));
  const part = Math.sqrt((Number(day.slice(8, 10)) - startedOn) / (length - startedOn));
  const index = daysBetween(asOf, day) - 1;
  const monthEnd = index + length - Number(day.slice(8, 10));
  const monthStart = monthEnd - (length - startedOn);
  const expected = (at: number): number => (at < 0 ? 0 : (daily[at] ?? 0));
  const [before, now, after] = [expected(monthStart), expected(index), expected(monthEnd)];
  for (let path = 0; path < count; path += 1) {
    const at = path * columns + column;
    const start = (column === 0 ? 0 : (cumulative[at - 1] ?? 0)) - before;
    const end = (cumulative[at] ?? 0) - after;
    values[path] = now + start + part * (end - start);
  }
  return values;
}

const dayShare = (day: PlainDate): number => Number(day.slice(8, 10)) / lengthOfMonth(day.slice(0, 7));
