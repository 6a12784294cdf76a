import { addDays, addMonthsClamped, type PlainDate, weekdayOf } from '@parfinanciero/kit/days';
import type { Movement } from '../../src/domain/movement.js';

let count = 0;

/** A movement with an id of its own; amounts in minor units, negative = spending. */
export const movement = (
  day: PlainDate,
  amount: number,
  description: string,
  category: string | null = null,
): Movement => ({
  id: `s${(count++).toString().padStart(6, '0')}`,
  day,
  amount,
  description,
  category,
});

/** One payment a month, `times` of them, on the first one's day of the month; `amount` may depend on the month. */
export const monthly = (
  first: PlainDate,
  times: number,
  amount: number | ((month: number) => number),
  description: string,
): Movement[] =>
  Array.from({ length: times }, (_, month) =>
    movement(addMonthsClamped(first, month), typeof amount === 'number' ? amount : amount(month), description),
  );

/** One payment every so many days. */
export const everyDays = (
  first: PlainDate,
  times: number,
  days: number,
  amount: number,
  description: string,
): Movement[] => Array.from({ length: times }, (_, step) => movement(addDays(first, step * days), amount, description));

/** The Friday before a Saturday or Sunday, else the day. */
export const orFriday = (day: PlainDate): PlainDate => addDays(day, Math.min(0, 5 - weekdayOf(day)));
