import { addMonthsClamped, monthOf, type PlainDate, type PlainMonth } from '@parfinanciero/kit/days';
import {
  BANK,
  CARD,
  CASH,
  type DemoTransaction,
  effectOn,
  NEQUI,
  pesos,
  SAVINGS,
  transfer,
} from './demo-transaction.js';
import { draws } from './draws.js';
import { dayIn } from './fixed-payments.js';
import { yearlyIn } from './prices.js';

/** The month before. */
export const before = (month: PlainMonth): PlainMonth => monthOf(addMonthsClamped(`${month}-01`, -1));

/** What a list of transactions did to an account, in centavos. */
export const netOf = (account: string, list: readonly DemoTransaction[]): bigint =>
  list.reduce((sum, entry) => sum + effectOn(account, entry), 0n);

/** What an account is filled up to at the start of a month, in pesos of the base year; it rises with wages. */
const FULL: Readonly<Record<string, number>> = { [BANK]: 11_400_000, [NEQUI]: 2_700_000, [CASH]: 1_400_000 };

/** That level in a month, in centavos. */
export const fullLevel = (account: string, month: PlainMonth): bigint =>
  pesos(yearlyIn(month, FULL[account] ?? 0, 10_000));

/** What brings an account back to its level: last month's loss, and the rise of the level itself. */
const refill = (account: string, month: PlainMonth, last: readonly DemoTransaction[]): bigint =>
  fullLevel(account, month) - fullLevel(account, before(month)) - netOf(account, last);

/** To the nearest `step`, never below zero. */
const rounded = (minor: bigint, step: bigint): bigint => (minor <= 0n ? 0n : ((minor + step / 2n) / step) * step);

/**
 * The moves that follow last month's spending: the card is paid in full, Nequi is topped up, cash is drawn. Each account
 * gets back what it lost, so that none runs dry or piles up, however long the history.
 */
export const upkeep = (seed: number, month: PlainMonth, last: readonly DemoTransaction[]): DemoTransaction[] => {
  const choose = draws(seed, 'upkeep', month);
  const moves: DemoTransaction[] = [];
  const move = (day: number, at: string | null, to: string, payee: string, minor: bigint): void => {
    if (minor > 0n) moves.push(transfer(dayIn(month, day), at, [BANK, to], payee, minor));
  };
  move(8, null, CARD, 'Pago tarjeta Visa', -netOf(CARD, last));
  const nequi = rounded(refill(NEQUI, month, last), pesos(10_000));
  const first = rounded((nequi * 6n) / 10n, pesos(10_000));
  move(2, choose.time(7, 10), NEQUI, 'Recarga Nequi', first);
  move(16, choose.time(7, 10), NEQUI, 'Recarga Nequi', nequi - first);
  const cash = rounded(refill(CASH, month, last), pesos(10_000));
  const drawn = rounded(cash / 2n, pesos(10_000));
  move(choose.int(1, 3), choose.time(8, 19), CASH, 'Retiro cajero Bancolombia', drawn);
  move(choose.int(15, 18), choose.time(8, 19), CASH, 'Retiro cajero Bancolombia', cash - drawn);
  return moves;
};

/** The tax on what leaves the bank, four in a thousand, one line a day as the bank books it. Own savings are exempt. */
export const fourPerThousand = (list: readonly DemoTransaction[]): DemoTransaction[] => {
  const days = new Map<PlainDate, bigint>();
  for (const entry of list) {
    if (entry.account !== BANK || entry.toAccount === SAVINGS) continue;
    if (entry.kind === 'PURCHASE' || entry.kind === 'TRANSFER') {
      days.set(entry.bookedOn, (days.get(entry.bookedOn) ?? 0n) + entry.minor);
    }
  }
  return [...days].map(([bookedOn, left]) => {
    const minor = (left * 4n + 500n) / 1_000n;
    const lines = [{ categoryKey: 'FOUR_PER_THOUSAND', minor, flow: 'SPENDING' as const }];
    return {
      bookedOn,
      time: null,
      kind: 'PURCHASE',
      account: BANK,
      payee: 'Impto Gobierno 4x1000',
      note: null,
      minor,
      lines,
    };
  });
};

/** What the bank holds above its level goes to the savings, or what it lacks comes from them. */
export const saving = (month: PlainMonth, last: readonly DemoTransaction[]): DemoTransaction[] => {
  const step = pesos(50_000);
  const lacking = refill(BANK, month, last);
  const [put, taken] = [rounded(-lacking, step), rounded(lacking, step)];
  const on = dayIn(month, 2);
  if (put > 0n) return [transfer(on, null, [BANK, SAVINGS], 'Ahorro programado vivienda', put)];
  return taken > 0n ? [transfer(on, null, [SAVINGS, BANK], 'Retiro de ahorro vivienda', taken)] : [];
};
