import { comparable } from '../categories/index.js';
import type { ParsedRow } from './parsed-row.js';

/** The same for both sides of a transfer. */
const keyOf = ({ account, transferTo, bookedOn, minor, currency, direction }: ParsedRow): string => {
  const [own, other] = [comparable(account ?? ''), comparable(transferTo ?? '')];
  const [from, to] = direction === 'OUT' ? [own, other] : [other, own];
  return JSON.stringify([from, to, bookedOn, minor.toString(), currency]);
};

/**
 * Some apps write a transfer twice, once out of one account and once into the other. These are the lines of the rows that
 * come in and have such a twin that goes out (same day, amount and accounts, each twin used once): only the outgoing one
 * is to be recorded.
 */
export const mirroredTransfers = (rows: readonly ParsedRow[]): ReadonlySet<number> => {
  const outgoing = new Map<string, number>();
  const mirrored = new Set<number>();
  const named = rows.filter(
    ({ flow, account, transferTo }) => flow === 'TRANSFER' && account !== null && transferTo !== null,
  );
  for (const row of named.filter(({ direction }) => direction === 'OUT')) {
    const key = keyOf(row);
    outgoing.set(key, (outgoing.get(key) ?? 0) + 1);
  }
  for (const row of named.filter(({ direction }) => direction === 'IN')) {
    const key = keyOf(row);
    const left = outgoing.get(key) ?? 0;
    if (left === 0) continue;
    outgoing.set(key, left - 1);
    mirrored.add(row.line);
  }
  return mirrored;
};
