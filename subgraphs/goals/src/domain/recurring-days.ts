import { addMonthsClamped, daysInMonth, monthOf, partsOf, type PlainDate, type PlainMonth } from '@parfinanciero/kit';

/** A month's recurring contribution and the day that it falls on. */
export interface RecurringDay {
  readonly month: PlainMonth;
  readonly bookedOn: PlainDate;
}

/** The days from `from` to `today` (both included) that are the `day` (1–31) of their month, or its last one; oldest first. */
export function recurringDays(from: PlainDate, today: PlainDate, day: number): RecurringDay[] {
  const found: RecurringDay[] = [];
  for (let first = `${monthOf(from)}-01`; first <= today; first = addMonthsClamped(first, 1)) {
    const { year, month } = partsOf(first);
    const last = Math.min(day, daysInMonth(year, month)).toString().padStart(2, '0');
    const bookedOn = `${monthOf(first)}-${last}`;
    if (bookedOn >= from && bookedOn <= today) found.push({ month: monthOf(first), bookedOn });
  }
  return found;
}
