import type { PlainDate } from '@parfinanciero/kit/days';
import type { Movement } from '../movement.js';
import type { Stream } from '../streams/stream.js';
import { type MonthSummary, summariseMonth } from './month-summary.js';
import { addMonths, monthsBetween } from './months.js';
import type { ScenarioChange } from './scenario-change.js';

/** All that a ledger's projection is made from. Nothing in it is later than `asOf`. */
export interface LedgerSummary {
  /** The last day that is known. */
  readonly asOf: PlainDate;
  /** ISO 4217; all amounts are in its minor units. */
  readonly currency: string;
  /** Ascending and gapless from the first month with a movement; the last may be the running month, cut at `asOf`. */
  readonly months: readonly MonthSummary[];
  readonly streams: readonly Stream[];
  /** Of all accounts at the end of `asOf`; null where it isn't known. */
  readonly balance: number | null;
  /** Movements that the person has set apart: they tell nothing of the months to come. */
  readonly excludedIds?: readonly string[];
  /** What a scenario has changed (`applyScenario`), in order. */
  readonly changes?: readonly ScenarioChange[];
}

/** The months of a history up to `asOf`, gapless from the first movement to the month of `asOf`. Later ones are ignored. */
export function summariseMonths(movements: readonly Movement[], asOf: PlainDate): MonthSummary[] {
  const byMonth = new Map<string, Movement[]>();
  for (const movement of movements) {
    if (movement.day > asOf) continue;
    const month = movement.day.slice(0, 7);
    const kept = byMonth.get(month);
    if (kept) kept.push(movement);
    else byMonth.set(month, [movement]);
  }
  const first = [...byMonth.keys()].sort()[0];
  if (first === undefined) return [];
  return Array.from({ length: monthsBetween(first, asOf.slice(0, 7)) + 1 }, (_, index) => {
    const month = addMonths(first, index);
    return summariseMonth(month, byMonth.get(month) ?? []);
  });
}
