import type { Amount, Name, Telling } from '@parfinanciero/kit/facts';
import { periodEs } from '../period-facts.js';
import type { AnswerTexts } from './answer-texts.js';

const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} y ${parts.at(-1)}`;
const amounts = (of: readonly Amount[], say: Telling): string => listed(of.map((amount) => say.amount(amount)));
const within = (category: Name | null, say: Telling): string => (category ? ` en ${say.name(category)}` : '');

/** Spanish. */
export const ANSWERS_ES: AnswerTexts = {
  SPENT: ({ period, category, amounts: spent }, say) =>
    spent.length === 0
      ? `${periodEs(period, say)} no registraste gastos${within(category, say)}.`
      : `${periodEs(period, say)} gastaste ${amounts(spent, say)}${within(category, say)}.`,
  RECEIVED: ({ period, category, amounts: received }, say) =>
    received.length === 0
      ? `${periodEs(period, say)} no registraste ingresos${within(category, say)}.`
      : `${periodEs(period, say)} recibiste ${amounts(received, say)}${within(category, say)}.`,
  KEPT: ({ period, income, spending, left }, say) =>
    `${periodEs(period, say)} te quedaron ${say.amount(left)}: entraron ${say.amount(income)} y salieron ${say.amount(spending)}.`,
  OVERSPENT: ({ period, income, spending, short }, say) =>
    `${periodEs(period, say)} gastaste ${say.amount(short)} más de lo que recibiste: entraron ${say.amount(income)} y salieron ${say.amount(spending)}.`,
  BALANCES: ({ totals, accounts, others }, say) => {
    if (accounts.length === 0) return 'No encontré una cuenta con saldo.';
    const list = accounts.map(({ account, balance }) => `${say.name(account)}, ${say.amount(balance)}`).join('; ');
    if (accounts.length === 1 && others.count === 0)
      return `En ${say.name(accounts[0]!.account)} tienes ${say.amount(accounts[0]!.balance)}.`;
    const rest = others.count > 0 ? `; y ${say.count(others, 'cuenta más', 'cuentas más')}` : '';
    return `En total tienes ${amounts(totals, say)}: ${list}${rest}.`;
  },
  LARGEST_CATEGORIES: ({ period, categories }, say) =>
    categories.length === 0
      ? `${periodEs(period, say)} no registraste gastos.`
      : `${periodEs(period, say)} gastaste más en ${listed(categories.map(({ category, amount }) => `${say.name(category)} (${say.amount(amount)})`))}.`,
  BIGGEST_EXPENSES: ({ period, category, expenses, looked }, say) => {
    if (expenses.length === 0) return `${periodEs(period, say)} no registraste gastos${within(category, say)}.`;
    const list = expenses
      .map(
        ({ payee, amount, day }) => `${payee ? `${say.name(payee)}, ` : ''}${say.amount(amount)} el ${say.date(day)}`,
      )
      .join('; ');
    const of = looked ? ` (entre los ${say.count(looked, 'gasto más reciente', 'gastos más recientes')})` : '';
    return `${periodEs(period, say)} ${expenses.length === 1 ? 'tu gasto más grande fue' : 'tus gastos más grandes fueron'}${within(category, say)}${of}: ${list}.`;
  },
  COMPARED: ({ now, then, category, amount, before, more, less }, say) => {
    const difference = more ? `${say.amount(more)} más` : less ? `${say.amount(less)} menos` : 'lo mismo';
    const other = periodEs(then, say);
    return `${periodEs(now, say)} gastaste ${say.amount(amount)}${within(category, say)}: ${difference} que antes. ${other} habían sido ${say.amount(before)}.`;
  },
  GOALS: ({ goals }, say) =>
    goals.length === 0
      ? 'No tienes metas en marcha.'
      : goals
          .map(
            ({ title, progress, target, share, remaining, reachesIn }) =>
              `Para ${say.name(title)} llevas ${say.amount(progress)} de ${say.amount(target)}, el ${say.percent(share)}; te faltan ${say.amount(remaining)}` +
              (reachesIn ? ` y a este ritmo llegas en ${say.month(reachesIn)}.` : '.'),
          )
          .join(' '),
  BUDGETS: ({ month, budgets }, say) =>
    budgets.length === 0
      ? `No tienes presupuestos para eso en ${say.month(month)}.`
      : `En ${say.month(month)}: ${budgets
          .map(({ category, amount, left, over }) =>
            over
              ? `en ${say.name(category)} te pasaste por ${say.amount(over)} de ${say.amount(amount)}`
              : `en ${say.name(category)} te quedan ${left ? say.amount(left) : ''} de ${say.amount(amount)}`,
          )
          .join('; ')}.`,
  UPCOMING: ({ payments }, say) =>
    payments.length === 0
      ? 'No veo pagos programados.'
      : `Lo que viene: ${payments.map(({ payment, amount, day }) => `${say.name(payment)}, ${say.amount(amount)}, el ${say.date(day)}`).join('; ')}.`,
  PAID: ({ period, payee, amounts: paid, times }, say) =>
    paid.length === 0
      ? `${periodEs(period, say)} no encontré gastos con ${say.name(payee)}.`
      : `${periodEs(period, say)} tus gastos con ${say.name(payee)} suman ${amounts(paid, say)}, en ${say.count(times, 'movimiento', 'movimientos')}.`,
};
