import { compare, daysBetween, type PlainDate } from '@parfinanciero/kit/days';

/** What deciding about a likely twin needs to know of a row, or of a transaction already in the ledger. */
export type KnownMovement = {
  accountKey: string;
  bookedOn: PlainDate;
  currency: string;
  /** Positive magnitude in minor units. */
  minor: bigint;
  direction: 'IN' | 'OUT';
  /** As `identifyingText` makes it. */
  text: string;
};

/** A purchase is booked up to three days after it was made. */
const DAYS = 3;

/**
 * Those of `existing` that may be the same movement as `row` under another text or day: same account, amount and
 * direction, at most three days apart, but not equal (equal ones are told by their key). Nearest first. To be asked, never
 * decided.
 */
export const suspicious = <Known extends KnownMovement>(existing: Iterable<Known>, row: KnownMovement): Known[] => {
  const near: { known: Known; apart: number }[] = [];
  for (const known of existing) {
    const same =
      known.accountKey === row.accountKey &&
      known.minor === row.minor &&
      known.direction === row.direction &&
      known.currency === row.currency;
    if (!same) continue;
    const apart = Math.abs(daysBetween(known.bookedOn, row.bookedOn));
    if (apart <= DAYS && !(apart === 0 && known.text === row.text)) near.push({ known, apart });
  }
  return near
    .sort((a, b) => a.apart - b.apart || compare(a.known.bookedOn, b.known.bookedOn))
    .map(({ known }) => known);
};
