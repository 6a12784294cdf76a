import { addDays, daysBetween, invalid, parsePlainDate, todayIn } from '@parfinanciero/kit';
import { z } from 'zod';
import { BOGOTA } from '../domain/zone.js';
import { TrendRepository } from '../persistence/trend-repository.js';
import { query } from '../registry.js';

const day = z.string().refine((text) => parsePlainDate(text) !== null, 'a day is expected');
const MOST_DAYS = 400;

/** Counts by day, for an ADMIN: the last 30 days with today, unless days are named. Half-open; 400 days at most. */
export const readTrends = query({
  name: 'read-trends',
  input: z.object({ from: day.nullish(), to: day.nullish() }),
  permission: 'admin',
  repositories: (rows) => ({ trends: new TrendRepository(rows) }),
  run({ from, to }, { trends, now }) {
    const until = to ?? addDays(todayIn(BOGOTA, now), 1);
    const start = from ?? addDays(until, -30);
    const days = daysBetween(start, until);
    if (days < 1) throw invalid('to', 'must come after from');
    if (days > MOST_DAYS) throw invalid('from', `${MOST_DAYS} days at most`);
    return trends.range(start, until);
  },
});
