import { createHash } from 'node:crypto';
import { comparable } from '../categories/index.js';
import type { ParsedRow } from './parsed-row.js';

/** The words by which a row is known again: payee and note, else its category; with the other account of a transfer. */
export const identifyingText = ({ payee, note, category, subcategory, transferTo }: ParsedRow): string => {
  const own = [payee, note].filter((text) => text !== null);
  const words = own.length > 0 ? own : [category, subcategory].filter((text) => text !== null);
  return comparable([...words, transferTo ?? ''].join(' '));
};

const hash = (parts: readonly string[]): string => createHash('sha256').update(JSON.stringify(parts)).digest('hex');

/**
 * A row's identity, 64 hex digits: account, day, amount, direction and folded text. Time of day and category (where there
 * is any text) are no part of it, since other exports of the same account write them differently.
 * @param accountKey stable name of the account in our ledger
 */
export const fingerprint = (row: ParsedRow, accountKey: string): string =>
  hash([accountKey, row.bookedOn, row.currency, row.minor.toString(), row.direction, identifyingText(row)]);

/**
 * Gives each row of a batch its key. Equal rows are numbered, so that n equal rows stay n, and the same file read twice
 * makes the same keys, in any order. A row with the bank's own id has that for its key, with day and amount (banks start
 * their numbers anew): there a repetition is the same row.
 */
export const rowKeys = (): ((row: ParsedRow, accountKey: string) => string) => {
  const seen = new Map<string, number>();
  return (row, accountKey) => {
    if (row.bankId !== null) {
      const parts = [accountKey, row.bankId, row.bookedOn, row.currency, row.minor.toString(), row.direction];
      return `id:${hash(parts)}`;
    }
    const print = fingerprint(row, accountKey);
    const count = (seen.get(print) ?? 0) + 1;
    seen.set(print, count);
    return `${print}:${count}`;
  };
};

/** The keys of a batch, in its order. */
export const countedKeys = (
  rows: Iterable<ParsedRow>,
  accountKeyOf: (row: ParsedRow) => string = ({ account }) => comparable(account ?? ''),
): string[] => {
  const key = rowKeys();
  return Array.from(rows, (row) => key(row, accountKeyOf(row)));
};
