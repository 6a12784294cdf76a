import type { Amount, Name, Telling } from '@parfinanciero/kit/facts';
import { periodEn } from '../period-facts.js';
import type { AnswerTexts } from './answer-texts.js';

const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
const amounts = (of: readonly Amount[], say: Telling): string => listed(of.map((amount) => say.amount(amount)));
const within = (category: Name | null, say: Telling): string => (category ? ` on ${say.name(category)}` : '');
const from = (category: Name | null, say: Telling): string => (category ? ` from ${say.name(category)}` : '');

/** English. */
export const ANSWERS_EN: AnswerTexts = {
  SPENT: ({ period, category, amounts: spent }, say) =>
    spent.length === 0
      ? `${periodEn(period, say)} you recorded no spending${within(category, say)}.`
      : `${periodEn(period, say)} you spent ${amounts(spent, say)}${within(category, say)}.`,
  RECEIVED: ({ period, category, amounts: received }, say) =>
    received.length === 0
      ? `${periodEn(period, say)} you recorded no income${from(category, say)}.`
      : `${periodEn(period, say)} you received ${amounts(received, say)}${from(category, say)}.`,
  KEPT: ({ period, income, spending, left }, say) =>
    `${periodEn(period, say)} you kept ${say.amount(left)}: ${say.amount(income)} came in and ${say.amount(spending)} went out.`,
  OVERSPENT: ({ period, income, spending, short }, say) =>
    `${periodEn(period, say)} you spent ${say.amount(short)} more than you received: ${say.amount(income)} came in and ${say.amount(spending)} went out.`,
  BALANCES: ({ totals, accounts, others }, say) => {
    if (accounts.length === 0) return 'I found no account with a balance.';
    const list = accounts.map(({ account, balance }) => `${say.name(account)}, ${say.amount(balance)}`).join('; ');
    if (accounts.length === 1 && others.count === 0)
      return `You have ${say.amount(accounts[0]!.balance)} in ${say.name(accounts[0]!.account)}.`;
    const rest = others.count > 0 ? `; and ${say.count(others, 'more account', 'more accounts')}` : '';
    return `In total you have ${amounts(totals, say)}: ${list}${rest}.`;
  },
  LARGEST_CATEGORIES: ({ period, categories }, say) =>
    categories.length === 0
      ? `${periodEn(period, say)} you recorded no spending.`
      : `${periodEn(period, say)} most went to ${listed(categories.map(({ category, amount }) => `${say.name(category)} (${say.amount(amount)})`))}.`,
  BIGGEST_EXPENSES: ({ period, category, expenses, looked }, say) => {
    if (expenses.length === 0) return `${periodEn(period, say)} you recorded no spending${within(category, say)}.`;
    const list = expenses
      .map(
        ({ payee, amount, day }) => `${payee ? `${say.name(payee)}, ` : ''}${say.amount(amount)} on ${say.date(day)}`,
      )
      .join('; ');
    const of = looked ? ` (of the latest ${say.count(looked, 'expense', 'expenses')})` : '';
    return `${periodEn(period, say)} your biggest ${expenses.length === 1 ? 'expense' : 'expenses'}${within(category, say)}${of} ${expenses.length === 1 ? 'was' : 'were'}: ${list}.`;
  },
  COMPARED: ({ now, then, category, amount, before, more, less }, say) => {
    const difference = more ? `${say.amount(more)} more than` : less ? `${say.amount(less)} less than` : 'the same as';
    const other = periodEn(then, say);
    return `${periodEn(now, say)} you spent ${say.amount(amount)}${within(category, say)}: ${difference} before. ${other} it was ${say.amount(before)}.`;
  },
  GOALS: ({ goals }, say) =>
    goals.length === 0
      ? 'You have no goals under way.'
      : goals
          .map(
            ({ title, progress, target, share, remaining, reachesIn }) =>
              `For ${say.name(title)} you have ${say.amount(progress)} of ${say.amount(target)}, ${say.percent(share)}; ${say.amount(remaining)} to go` +
              (reachesIn ? `, and at this pace you are there in ${say.month(reachesIn)}.` : '.'),
          )
          .join(' '),
  BUDGETS: ({ month, budgets }, say) =>
    budgets.length === 0
      ? `You have no budgets for that in ${say.month(month)}.`
      : `In ${say.month(month)}: ${budgets
          .map(({ category, amount, left, over }) =>
            over
              ? `${say.name(category)} is ${say.amount(over)} over its ${say.amount(amount)}`
              : `${say.name(category)} has ${left ? say.amount(left) : ''} left of ${say.amount(amount)}`,
          )
          .join('; ')}.`,
  UPCOMING: ({ payments }, say) =>
    payments.length === 0
      ? 'I see no scheduled payments.'
      : `What is next: ${payments.map(({ payment, amount, day }) => `${say.name(payment)}, ${say.amount(amount)}, on ${say.date(day)}`).join('; ')}.`,
  PAID: ({ period, payee, amounts: paid, times }, say) =>
    paid.length === 0
      ? `${periodEn(period, say)} I found no spending with ${say.name(payee)}.`
      : `${periodEn(period, say)} your spending with ${say.name(payee)} adds up to ${amounts(paid, say)}, in ${say.count(times, 'transaction', 'transactions')}.`,
};
