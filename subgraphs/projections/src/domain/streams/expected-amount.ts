import type { Occurrence, Stream } from './stream.js';

/** Two payments closer than this share are of the same amount. */
const SAME = 0.005;
/**
 * Beyond this factor a single payment after a steady level is a one-off, not the new level: raises of income are
 * smaller than what is paid once with it, while prices may leap.
 */
const LEAP = { INCOME: 1.2, SPENDING: 1.6 };

/** A last amount counts up to this factor from the recent middle. */
const WILD = 1.5;

/** The middle value, of two middles their mean; 0 of none. */
export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  if (sorted.length === 0) return 0;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
};

/** Whether two amounts are the same level. */
export const alike = (a: number, b: number): boolean => Math.abs(a - b) <= SAME * Math.max(Math.abs(a), Math.abs(b));

/** Whether `amount` is a one-off beside a level, not a new one. */
export const leaps = (amount: number, level: number): boolean => {
  const factor = amount / level;
  const limit = amount > 0 ? LEAP.INCOME : LEAP.SPENDING;
  return factor > limit || factor < 1 / LEAP.SPENDING;
};

/**
 * What the next payment is expected to be, minor units, signed. What keeps a level follows its last one (a committed
 * payment is best forecast by its last amount), a lone leap after a steady level apart; what varies by the mean of its
 * recent middle and its last one.
 */
export const expectedAmount = (occurrences: readonly Occurrence[]): number => {
  const amounts = occurrences.map(({ amount }) => amount);
  const last = amounts.at(-1) ?? 0;
  if (isSteady(occurrences)) {
    const [earlier, level] = [amounts.at(-3), amounts.at(-2)];
    const steady = level !== undefined && earlier !== undefined && alike(level, earlier);
    return steady && leaps(last, level) ? level : last;
  }
  const recent = amounts.slice(-3);
  const close = Math.max(...recent) - Math.min(...recent) <= 0.1 * Math.abs(last);
  // What goes one way (an index, an exchange rate) has no middle to come back to.
  if (recent.length < 3 || isOneWay(amounts.slice(close ? -3 : -4))) return last;
  if (close) return Math.round(median(recent));
  // Between a level that wanders (its last one is best) and chance around a level (its middle is).
  const middle = median(amounts.slice(-5));
  const [low, high] = [middle / WILD, middle * WILD].sort((a, b) => a - b) as [number, number];
  return Math.round((middle + Math.min(Math.max(last, low), high)) / 2);
};

const isOneWay = (values: readonly number[]): boolean => {
  const rises = values.slice(1).map((value, i) => value >= (values[i] ?? value));
  return rises.every((rise) => rise === rises[0]);
};

/** Whether at least half of the payments repeat the one before. */
export const isSteady = (occurrences: readonly Occurrence[]): boolean => {
  let repeats = 0;
  for (let i = 1; i < occurrences.length; i++) if (alike(occurrences[i]!.amount, occurrences[i - 1]!.amount)) repeats++;
  return 2 * repeats >= occurrences.length - 1;
};

/** Median absolute deviation of the newest twelve amounts over their median, 0 = always the same. */
export const amountSpread = (occurrences: readonly Occurrence[]): number => {
  const amounts = occurrences.slice(-12).map(({ amount }) => amount);
  const middle = median(amounts);
  return median(amounts.map((amount) => Math.abs(amount - middle))) / Math.max(Math.abs(middle), 1);
};

/** Share within which payments count as of the expected amount. */
const NEAR = 0.05;

/**
 * Whether one amount says what the stream pays, where no spread can be told beside it: it keeps its level, or three of
 * its payments lie within a twentieth of what is expected. Interest or a bill by consumption does not.
 */
export const hasOneAmount = ({ occurrences, amount }: Pick<Stream, 'occurrences' | 'amount'>): boolean =>
  isSteady(occurrences) ||
  occurrences.filter((paid) => Math.abs(paid.amount - amount) <= NEAR * Math.abs(amount)).length >= 3;
