import { isCurrency } from '@parfinanciero/kit/money';
import { z } from 'zod';
import { DELIMITERS } from './csv-record.js';
import { DATE_FORMATS } from './date-format.js';
import { ENCODINGS } from './encoding.js';

/** What a value of the type column means. */
export const TYPE_MEANINGS = ['INCOME', 'SPENDING', 'TRANSFER_OUT', 'TRANSFER_IN', 'IGNORE'] as const;
export const TypeMeaning = z.enum(TYPE_MEANINGS);
export type TypeMeaning = z.infer<typeof TypeMeaning>;

/**
 * How signs read.
 * - `POSITIVE_IN`: above zero comes in, below goes out, whatever column it stands in.
 * - `POSITIVE_OUT`: the other way round, as on card statements and lists of expenses.
 * - `BY_TYPE`: the type decides; a negative amount turns it round (a negative expense is a refund).
 * - `BY_COLUMN`: debit goes out, credit comes in; a negative amount turns it round (a reversal).
 */
export const SIGN_MEANINGS = ['POSITIVE_IN', 'POSITIVE_OUT', 'BY_TYPE', 'BY_COLUMN'] as const;
export const SignMeaning = z.enum(SIGN_MEANINGS);
export type SignMeaning = z.infer<typeof SignMeaning>;

/** The columns of text that may name the other account of a transfer. */
export const TRANSFER_ACCOUNT_COLUMNS = ['category', 'subcategory', 'payee', 'counterparty', 'note'] as const;

const column = z.int().min(0).max(255);

export const ImportColumns = z.object({
  date: column,
  time: column.optional(),
  amount: column.optional(),
  debit: column.optional(),
  credit: column.optional(),
  type: column.optional(),
  account: column.optional(),
  category: column.optional(),
  subcategory: column.optional(),
  currency: column.optional(),
  payee: column.optional(),
  /** The other party's account number: stands in for a payee where there is none. */
  counterparty: column.optional(),
  /** Joined with ` · ` when there are several. */
  note: z.array(column).max(3).optional(),
  bankId: column.optional(),
  balance: column.optional(),
});
export type ImportColumns = z.infer<typeof ImportColumns>;

const AmountFormatShape = z.object({
  decimal: z.enum(['.', ',']).nullable(),
  group: z.enum(['.', ',', "'", ' ']).nullable(),
});

/**
 * How one file becomes rows. Plain JSON: it is shown, corrected, sent through the graph and remembered for its account.
 * Column numbers are 0-based.
 */
export const ImportMapping = z
  .object({
    version: z.literal(1),
    encoding: z.enum(ENCODINGS),
    delimiter: z.enum(DELIMITERS),
    quote: z.enum(['"', "'"]).nullable(),
    /** 0-based physical line; rows begin after it. Null: rows begin at once. */
    headerLine: z.int().min(0).max(10_000).nullable(),
    columnCount: z.int().min(1).max(256),
    signature: z.string().max(20_000),
    columns: ImportColumns,
    /** By the folded text of the type's value. */
    typeMeanings: z.record(z.string().max(200), TypeMeaning),
    dateFormat: z.enum(DATE_FORMATS),
    amountFormat: AmountFormatShape,
    signMeaning: SignMeaning,
    /** For rows that name no currency themselves. */
    defaultCurrency: z.string().refine(isCurrency, 'ISO 4217').nullable(),
    /** Which column names the other account in rows that are transfers. */
    transferAccountColumn: z.enum(TRANSFER_ACCOUNT_COLUMNS).nullable(),
  })
  .superRefine(({ columns, columnCount, signMeaning }, context) => {
    const refuse = (path: string[], message: string): void => {
      context.addIssue({ code: 'custom', path: ['columns', ...path], message });
    };
    const two = columns.debit !== undefined || columns.credit !== undefined;
    if ((columns.amount !== undefined) === two) refuse(['amount'], 'either amount, or debit and credit');
    if (signMeaning === 'BY_TYPE' && columns.type === undefined) refuse(['type'], 'signs by type need a type');
    if (signMeaning === 'BY_COLUMN' && !two) refuse(['debit'], 'signs by column need debit or credit');
    for (const [role, index] of Object.entries(columns)) {
      const beyond = [index ?? []].flat().some((number) => number >= columnCount);
      if (beyond) refuse([role], 'beyond the last column');
    }
  });
export type ImportMapping = z.infer<typeof ImportMapping>;
