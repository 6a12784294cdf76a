import { partsOf } from '@parfinanciero/kit/days';
import { alike, leaps } from './expected-amount.js';
import type { Bonus, Occurrence } from './stream.js';

interface Seen extends Bonus {
  readonly at: number;
}

/** Two extras are alike within this share: a prima follows the salary. */
const ALIKE = 0.2;

/**
 * Months that bring more than the stream's level, found, not assumed: a payment that leaps above its level and comes
 * back to it, seen in the same month of two years, or six months apart with a like extra (a *prima* of June and
 * December). The newest extra of each counts. `occurrences` ascending, of a stream of one or two payments a month.
 */
export const bonusesOf = (occurrences: readonly Occurrence[]): Bonus[] => {
  const seen = leapsUp(occurrences);
  const months = [...new Set(seen.map(({ month }) => month))].sort((a, b) => a - b);
  return months.flatMap((month) => {
    const newest = seen.filter((bonus) => bonus.month === month).at(-1);
    const again = newest && seen.some((other) => confirms(newest, other));
    // A later year that passed that month without it takes it back.
    const lost = newest && occurrences.some((paid, i) => i > newest.at && sameSlot(paid, newest) && !isLeap(seen, i));
    return newest && again && !lost ? [{ month, day: newest.day, extra: newest.extra }] : [];
  });
};

const isLeap = (seen: readonly Seen[], at: number): boolean => seen.some((bonus) => bonus.at === at);

const sameSlot = ({ day }: Occurrence, bonus: Bonus): boolean => {
  const parts = partsOf(day);
  return parts.month === bonus.month && Math.abs(parts.day - bonus.day) <= 6;
};

const confirms = (bonus: Seen, other: Seen): boolean =>
  other.at !== bonus.at &&
  (other.month - bonus.month) % 6 === 0 &&
  Math.abs(other.extra - bonus.extra) <= ALIKE * Math.abs(bonus.extra);

const leapsUp = (occurrences: readonly Occurrence[]): Seen[] =>
  occurrences.flatMap(({ day, amount }, at) => {
    const before = occurrences[at - 1]?.amount;
    const after = occurrences[at + 1]?.amount;
    const level = before ?? after;
    if (level === undefined || Math.abs(amount) <= Math.abs(level) || !leaps(amount, level)) return [];
    if (before !== undefined && after !== undefined && !alike(before, after)) return [];
    const parts = partsOf(day);
    return [{ at, month: parts.month, day: parts.day, extra: amount - level }];
  });
