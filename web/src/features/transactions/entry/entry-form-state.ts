import type { EntryDialog_TransactionFragment, Flow, LineInput } from '../../../generated/graphql';
import type { MessageKey } from '../../../messages/translate';
import { isPlainDay, type PlainDay } from '../../../days/plain-day';
import { exponentOf } from '../../../money/format-money';
import { parseAmount, typedAmount } from '../../../money/parse-amount';

export type EntryType = 'spending' | 'income' | 'transfer';
/** One category of a split. `flow` and `negative` are kept where a line differs from the rest of the entry. */
export interface SplitLine {
  categoryId: string;
  amount: string;
  flow?: Flow;
  negative?: boolean;
}
/** What was typed, as it was typed. */
export interface EntryForm {
  type: EntryType;
  amount: string;
  received: string;
  accountId: string;
  toAccountId: string;
  categoryId: string;
  payee: string;
  note: string;
  bookedOn: PlainDay;
  refund: boolean;
  split: SplitLine[] | null;
}
export type EntryProblems = Partial<
  Record<'amount' | 'received' | 'bookedOn' | 'accountId' | 'toAccountId' | `split${number}`, MessageKey>
>;

export const newEntry = (today: PlainDay, accountId: string): EntryForm => ({
  type: 'spending',
  amount: '',
  received: '',
  accountId,
  toAccountId: '',
  categoryId: '',
  payee: '',
  note: '',
  bookedOn: today,
  refund: false,
  split: null,
});

/** The form that shows a transaction as it stands. */
export function entryOf(transaction: EntryDialog_TransactionFragment, locale: string): EntryForm {
  const bare = (amount: string) => typedAmount(amount, locale);
  const { lines, kind } = transaction;
  const first = lines[0];
  const transfer = kind === 'TRANSFER' || kind === 'EXCHANGE';
  const negative = (amount: string) => amount.startsWith('-');
  return {
    type: transfer ? 'transfer' : first?.flow === 'INCOME' ? 'income' : 'spending',
    amount: bare(lines.length === 1 && first ? first.amount.amount : transaction.amount.amount),
    received: transaction.received ? bare(transaction.received.amount) : '',
    accountId: transaction.account.id,
    toAccountId: transaction.toAccount?.id ?? '',
    categoryId: lines.length === 1 ? (first?.category.id ?? '') : '',
    payee: transaction.payee ?? '',
    note: transaction.note ?? '',
    bookedOn: transaction.bookedOn,
    refund: lines.length === 1 && first !== undefined && negative(first.amount.amount),
    split:
      lines.length > 1
        ? lines.map((line) => ({
            categoryId: line.category.id,
            amount: bare(line.amount.amount),
            flow: line.flow,
            negative: negative(line.amount.amount),
          }))
        : null,
  };
}

function amountProblem(text: string, currency: string): MessageKey | undefined {
  const parsed = parseAmount(text, exponentOf(currency));
  if ('problem' in parsed)
    return parsed.problem === 'empty'
      ? 'entry.problem.amount'
      : parsed.problem === 'unclear'
        ? 'entry.problem.unclear'
        : undefined;
  if (parsed.amount.startsWith('-')) return 'entry.problem.negative';
  return /[1-9]/u.test(parsed.amount) ? undefined : 'entry.problem.amount';
}

const parses = (text: string, currency: string) => 'amount' in parseAmount(text, exponentOf(currency));

/** What stands in the way of saving; empty when nothing does. */
export function entryProblems(form: EntryForm, currency: string, toCurrency: string | null): EntryProblems {
  const problems: EntryProblems = {};
  const check = (name: keyof EntryProblems, text: string, code: string) => {
    const problem = amountProblem(text, code) ?? (parses(text, code) ? undefined : 'entry.problem.unclear');
    if (problem) problems[name] = problem;
  };
  if (!isPlainDay(form.bookedOn)) problems.bookedOn = 'entry.problem.date';
  if (form.type !== 'transfer' && form.split)
    form.split.forEach((line, at) => check(`split${at}`, line.amount, currency));
  else check('amount', form.amount, currency);
  if (form.type === 'transfer') {
    if (!form.accountId) problems.accountId = 'entry.problem.account';
    if (!form.toAccountId) problems.toAccountId = 'entry.problem.account';
    else if (form.toAccountId === form.accountId) problems.toAccountId = 'entry.problem.sameAccount';
    if (toCurrency && toCurrency !== currency) check('received', form.received, toCurrency);
  }
  return problems;
}

/** A checked amount as the graph takes it. */
export function amountOf(text: string, currency: string): string {
  const parsed = parseAmount(text, exponentOf(currency));
  return 'amount' in parsed ? parsed.amount : '0';
}

/** The lines of an entry; money without a category goes to the uncategorised one. A refund is negative spending. */
export function linesOf(form: EntryForm, currency: string, uncategorizedId: string): LineInput[] {
  const flow: Flow = form.type === 'income' ? 'INCOME' : 'SPENDING';
  const lines: SplitLine[] = form.split ?? [
    { categoryId: form.categoryId, amount: form.amount, negative: form.type === 'spending' && form.refund },
  ];
  return lines.map((line) => ({
    categoryId: line.categoryId || uncategorizedId,
    amount: `${line.negative ? '-' : ''}${amountOf(line.amount, currency)}`,
    flow: line.flow ?? flow,
  }));
}
