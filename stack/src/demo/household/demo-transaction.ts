import type { PlainDate } from '@parfinanciero/kit/days';

export type DemoKind = 'PURCHASE' | 'INCOME' | 'TRANSFER' | 'REFUND';

/** A part of a transaction in one category of the default tree. `minor`: positive magnitude in centavos. */
export type DemoLine = { categoryKey: string; minor: bigint; flow: 'SPENDING' | 'INCOME' };

/**
 * Something that happened to the household, in COP. `account` loses in a PURCHASE or TRANSFER and gains in an INCOME or
 * REFUND (which is negative spending). Amounts are positive; the kind says which way they go.
 */
export type DemoTransaction = {
  bookedOn: PlainDate;
  /** Local time `HH:mm:ss`; null for what a bank books by itself. */
  time: string | null;
  kind: DemoKind;
  account: string;
  /** The account that gains; only in a TRANSFER. */
  toAccount?: string;
  payee: string;
  note: string | null;
  /** The whole amount in centavos: the sum of the lines, or what a TRANSFER moves. */
  minor: bigint;
  /** Empty in a TRANSFER; several in a split. */
  lines: DemoLine[];
};

export type DemoAccountType = 'BANK' | 'CASH' | 'CARD' | 'SAVINGS';

/** An account with its balance in centavos before the first transaction; a card's debt is below zero. */
export type DemoAccount = { name: string; type: DemoAccountType; currency: 'COP'; opening: bigint };

export const BANK = 'Bancolombia';
export const NEQUI = 'Nequi';
export const CASH = 'Efectivo';
export const CARD = 'Visa';
export const SAVINGS = 'Ahorro vivienda';

/** Centavos of whole pesos. */
export const pesos = (amount: number): bigint => BigInt(amount) * 100n;

type Spent = { on: PlainDate; at?: string | null; from: string; payee: string; note?: string | null };

/** A purchase in one category, or split over several; whole pesos. */
export const purchase = (
  { on, at = null, from, payee, note = null }: Spent,
  parts: readonly (readonly [categoryKey: string, amount: number])[],
): DemoTransaction => {
  const lines = parts.map(([categoryKey, amount]) => ({
    categoryKey,
    minor: pesos(amount),
    flow: 'SPENDING' as const,
  }));
  const minor = lines.reduce((sum, line) => sum + line.minor, 0n);
  return { bookedOn: on, time: at, kind: 'PURCHASE', account: from, payee, note, minor, lines };
};

/** Money that comes in; whole pesos. */
export const income = (
  on: PlainDate,
  to: string,
  payee: string,
  categoryKey: string,
  amount: number,
): DemoTransaction => ({
  bookedOn: on,
  time: null,
  kind: 'INCOME',
  account: to,
  payee,
  note: null,
  minor: pesos(amount),
  lines: [{ categoryKey, minor: pesos(amount), flow: 'INCOME' }],
});

/** Money moved between the household's own accounts; centavos. */
export const transfer = (
  on: PlainDate,
  at: string | null,
  [from, to]: readonly [string, string],
  payee: string,
  minor: bigint,
): DemoTransaction => ({
  bookedOn: on,
  time: at,
  kind: 'TRANSFER',
  account: from,
  toAccount: to,
  payee,
  note: null,
  minor,
  lines: [],
});

/** What a transaction does to an account, in centavos. */
export const effectOn = (account: string, { account: own, toAccount, kind, minor }: DemoTransaction): bigint => {
  const lost = own === account && (kind === 'PURCHASE' || kind === 'TRANSFER') ? minor : 0n;
  const gained = (own === account && (kind === 'INCOME' || kind === 'REFUND')) || toAccount === account ? minor : 0n;
  return gained - lost;
};
