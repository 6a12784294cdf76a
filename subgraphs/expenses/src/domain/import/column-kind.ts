import { inferAmountFormat, isCurrency, parseWith, readAmountText } from '@parfinanciero/kit/money';
import { inferDateFormat } from './date-format.js';

/** What the cells of a column look like, whatever its name says. */
export type ColumnKind = 'date' | 'amount' | 'currency' | 'code' | 'text' | 'empty';

/** A cell that people leave for "nothing". */
export const isBlank = (cell: string): boolean => /^(?:-|--|—|–|n\/a|null)?$/iu.test(cell.trim());

/** Share of filled cells that makes a column's kind: a short statement with two lines of totals must still pass. */
const MOST = 0.6;

/**
 * A column's kind by its cells. Whole numbers without sign or separator are `code`: whether they are amounts only the
 * column's name can tell.
 */
export const kindOf = (cells: readonly string[]): ColumnKind => {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => !isBlank(cell));
  if (filled.length === 0) return 'empty';
  const share = (test: (cell: string) => boolean): number => filled.filter(test).length / filled.length;
  const digits = share((cell) => /^\d+$/.test(cell));
  const dates = inferDateFormat(filled);
  // Bare digits are dates only when (nearly) all bare digits are: six-digit numbers often are some day.
  if (dates && dates.share >= MOST && dates.share >= digits * 0.98) return 'date';
  if (share((cell) => isCurrency(cell.toUpperCase())) >= MOST) return 'currency';
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
