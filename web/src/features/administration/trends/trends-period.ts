import { addDays, type PlainDay } from '../../../days/plain-day';

export const trendSpans = [7, 30, 90, 365] as const;
export type TrendSpan = (typeof trendSpans)[number];

/** How many days are shown, from the address; a month unless it says otherwise. */
export const spanFromUrl = (text: string | null): TrendSpan => trendSpans.find((days) => String(days) === text) ?? 30;

/** The half-open range of the last `span` days, today included. */
export const spanRange = (today: PlainDay, span: TrendSpan): { from: PlainDay; to: PlainDay } => ({
  from: addDays(today, 1 - span),
  to: addDays(today, 1),
});
