import { defineError } from '@parfinanciero/kit';

export const goalStatus = defineError({
  code: 'GOAL_STATUS',
  status: 409,
  when: 'A goal cannot go from its status to the one that was asked for; `current` holds what it may.',
  es: 'Esta meta no puede pasar a ese estado.',
  en: 'This goal cannot go to that status.',
});
export const goalClosed = defineError({
  code: 'GOAL_CLOSED',
  status: 409,
  when: 'Money is put into a cancelled or suspended goal or taken out of it, or a cancelled goal is changed.',
  es: 'Esta meta está cancelada o suspendida: no recibe cambios.',
  en: 'This goal is cancelled or suspended and takes no changes.',
});
export const insufficientProgress = defineError({
  code: 'INSUFFICIENT_PROGRESS',
  status: 409,
  when: 'More would be taken out of a goal than is in it.',
  es: 'La meta no tiene tanto ahorrado.',
  en: 'The goal does not hold that much.',
});
export const goalCurrency = defineError({
  code: 'GOAL_CURRENCY',
  status: 400,
  when: 'A goal and its linked account are not in one currency.',
  es: 'La cuenta y la meta deben estar en la misma moneda.',
  en: 'The account and the goal must be in the same currency.',
});
export const followsTransfer = defineError({
  code: 'FOLLOWS_TRANSFER',
  status: 409,
  when: 'A contribution that a transfer made is removed by hand: it goes when the transfer does.',
  es: 'Este aporte viene de una transferencia. Cambia o elimina la transferencia.',
  en: 'This contribution comes from a transfer. Change or delete the transfer.',
});
export const noSpendingHistory = defineError({
  code: 'NO_SPENDING_HISTORY',
  status: 400,
  when: 'An emergency fund comes without an amount, and there is no spending to reckon one from.',
  es: 'Aún no hay gastos para calcular el fondo. Escribe un valor.',
  en: 'There is no spending yet to reckon the fund from. Enter an amount.',
});
export const budgetTooSmall = defineError({
  code: 'BUDGET_TOO_SMALL',
  status: 400,
  when: 'The monthly budget for all debts does not cover their minimum payments.',
  es: 'El presupuesto no alcanza para los pagos mínimos.',
  en: 'The budget does not cover the minimum payments.',
});
export const debtsNeverEnd = defineError({
  code: 'DEBTS_NEVER_END',
  status: 400,
  when: 'With this monthly budget the interest is never overtaken.',
  es: 'Con ese presupuesto las deudas nunca terminan: no cubre los intereses.',
  en: 'With that budget the debts never end: it does not cover the interest.',
});
