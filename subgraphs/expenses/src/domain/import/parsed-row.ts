import type { PlainDate } from '@parfinanciero/kit/days';

/**
 * One row of a file, read. `minor` is a positive magnitude in minor units of `currency`; `direction` says whether the
 * account gained or lost it, `flow` what it was. The two are independent: SPENDING with IN is a refund (negative
 * spending), INCOME with OUT an income taken back.
 */
export type ParsedRow = {
  /** 1-based physical line in the file. */
  line: number;
  bookedOn: PlainDate;
  /** Local time of day `HH:mm:ss`, as written. */
  time: string | null;
  /** As the file names it; null when it has no such column or the cell is blank. */
  account: string | null;
  currency: string;
  minor: bigint;
  direction: 'IN' | 'OUT';
  flow: 'INCOME' | 'SPENDING' | 'TRANSFER';
  category: string | null;
  subcategory: string | null;
  payee: string | null;
  note: string | null;
  bankId: string | null;
  /** The other account of a transfer: where it went (OUT), or came from (IN). Null when not a transfer or not said. */
  transferTo: string | null;
};

/** Why a record is not a row. */
export type RowProblem =
  /** Other fields than the table has. */
  | 'COLUMNS'
  /** Longer than any real record. */
  | 'TOO_LONG'
  /** The date is blank or none in the column's format. */
  | 'DATE'
  /** The amount is none in the column's format, or too large. */
  | 'AMOUNT'
  /** No amount, or zero. */
  | 'NO_AMOUNT'
  /** Both a debit and a credit. */
  | 'TWO_AMOUNTS'
  /** Unknown, or none named while the mapping has no default. */
  | 'CURRENCY'
  /** A type that nothing explains. */
  | 'TYPE'
  /** A type that is to be left out. */
  | 'IGNORED'
  /** A line of totals or balances. */
  | 'SUMMARY';

/** A record of the file: read, or said why not. Nothing is dropped but blank lines. */
export type RowResult =
  | { ok: true; row: ParsedRow }
  | { ok: false; line: number; problem: RowProblem; /** At most 500 characters of it. */ raw: string };
