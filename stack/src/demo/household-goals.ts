import type { PlannedGoal } from '@parfinanciero/goals';
import { addMonthsClamped } from '@parfinanciero/kit';
import { householdAccounts, type HouseholdOptions } from './household/index.js';

/** Pesos in minor units. */
const pesos = (amount: number): bigint => BigInt(amount) * 100n;

/** The same amount on one day of each of the months before that of `today`, oldest first. */
const monthly = (today: string, months: number, day: string, amount: (nth: number) => number) =>
  Array.from({ length: months }, (_, nth) => {
    const first = addMonthsClamped(`${today.slice(0, 7)}-01`, nth - months);
    return { bookedOn: `${first.slice(0, 7)}-${day}`, amount: pesos(amount(nth)) };
  });

/** The first day of a month so many months from that of `today`. */
const monthsFrom = (today: string, months: number): string => addMonthsClamped(`${today.slice(0, 7)}-01`, months);

/** What the household saves for and pays off, as of `today`; the same for the same day. */
export function householdGoals(options: HouseholdOptions, today: string): PlannedGoal[] {
  const savings = householdAccounts(options).find(({ type, currency }) => type === 'SAVINGS' && currency === 'COP');
  return [
    {
      kind: 'EMERGENCY',
      title: 'Fondo de emergencia',
      description: 'Tres meses de gastos, por si acaso.',
      icon: 'shield',
      amount: pesos(12_000_000),
      currency: 'COP',
      months: 3,
      startsOn: monthsFrom(today, -10),
      endsOn: monthsFrom(today, 12),
      ...(savings && { account: savings.name }),
      contributions: monthly(today, 10, '20', (nth) => (nth === 4 ? 250_000 : 450_000)),
    },
    {
      kind: 'DEBT',
      title: 'Tarjeta de crédito',
      icon: 'card',
      amount: pesos(4_800_000),
      currency: 'COP',
      rate: '26.8',
      minimumPayment: pesos(240_000),
      monthlyContribution: pesos(420_000),
      startsOn: monthsFrom(today, -5),
      contributions: monthly(today, 5, '17', (nth) => 310_000 + nth * 10_000),
    },
    {
      kind: 'SAVING',
      title: 'Viaje a San Andrés',
      icon: 'trip',
      amount: pesos(6_000_000),
      currency: 'COP',
      monthlyContribution: pesos(500_000),
      contributionDay: 5,
      startsOn: monthsFrom(today, -6),
      endsOn: monthsFrom(today, 7),
      contributions: [
        ...monthly(today, 6, '05', () => 500_000),
        { bookedOn: addMonthsClamped(today, -2), amount: pesos(300_000), note: 'Prima' },
      ],
    },
    {
      kind: 'SINKING',
      title: 'SOAT y predial',
      description: 'Lo que llega cada año, repartido en meses.',
      icon: 'calendar',
      amount: pesos(1_850_000),
      currency: 'COP',
      monthlyContribution: pesos(155_000),
      contributionDay: 28,
      startsOn: monthsFrom(today, -7),
      endsOn: monthsFrom(today, 5),
      contributions: monthly(today, 7, '28', () => 155_000),
    },
  ];
}
