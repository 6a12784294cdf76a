import { addDays, daysInMonth, type PlainDate, type PlainMonth, weekdayOf } from '@parfinanciero/kit/days';
import { BANK, CARD, type DemoTransaction, income, purchase, SAVINGS } from './demo-transaction.js';
import { draws } from './draws.js';
import { ageOf, priceIn, yearlyIn } from './prices.js';

/** A day of the month, clamped to its last one. */
export const dayIn = (month: PlainMonth, day: number): PlainDate => {
  const last = daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5, 7)));
  return `${month}-${Math.min(day, last).toString().padStart(2, '0')}`;
};

/** The day itself, or the Friday before a weekend. */
const workday = (date: PlainDate): PlainDate => addDays(date, -Math.max(0, weekdayOf(date) - 5));

/** Salary, half a salary more in June and December, now and then a job on the side, and the savings' interest. */
export const incomes = (seed: number, month: PlainMonth): DemoTransaction[] => {
  const choose = draws(seed, 'income', month);
  const salary = yearlyIn(month, 6_800_000, 10_000);
  const list = [
    income(workday(dayIn(month, 25)), BANK, 'Nómina Editorial Altiplano', 'PAYROLL', salary),
    income(
      dayIn(month, 31),
      SAVINGS,
      'Rendimientos Ahorro vivienda',
      'INTEREST',
      choose.int(21_000, 27_000) + 350 * ageOf(month),
    ),
  ];
  if (month.endsWith('-06'))
    list.push(income(workday(dayIn(month, 18)), BANK, 'Prima de servicios', 'BONUS', salary / 2));
  if (month.endsWith('-12'))
    list.push(income(workday(dayIn(month, 17)), BANK, 'Prima de navidad', 'BONUS', salary / 2));
  if (choose.chance(28)) {
    const fee = priceIn(month, choose.int(350, 1_100) * 1_000, 10_000);
    list.push(income(workday(dayIn(month, choose.int(6, 23))), BANK, 'Corrección de textos', 'FREELANCE', fee));
  }
  return list;
};

type Bill = {
  payee: string;
  category: string;
  day: number;
  from: string;
  amount: (month: PlainMonth, choose: (min: number, max: number) => number) => number;
  months?: (month: number) => boolean;
};

/** A meter reading around the usual, dearer in the months given. */
const metered =
  (usual: number, spread: number) =>
  (month: PlainMonth, choose: (min: number, max: number) => number): number =>
    priceIn(month, usual + choose(-spread, spread), 10);
const same =
  (amount: number) =>
  (month: PlainMonth): number =>
    yearlyIn(month, amount, 100);

const BILLS: readonly Bill[] = [
  { payee: 'Arriendo Inmobiliaria Cedritos', category: 'RENT', day: 3, from: BANK, amount: same(1_650_000) },
  {
    payee: 'Administración Edificio Los Urapanes',
    category: 'BUILDING_FEES',
    day: 5,
    from: BANK,
    amount: same(285_000),
  },
  { payee: 'Enel Colombia', category: 'UTILITIES', day: 12, from: BANK, amount: metered(126_000, 17_000) },
  { payee: 'Vanti Gas Natural', category: 'UTILITIES', day: 16, from: BANK, amount: metered(46_000, 9_000) },
  {
    payee: 'Acueducto de Bogotá',
    category: 'UTILITIES',
    day: 20,
    from: BANK,
    amount: metered(152_000, 21_000),
    months: (month) => month % 2 === 1,
  },
  { payee: 'Claro Hogar', category: 'INTERNET_PHONE', day: 9, from: BANK, amount: same(98_900) },
  { payee: 'Movistar Celular', category: 'INTERNET_PHONE', day: 14, from: CARD, amount: same(52_900) },
  { payee: 'Colsanitas Medicina Prepagada', category: 'HEALTH_INSURANCE', day: 7, from: BANK, amount: same(198_000) },
  { payee: 'Cuota crédito Bancolombia', category: 'LOAN_INSTALMENT', day: 15, from: BANK, amount: () => 518_430 },
  {
    payee: 'Colegio San Mateo',
    category: 'EDUCATION',
    day: 6,
    from: BANK,
    amount: same(430_000),
    months: (month) => month >= 2 && month <= 11,
  },
  {
    payee: 'Colegio San Mateo matrícula',
    category: 'EDUCATION',
    day: 13,
    from: BANK,
    amount: same(690_000),
    months: (month) => month === 1,
  },
  { payee: 'Netflix', category: 'STREAMING', day: 11, from: CARD, amount: same(38_900) },
  { payee: 'Spotify', category: 'STREAMING', day: 19, from: CARD, amount: same(16_900) },
  { payee: 'Google One', category: 'SOFTWARE', day: 22, from: CARD, amount: same(8_500) },
  { payee: 'Gimnasio Smart Fit', category: 'FITNESS', day: 4, from: CARD, amount: same(89_900) },
  {
    payee: 'Cuota de manejo Visa',
    category: 'BANK_FEES',
    day: 28,
    from: CARD,
    amount: same(31_900),
    months: (month) => month % 3 === 0,
  },
  {
    payee: 'SOAT Sura',
    category: 'VEHICLE_INSURANCE',
    day: 21,
    from: CARD,
    amount: same(620_000),
    months: (month) => month === 3,
  },
  {
    payee: 'Secretaría de Hacienda vehículos',
    category: 'VEHICLE_TAX',
    day: 10,
    from: BANK,
    amount: same(410_000),
    months: (month) => month === 5,
  },
];

/** What is due on its day every month, or in the months that it has. A day early or late now and then, as debits are. */
export const bills = (seed: number, month: PlainMonth): DemoTransaction[] =>
  BILLS.filter(({ months }) => months?.(Number(month.slice(5, 7))) ?? true).map(
    ({ payee, category, day, from, amount }) => {
      const choose = draws(seed, 'bill', payee, month);
      const on = dayIn(month, day + (choose.chance(20) ? choose.int(0, 2) : 0));
      return purchase({ on, from, payee }, [[category, amount(month, choose.int)]]);
    },
  );
