import type { History, HistoryEntry } from '@parfinanciero/expenses';
import {
  firstDayOf,
  generateHousehold,
  householdAccounts,
  type DemoTransaction,
  type HouseholdOptions,
} from './household/index.js';

/** What marks a made entry: its history's name, so that a person's own are told apart. */
export const HISTORY_KEY = 'demo:';

/** Entries of one day are numbered: the history up to a day never depends on its end, so neither do their keys. */
function keyed(transactions: readonly DemoTransaction[]): HistoryEntry[] {
  const counts = new Map<string, number>();
  return transactions.map((made) => {
    const count = (counts.get(made.bookedOn) ?? 0) + 1;
    counts.set(made.bookedOn, count);
    const sign = made.kind === 'REFUND' ? -1n : 1n;
    return {
      key: `${HISTORY_KEY}${made.bookedOn}:${count}`,
      bookedOn: made.bookedOn,
      time: made.time,
      account: made.account,
      toAccount: made.toAccount ?? null,
      amount: made.minor,
      payee: made.payee,
      note: made.note,
      lines: made.lines.map(({ categoryKey, flow, minor }) => ({ categoryKey, flow, amount: sign * minor })),
    };
  });
}

/** The household's history as expenses books it. */
export const householdHistory = (options: HouseholdOptions, ledgerId: string, personId: string): History => ({
  ledgerId,
  personId,
  openedOn: firstDayOf(options),
  accounts: householdAccounts(options).map(({ name, type, currency, opening }) => ({
    name,
    kind: type,
    currency,
    opening,
  })),
  entries: keyed(generateHousehold(options)),
});
