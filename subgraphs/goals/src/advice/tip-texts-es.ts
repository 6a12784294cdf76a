import type { TipTexts } from './tip-texts.js';

/** Spanish. */
export const TIPS_ES: TipTexts = {
  REACHED: ({ title, debt, target }, say) => ({
    title: '¡Lo lograste!',
    text: `Ya ${debt ? 'pagaste los' : 'reuniste'} ${say.amount(target)} ${debt ? 'de' : 'para'} ${say.name(title)}. Celebra el esfuerzo.`,
  }),
  KEEP: ({ title, debt }, say) => ({
    title: 'Cuida lo que lograste',
    text: debt
      ? `Ya no debes nada de ${say.name(title)}: guarda cada mes lo que pagabas, antes de que se vuelva gasto.`
      : `Deja el dinero de ${say.name(title)} en una cuenta aparte de la de tus gastos hasta el día en que lo uses.`,
  }),
  NEW_GOAL: ({ title }, say) => ({
    title: 'Ponle nombre a lo que sigue',
    text: `Crea una meta nueva con lo que apartabas cada mes para ${say.name(title)}.`,
  }),
  NEXT_GOAL: ({ other }, say) => ({
    title: 'Pasa a la siguiente meta',
    text: `Lo que apartabas cada mes puede ir desde ya a ${say.name(other)}.`,
  }),
  ON_TRACK: ({ title, debt, monthly, reachesIn }, say) => ({
    title: '¡Vas bien!',
    text: `Con ${say.amount(monthly)} al mes ${debt ? 'terminas de pagar' : 'llegas a'} ${say.name(title)} en ${say.month(reachesIn)}. Mantén ese ritmo.`,
  }),
  SET_CONTRIBUTION: ({ title, debt, needed, monthly, endsIn }, say) => ({
    title: debt ? 'Fija tu pago mensual' : 'Fija tu aporte mensual',
    text:
      `Para terminar con ${say.name(title)} en ${say.month(endsIn)} necesitas ${debt ? 'abonar a capital ' : ''}${say.amount(needed)} al mes` +
      (monthly
        ? `; últimamente ${debt ? 'abonaste' : 'pusiste'} ${say.amount(monthly)}.`
        : '. Prográmalo el día en que recibes tu ingreso.'),
  }),
  PICK_END: ({ title, debt, remaining, months, monthly, reachesIn }, say) => ({
    title: 'Ponle fecha',
    text:
      `Te ${debt ? 'falta pagar' : 'faltan'} ${say.amount(remaining)} de ${say.name(title)}. Con ${say.amount(monthly)} al mes ` +
      `terminas en ${say.count(months, 'mes', 'meses')}, en ${say.month(reachesIn)}.`,
  }),
  FASTER: ({ title, monthly, extra, percent, sooner }, say) => ({
    title: 'Un poco más cada mes',
    text:
      `Hoy pones ${say.amount(monthly)} al mes en ${say.name(title)}. Con ${say.percent(percent)} más, es decir ${say.amount(extra)}, ` +
      `llegas ${say.count(sooner, 'mes', 'meses')} antes.`,
  }),
  NEXT_MILESTONE: ({ title, milestone, missing }, say) => ({
    title: 'Apunta al próximo hito',
    text: `Te faltan ${say.amount(missing)} para llegar al ${say.percent(milestone)} de ${say.name(title)}. Que ese sea tu próximo paso.`,
  }),
  WEEKLY: ({ title, weeks, weekly }, say) => ({
    title: 'En pasos pequeños',
    text: `Si apartas ${say.amount(weekly)} por semana, cubres lo que falta de ${say.name(title)} en ${say.count(weeks, 'semana', 'semanas')}.`,
  }),
  DEBT_EXTRA: ({ title, payment, extra, saved, sooner, lastIn }, say) => ({
    title: 'Paga un poco más y ahorra intereses',
    text:
      `Pagas ${say.amount(payment)} al mes por ${say.name(title)}. Con ${say.amount(extra)} adicionales terminas en ` +
      `${say.month(lastIn)}, ${say.count(sooner, 'mes', 'meses')} antes, y ahorras ${say.amount(saved)} de intereses.`,
  }),
  DEBT_ENDLESS: ({ title, payment, interest }, say) => ({
    title: 'Tu pago no alcanza a bajar la deuda',
    text:
      `${say.name(title)} genera ${say.amount(interest)} de intereses al mes y pagas ${say.amount(payment)}. ` +
      'Sube el pago por encima de los intereses o pide a tu banco otra tasa.',
  }),
  COVERS: ({ title, covered, spending, next, missing }, say) => ({
    title: 'Tu fondo, en meses de gasto',
    text:
      `Gastas ${say.amount(spending)} al mes; ${say.name(title)} cubre ${say.count(covered, 'mes completo', 'meses completos')}. ` +
      `Con ${say.amount(missing)} más llega a ${say.count(next, 'mes', 'meses')}.`,
  }),
  BUDGET_OVER: ({ category, budget, spent, over }, say) => ({
    title: 'Frena un presupuesto pasado',
    text:
      `En ${say.name(category)} gastaste ${say.amount(spent)} de ${say.amount(budget)} este mes: te pasaste por ${say.amount(over)}. ` +
      'Pausa lo que pueda esperar o pásale dinero de otro presupuesto.',
  }),
  BUDGET_AHEAD: ({ category, budget, spent, left }, say) => ({
    title: 'Ve más despacio en un presupuesto',
    text: `En ${say.name(category)} ya van ${say.amount(spent)} de ${say.amount(budget)}. Haz que ${say.amount(left)} alcancen hasta fin de mes.`,
  }),
  CATEGORY_GREW: ({ category, last, average, grew, percent, over }, say) => ({
    title: 'Mira lo que subió',
    text:
      `El mes pasado ${say.name(category)} costó ${say.amount(last)}: ${say.amount(grew)} o ${say.percent(percent)} más que el promedio de ` +
      `${say.amount(average)} de los últimos ${say.count(over, 'mes', 'meses')}. Revisa qué cambió.`,
  }),
  CUT_CATEGORY: ({ category, title, percent, average, freed, sooner }, say) => {
    const cut = `Gastas ${say.amount(average)} al mes en ${say.name(category)}. Bajarlo ${say.percent(percent)} libera ${say.amount(freed)} al mes`;
    const gain =
      sooner && title
        ? ` y acerca ${say.name(title)} ${say.count(sooner, 'mes', 'meses')}`
        : title
          ? ` para ${say.name(title)}`
          : '';
    return { title: 'Recorta donde más rinde', text: `${cut}${gain}.` };
  },
  CONFLICT: ({ goals, needed, net }, say) => ({
    title: 'Tus metas compiten',
    text:
      `${say.names(goals)} necesitan ${say.amount(needed)} al mes y te quedan ${say.amount(net)}. ` +
      'Decide cuál va primero y aplaza la fecha de las demás.',
  }),
  OVERSPENT: ({ income, spending, short, over }, say) => ({
    title: 'Gastas más de lo que entra',
    text:
      `En promedio de los últimos ${say.count(over, 'mes', 'meses')} entraron ${say.amount(income)} y salieron ${say.amount(spending)} al mes. ` +
      `Cubre primero esos ${say.amount(short)} que faltan.`,
  }),
  SPARE: ({ title, net, part, percent, months }, say) => ({
    title: 'Usa lo que te queda',
    text:
      `Cada mes te quedan ${say.amount(net)}. Con el ${say.percent(percent)}, ${say.amount(part)}, terminas ${say.name(title)} en ` +
      `${say.count(months, 'mes', 'meses')}.`,
  }),
  ROUTINE: ({ title }, say) => ({
    title: 'Que pase solo',
    text: `Programa una transferencia automática para ${say.name(title)} el día en que recibes tu ingreso, antes de los gastos.`,
  }),
  RECORD: ({ title }, say) => ({
    title: 'Registra tus gastos',
    text: `Anota o importa tus movimientos: así se ve de dónde puede salir el dinero para ${say.name(title)}.`,
  }),
};
