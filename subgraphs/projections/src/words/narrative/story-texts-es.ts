import type { StoryTexts } from './story-texts.js';

/** Spanish. */
export const STORY_ES: StoryTexts = {
  NOTHING: ({ month }, say) => `En ${say.month(month)} no hubo movimientos.`,
  SAVED: ({ month, income, spending, left }, say) =>
    `En ${say.month(month)} entraron ${say.amount(income)} y salieron ${say.amount(spending)}: te quedaron ${say.amount(left)}.`,
  SHORT: ({ month, income, spending, short }, say) =>
    `En ${say.month(month)} entraron ${say.amount(income)} y salieron ${say.amount(spending)}: gastaste ${say.amount(short)} más de lo que recibiste.`,
  EVEN: ({ month, income }, say) => `En ${say.month(month)} gastaste justo lo que entró: ${say.amount(income)}.`,
  NO_INCOME: ({ month, spending }, say) =>
    `En ${say.month(month)} gastaste ${say.amount(spending)} y no registraste ingresos.`,
  NO_SPENDING: ({ month, income }, say) =>
    `En ${say.month(month)} entraron ${say.amount(income)} y no registraste gastos.`,
  MORE_THAN_USUAL: ({ percent, average, over }, say) =>
    `Tus gastos subieron ${say.percent(percent)} frente ${over.count === 1 ? 'al mes anterior' : `al promedio de los ${say.count(over, 'mes anterior', 'meses anteriores')}`}, que fue de ${say.amount(average)}.`,
  LESS_THAN_USUAL: ({ percent, average, over }, say) =>
    `Tus gastos bajaron ${say.percent(percent)} frente ${over.count === 1 ? 'al mes anterior' : `al promedio de los ${say.count(over, 'mes anterior', 'meses anteriores')}`}, que fue de ${say.amount(average)}.`,
  AS_USUAL: ({ average, over }, say) =>
    `Gastaste casi lo mismo que en ${over.count === 1 ? 'el mes anterior' : `el promedio de los ${say.count(over, 'mes anterior', 'meses anteriores')}`}: ${say.amount(average)}.`,
  LARGEST: ({ category, amount, percent, next, nextAmount }, say) =>
    `Lo que más pesó fue ${say.name(category)}, con ${say.amount(amount)}, el ${say.percent(percent)} de tus gastos` +
    (next && nextAmount ? `; le siguió ${say.name(next)}, con ${say.amount(nextAmount)}.` : '.'),
  CATEGORY_ROSE: ({ category, amount, more }, say) =>
    `${say.name(category)} llegó a ${say.amount(amount)}: ${say.amount(more)} más que su promedio.`,
  CATEGORY_FELL: ({ category, amount, less }, say) =>
    `${say.name(category)} quedó en ${say.amount(amount)}: ${say.amount(less)} menos que su promedio.`,
  STREAM_ROSE: ({ stream, before, now }, say) =>
    `Tu pago de ${say.name(stream)} subió de ${say.amount(before)} a ${say.amount(now)}.`,
  AS_EXPECTED: ({ expected, spending }, say) =>
    `Esperábamos gastos por ${say.amount(expected)} y fueron ${say.amount(spending)}, dentro de lo previsto.`,
  ABOVE_EXPECTED: ({ expected, spending }, say) =>
    `Esperábamos gastos por ${say.amount(expected)} y fueron ${say.amount(spending)}, por encima de lo previsto.`,
  BELOW_EXPECTED: ({ expected, spending }, say) =>
    `Esperábamos gastos por ${say.amount(expected)} y fueron ${say.amount(spending)}, por debajo de lo previsto.`,
  GOAL_ADDED: ({ title, added, share }, say) =>
    `Para ${say.name(title)} apartaste ${say.amount(added)} y ya vas en el ${say.percent(share)}.`,
  GOAL_REACHED: ({ title, target }, say) =>
    `Y lo mejor: completaste ${say.name(title)}, con ${say.amount(target)}. ¡Felicitaciones!`,
};
