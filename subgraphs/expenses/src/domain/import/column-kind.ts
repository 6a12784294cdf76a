import { inferAmountFormat, isCurrency, parseWith, readAmountText } from '@parfinanciero/kit/money';
import { inferDateFormat } from './date-format.js';

/** What the cells of a column look like, whatever its name says. */
export type ColumnKind = 'date' | 'amount' | 'currency' | 'code' | 'text' | 'empty';

/** A cell that people leave for "nothing". */
export const isBlank = (cell: string): boolean => /^[\s\u00a0]*(?:-|--|—|–|n\/a|null)?[\s\u00a0]*$/iu.test(cell);

/** At least this share of the filled cells must be of a kind for the column to be. */
const MOST = 0.8;

/**
 * A column's kind by its cells. Whole numbers without sign or separator are `code` if none repeats a year-like or money
 * shape; they may still be amounts, which only the column's name can tell.
 */
export const kindOf = (cells: readonly string[]): ColumnKind => {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => !isBlank(cell));
  if (filled.length === 0) return 'empty';
  const share = (test: (cell: string) => boolean): number => filled.filter(test).length / filled.length;
  const digits = share((cell) => /^\d+$/.test(cell));
  const dates = inferDateFormat(filled);
  // Bare digits are dates only when (nearly) all of them are: six-digit numbers often are some day.
  if (dates && dates.share >= (digits > 0.5 ? 0.98 : MOST)) return 'date';
  if (share((cell) => isCurrency(cell.toUpperCase())) === 1) return 'currency';
  if (digits === 1) return 'code';
  const format = inferAmountFormat(filled);
  const amount = (cell: string): boolean => {
    const currency = readAmountText(cell)?.currency ?? 'CLF';
    return parseWith(format, cell, currency) !== null;
  };
  return share(amount) >= MOST ? 'amount' : 'text';
};

/** Whether one cell taken alone is plainly a value and not a name: a date, or a number. */
export const isValue = (cell: string): boolean =>
  /\d/.test(cell) && (inferDateFormat([cell]) !== null || readAmountText(cell) !== null);
