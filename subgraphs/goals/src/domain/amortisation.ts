import type { PlainDate } from '@parfinanciero/kit';
import { halfEven } from '@parfinanciero/kit/facts';
import { dueOn } from './due-days.js';
import { growth, interestOn, ONE, type FixedRate } from './rates.js';

/** A hundred years: what takes longer never ends for anybody. */
export const LONGEST = 1_200;

/** Where only the number of payments counts: far from the end of days. */
const ANY_DAY = '2000-01-01';

/** One payment of a debt. Minor units, none negative; `payment` = `interest` + `principal`; `balance` is what is then owed. */
export interface Instalment {
  readonly number: number;
  readonly dueOn: PlainDate;
  readonly payment: bigint;
  readonly interest: bigint;
  readonly principal: bigint;
  readonly balance: bigint;
}

/** A debt paid off: the principals sum to it, the last balance is zero. */
export interface DebtSchedule {
  readonly ends: true;
  readonly instalments: readonly Instalment[];
  readonly totalInterest: bigint;
  readonly totalPaid: bigint;
  /** Null when nothing is owed. */
  readonly lastOn: PlainDate | null;
}

/** A debt that is never paid off: the payment doesn't exceed a month's interest, or it would take more than `LONGEST` months. */
export interface EndlessDebt {
  readonly ends: false;
  readonly reason: 'INTEREST_NOT_COVERED' | 'TOO_LONG';
  /** The first month's interest: a payment must exceed it. */
  readonly interest: bigint;
}

export interface DebtToPay {
  /** Minor units owed on `startsOn`, ≥ 0. */
  readonly debt: bigint;
  readonly monthly: FixedRate;
  readonly startsOn: PlainDate;
  /** 1–31; absent: the day of `startsOn`. Every instalment bears a whole month's interest, the first one too. */
  readonly dueDay?: number | undefined;
}

const settled = (instalments: readonly Instalment[]): DebtSchedule => ({
  ends: true,
  instalments,
  totalInterest: instalments.reduce((sum, { interest }) => sum + interest, 0n),
  totalPaid: instalments.reduce((sum, { payment }) => sum + payment, 0n),
  lastOn: instalments.at(-1)?.dueOn ?? null,
});

/** Pays `payment` a month; the `last` instalment, or the one that suffices, takes all that is left. */
function run(
  { debt, monthly, startsOn, dueDay }: DebtToPay,
  payment: bigint,
  last: number,
): DebtSchedule | EndlessDebt {
  const endless = (reason: EndlessDebt['reason']): EndlessDebt => ({
    ends: false,
    reason,
    interest: interestOn(debt, monthly),
  });
  const instalments: Instalment[] = [];
  for (let owed = debt; owed > 0n;) {
    const number = instalments.length + 1;
    const on = number > LONGEST ? null : dueOn(startsOn, number, dueDay);
    if (on === null) return endless('TOO_LONG');
    const interest = interestOn(owed, monthly);
    const rest = owed + interest;
    const paid = number === last || rest <= payment ? rest : payment;
    const principal = paid - interest;
    // Interest only falls with the balance: what is not covered now never will be.
    if (principal < 0n || (principal === 0n && last > LONGEST)) return endless('INTEREST_NOT_COVERED');
    owed -= principal;
    instalments.push({ number, dueOn: on, payment: paid, interest, principal, balance: owed });
  }
  return settled(instalments);
}

/** How a debt is paid off with the same `payment` (minor units, > 0) every month; the last one is what is left. */
export const scheduleByPayment = (debt: DebtToPay, payment: bigint): DebtSchedule | EndlessDebt =>
  run(debt, payment, Infinity);

/**
 * The equal monthly payment that clears a debt in `months` (1–1,200), half-even to the minor unit: the French system,
 * debt × i ÷ (1 − (1 + i)^−n). Without interest, an equal part.
 */
export function paymentFor(debt: bigint, monthly: FixedRate, months: number): bigint {
  if (monthly === 0n) return halfEven(debt, BigInt(months));
  const grown = growth(monthly, months);
  return halfEven(debt * monthly * grown, (grown - ONE) * ONE);
}

/** How a debt is paid off in `months` (1–1,200) equal payments. The last one takes what rounding left, be it more or less. */
export const scheduleByMonths = (debt: DebtToPay, months: number): DebtSchedule | EndlessDebt =>
  run(debt, paymentFor(debt.debt, debt.monthly, months), months);

/** The least payment with which a debt is gone in at most `months` (1–1,200): the French one, and what rounding still wants of it. */
export function sufficientPayment(debt: bigint, monthly: FixedRate, months: number): bigint {
  const terms = { debt, monthly, startsOn: ANY_DAY };
  for (let payment = paymentFor(debt, monthly, months); ; payment += 1n) {
    const schedule = scheduleByPayment(terms, payment);
    if (schedule.ends && schedule.instalments.length <= months) return payment;
  }
}
