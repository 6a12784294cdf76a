import type { PlainMonth } from '@parfinanciero/kit/days';
import type { Calibration } from './calibration.js';
import { type Expectation, expectationOf, NOTHING, type StillToCome } from './expectation.js';
import { type History } from './history.js';
import { boundedBy, type Levels } from './levels.js';
import type { ScheduledPayment } from './projection.js';

/**
 * The expected months by column: column 0 is what the running month (that of `asOf`) still has, nothing at its end. Nothing
 * at all for a ledger without movements.
 */
export function expectationsOf(
  history: History,
  levels: Levels,
  months: readonly PlainMonth[],
  scheduled: readonly ScheduledPayment[],
  calibration: Calibration,
  still: StillToCome,
): Expectation[] {
  if (history.whole.length === 0 && history.running === null) return months.map(() => NOTHING);
  const ended = history.elapsed === 1;
  let surplus = levels.surplus;
  return months.map((month, column) => {
    if (column === 0 && ended) return NOTHING;
    const expected = expectationOf(levels, month, Math.max(column, 1), scheduled, calibration, {
      still: column === 0 ? still : null,
      surplus,
    });
    const came = column === 0 ? (history.running?.income ?? 0) : 0;
    surplus = boundedBy(levels.income, came + expected.income - levels.income);
    return expected;
  });
}
