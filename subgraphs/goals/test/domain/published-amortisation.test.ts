import { toDecimal } from '@parfinanciero/kit';
import { describe, expect, it } from 'vitest';
import {
  paymentFor,
  scheduleByMonths,
  scheduleByPayment,
  type DebtSchedule,
  type EndlessDebt,
} from '../../src/domain/amortisation.js';
import { monthlyRate } from '../../src/domain/rates.js';

const startsOn = '2026-01-15';
const paidOff = (schedule: DebtSchedule | EndlessDebt): DebtSchedule => {
  if (!schedule.ends) throw new Error(`It never ends: ${schedule.reason}`);
  return schedule;
};
const shown = (minor: bigint) => toDecimal(minor, 'USD');
/** Interest, principal and balance of each row, as the sources print them. */
const rowsOf = ({ instalments }: DebtSchedule, first = instalments.length) =>
  instalments
    .slice(0, first)
    .map(({ interest, principal, balance }) => [interest, principal, balance].map(shown).join(' '));

describe('tables of textbooks', () => {
  // The customised amortisation table of Hanly & Koffman, Problem Solving and Program Design in C, as stored in
  // https://huggingface.co/datasets/nvidia/Nemotron-CC-Math-v1: $1000 at 9 % a year in six months. All rows. (It says that it
  // rounds up; to the nearest cent its figures are the same.)
  it('pays off $1000 at 9 % in six months of $171.07, the last one $171.06', () => {
    const debt = { debt: 1_000_00n, monthly: monthlyRate('9', 'NOMINAL_ANNUAL'), startsOn };
    expect(shown(paymentFor(debt.debt, debt.monthly, 6))).toBe('171.07');
    const schedule = paidOff(scheduleByMonths(debt, 6));
    expect(rowsOf(schedule)).toEqual([
      '7.50 163.57 836.43',
      '6.27 164.80 671.63',
      '5.04 166.03 505.60',
      '3.79 167.28 338.32',
      '2.54 168.53 169.79',
      '1.27 169.79 0.00',
    ]);
    expect(schedule.instalments.map(({ payment }) => shown(payment)).at(-1)).toBe('171.06');
  });

  // Math 352, Theory of Interest, Amortization Project: $150,000, 360 months, 3.625 % a year, payment 684.08.
  // https://www.scribd.com/document/360526230/manarky. Its first interest is exactly 453.125, which it rounds up and we round to the
  // even cent; so rows 2–8 are compared, from its own first balance. From row 9 on the fractions that it carries add up to a cent.
  it('goes on with a mortgage of $150,000 at 3.625 % as the course’s table does', () => {
    const monthly = monthlyRate('3.625', 'NOMINAL_ANNUAL');
    expect(shown(paymentFor(150_000_00n, monthly, 360))).toBe('684.08');
    const afterFirst = { debt: 149_769_05n, monthly, startsOn };
    expect(rowsOf(paidOff(scheduleByPayment(afterFirst, 684_08n)), 7)).toEqual([
      '452.43 231.65 149537.40',
      '451.73 232.35 149305.05',
      '451.03 233.05 149072.00',
      '450.32 233.76 148838.24',
      '449.62 234.46 148603.78',
      '448.91 235.17 148368.61',
      '448.20 235.88 148132.73',
    ]);
    const [first] = paidOff(scheduleByMonths({ debt: 150_000_00n, monthly, startsOn }, 360)).instalments;
    expect(shown(first!.interest)).toBe('453.12');
  });

  // "French loan" table: 60.000,00 € at 6 % a year, payment 1.825,32 €. https://pastebin.com/HbcjXiBT. It carries fractions of a
  // cent too (row 2: 292,37 + 1.532,94 is a cent short of the payment), so only what no such fraction touches is compared.
  it('begins a French loan of 60,000 € at 6 % as the published one', () => {
    const debt = { debt: 60_000_00n, monthly: monthlyRate('6', 'NOMINAL_ANNUAL'), startsOn };
    expect(shown(paymentFor(debt.debt, debt.monthly, 36))).toBe('1825.32');
    const { instalments } = paidOff(scheduleByMonths(debt, 36));
    expect(shown(instalments[0]!.balance)).toBe('58474.68');
    expect(instalments.slice(0, 4).map(({ interest }) => shown(interest))).toEqual([
      '300.00',
      '292.37',
      '284.71',
      '277.01',
    ]);
  });

  // W. Savitch, Problem Solving with C++, stereo system: $1,000 at 1.5 % a month, $50 a month: "$15 in interest … the remaining $35
  // … leaves you with a debt of $965.00 … interest of 1.5 % on $965.00, which is $14.48 … deduct $35.52". https://pastebin.com/5aFMq8mR
  it('pays a stereo system of $1000 with $50 a month', () => {
    const debt = { debt: 1_000_00n, monthly: monthlyRate('1.5', 'NOMINAL_MONTHLY'), startsOn };
    const schedule = paidOff(scheduleByPayment(debt, 50_00n));
    expect(rowsOf(schedule, 2)).toEqual(['15.00 35.00 965.00', '14.48 35.52 929.48']);
  });

  // MathWorks, amortize: $100,000 in 30 years at 12 % APR is 1028.61 a month, and costs more than $270,000 of interest.
  // https://www.mathworks.com/help/finance/amortize.html
  it('asks 1028.61 a month for $100,000 in thirty years at 12 %', () => {
    const debt = { debt: 100_000_00n, monthly: monthlyRate('12', 'NOMINAL_ANNUAL'), startsOn };
    expect(shown(paymentFor(debt.debt, debt.monthly, 360))).toBe('1028.61');
    expect(paidOff(scheduleByMonths(debt, 360)).totalInterest).toBeGreaterThan(270_000_00n);
  });

  // Consumer Financial Protection Bureau, amortize: $180,000, 4.25 %, 360 months: payment 885.49.
  // https://github.com/cfpb/amortize (its balance after 60 months carries fractions of a cent: 163453.85 there).
  it('asks 885.49 a month for $180,000 in thirty years at 4.25 %, and owes 163,453.8x after five', () => {
    const debt = { debt: 180_000_00n, monthly: monthlyRate('4.25', 'NOMINAL_ANNUAL'), startsOn };
    expect(shown(paymentFor(debt.debt, debt.monthly, 360))).toBe('885.49');
    expect(shown(paidOff(scheduleByMonths(debt, 360)).instalments[59]!.balance)).toMatch(/^163453\.[789]\d$/u);
  });
});
