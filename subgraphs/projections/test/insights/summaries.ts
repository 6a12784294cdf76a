import {
  addDays,
  addMonthsClamped,
  monthOf,
  type PlainDate,
  sameDayOfPrevious,
  monthPeriod,
} from '@parfinanciero/kit/days';
import type { InsightInput } from '../../src/domain/insights/find-candidates.js';
import type { CategoryHistory } from '../../src/domain/insights/unusual-category.js';
import type { Movement } from '../../src/domain/movement.js';
import { detectStreams } from '../../src/domain/streams/detect-streams.js';
import { median } from '../../src/domain/streams/expected-amount.js';
import { groupOf } from '../../src/domain/streams/group-of.js';

const GROUP_LENGTH = 40;

const monthsBefore = (first: PlainDate, asOf: PlainDate): string[] => {
  const months: string[] = [];
  for (let day = `${monthOf(first)}-01`; monthOf(day) < monthOf(asOf); day = addMonthsClamped(day, 1))
    months.push(monthOf(day));
  return months;
};

const spent = (movements: readonly Movement[], from: PlainDate, until: PlainDate): number =>
  Math.max(
    0,
    -movements.reduce((sum, { day, amount }) => (day >= from && day < until && amount < 0 ? sum + amount : sum), 0),
  );

/** The last day of `month` that compares with `asOf`. */
const sameDayIn = (month: string, asOf: PlainDate): PlainDate => {
  let [period, day] = [monthPeriod(monthOf(asOf)), asOf];
  while (period.start > `${month}-01`) {
    day = sameDayOfPrevious(period, asOf > period.end ? addDays(period.end, -1) : day);
    period = monthPeriod(monthOf(addDays(period.start, -1)));
  }
  return day;
};

const categoriesOf = (movements: readonly Movement[], asOf: PlainDate): CategoryHistory[] => {
  const names = [
    ...new Set(movements.flatMap(({ category, amount }) => (category !== null && amount < 0 ? [category] : []))),
  ];
  const first = movements.map(({ day }) => day).sort()[0] ?? asOf;
  return names.sort().map((category) => {
    const own = movements.filter((one) => one.category === category);
    return {
      category,
      months: monthsBefore(first, asOf).map((month) => ({
        month,
        total: spent(own, `${month}-01`, addMonthsClamped(`${month}-01`, 1)),
        untilSameDay: spent(own, `${month}-01`, addDays(sameDayIn(month, asOf), 1)),
      })),
      soFar: { month: monthOf(asOf), total: spent(own, `${monthOf(asOf)}-01`, addDays(asOf, 1)) },
    };
  });
};

/** What a service would keep of a history on the evening of `asOf`, with the movements after `since` as the new ones. */
export const summarised = (history: readonly Movement[], since: PlainDate, asOf: PlainDate): InsightInput => {
  const known = history
    .filter(({ day }) => day <= asOf)
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.id < b.id ? -1 : 1));
  const groups = new Map<string, Movement[]>();
  const recent: { movement: Movement; earlier: readonly Movement[] }[] = [];
  for (const movement of known) {
    const group = groupOf(movement);
    const earlier = groups.get(group) ?? [];
    if (movement.day > since) recent.push({ movement, earlier: earlier.slice(-GROUP_LENGTH) });
    groups.set(group, [...earlier, movement]);
  }
  const totals = monthsBefore(known[0]?.day ?? asOf, asOf).map((month) =>
    spent(known, `${month}-01`, addMonthsClamped(`${month}-01`, 1)),
  );
  const streams = detectStreams(known, asOf);
  return {
    asOf,
    typicalMonth: Math.round(median(totals)),
    recent,
    categories: categoriesOf(known, asOf),
    streams,
    contexts: new Map(streams.map((stream) => [stream.key, othersOf(stream, groups.get(stream.group) ?? [])])),
    low: null,
  };
};

const othersOf = (stream: ReturnType<typeof detectStreams>[number], group: readonly Movement[]) => {
  const own = new Set(stream.occurrences.map(({ id }) => id));
  return { reviewed: false, others: group.filter(({ id }) => !own.has(id)).map(({ day }) => day) };
};
