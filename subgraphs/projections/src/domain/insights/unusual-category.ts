import { addMonthsClamped, monthOf, type PlainDate, type PlainMonth } from '@parfinanciero/kit/days';
import { type Insight, insightOf, isTrifle, type Scale, weightOf } from './insight.js';
import { robustly } from './robust.js';

/** A category's spending in a month: minor units, ≥ 0, 0 where there was none. */
export interface CategoryMonth {
  readonly month: PlainMonth;
  readonly total: number;
  /** Spent up to the day of the month that `asOf` is, its last day in a shorter month. */
  readonly untilSameDay: number;
}

/** What is kept of a category: its whole months, ascending without gaps, and the present one. */
export interface CategoryHistory {
  readonly category: string;
  readonly months: readonly CategoryMonth[];
  readonly soFar: { readonly month: PlainMonth; readonly total: number };
}

const FEWEST = 4;
const NEWEST = 12;
const FAR = 3.5;
const FACTOR = 1.4;
const TRIFLE = 0.03;
/** Days after its end that a month is still spoken of. */
const FRESH_DAYS = 10;

/**
 * A category that cost far more than its own months: the present month so far against the others up to the same day, or,
 * in the first days of a month, the one that has just ended. At least four months to compare with. What the same month
 * of a year ago brought, too (an insurance, a school year), is not unusual.
 */
export const unusualCategory = (history: CategoryHistory, asOf: PlainDate, scale: Scale): Insight | null => {
  const { months, soFar } = history;
  const sameDays = months.map(({ month, untilSameDay }) => ({ month, total: untilSameDay }));
  const present = judged(history.category, soFar, sameDays, asOf, scale);
  const ended = months.at(-1);
  if (present || !ended || Number(asOf.slice(8)) > FRESH_DAYS || monthOf(asOf) !== next(ended.month)) return present;
  return judged(history.category, ended, months.slice(0, -1), `${ended.month}-01`, scale);
};

const next = (month: PlainMonth): PlainMonth => monthOf(addMonthsClamped(`${month}-01`, 1));

const judged = (
  category: string,
  { month, total }: { month: PlainMonth; total: number },
  earlier: readonly { month: PlainMonth; total: number }[],
  day: PlainDate,
  scale: Scale,
): Insight | null => {
  if (earlier.length < FEWEST) return null;
  const recent = earlier.slice(-NEWEST).map((one) => one.total);
  const { middle, scale: spread } = robustly(recent);
  const excess = total - middle;
  const away = excess / Math.max(spread, 0.15 * middle, 1);
  const bar = FAR + 4 / recent.length;
  const yearAgo = earlier.find((one) => one.month === monthOf(addMonthsClamped(`${month}-01`, -12)));
  const seasonal = yearAgo !== undefined && total <= 1.2 * yearAgo.total;
  if (away < bar || total < FACTOR * middle || total <= Math.max(...recent) || seasonal) return null;
  if (isTrifle(excess, scale, TRIFLE)) return null;
  return insightOf({
    key: `UNUSUAL_CATEGORY|${category}|${month}`,
    kind: 'UNUSUAL_CATEGORY',
    severity: 0.2 * (1 - Math.exp(-(away - bar) / 3)) + 0.8 * weightOf(excess, scale),
    day,
    category,
    amount: total,
    expected: Math.round(middle),
    evidence: [
      { name: 'MONTH_TOTAL', amount: total },
      { name: 'USUAL_TOTAL', amount: Math.round(middle) },
      { name: 'LARGEST_BEFORE', amount: Math.max(...recent) },
      { name: 'EARLIER_MONTHS', count: recent.length },
      { name: 'DAY', day },
    ],
  });
};
