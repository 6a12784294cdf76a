import type { TransactionState } from '@parfinanciero/kit/events/expenses';

/** One category's part of a movement, minor units, signed as the movement: spending is negative. */
export interface MovementPart {
  readonly categoryId: string;
  readonly amount: number;
}

/** A transaction's income or its spending in one currency, as it is kept for the engine. */
export interface KeptMovement {
  readonly flow: 'INCOME' | 'SPENDING';
  readonly currency: string;
  readonly day: string;
  /** Minor units: spending is negative, a refund of it positive. */
  readonly amount: bigint;
  readonly description: string;
  /** The largest part's. */
  readonly categoryId: string;
  readonly parts: readonly MovementPart[];
}

/** Longer texts say nothing more of who was paid. */
const LONGEST = 200;

const size = (amount: bigint): bigint => (amount < 0n ? -amount : amount);

/**
 * What a booked transaction means to the engine: its category postings by flow and currency; a transfer or an exchange has
 * none. Beyond ±2^53 minor units, which no household books, an amount would not be exact in the engine and is cut there.
 */
export function movementsOf(state: TransactionState): KeptMovement[] {
  const description = (state.payee ?? state.note ?? '').slice(0, LONGEST);
  const byPlace = new Map<string, { flow: 'INCOME' | 'SPENDING'; currency: string; parts: Map<string, bigint> }>();
  for (const { categoryId, flow, currency, amount } of state.postings) {
    if (categoryId === null || flow === null) continue;
    const key = `${currency} ${flow}`;
    const place = byPlace.get(key) ?? { flow, currency, parts: new Map<string, bigint>() };
    // A category posting is the other side of the account's: what is spent is positive there.
    place.parts.set(categoryId, (place.parts.get(categoryId) ?? 0n) - BigInt(amount));
    byPlace.set(key, place);
  }
  return [...byPlace.values()].flatMap(({ flow, currency, parts }) => {
    const ordered = [...parts].sort(([a, x], [b, y]) =>
      size(y) === size(x) ? (a < b ? -1 : 1) : size(y) < size(x) ? -1 : 1,
    );
    const [largest] = ordered;
    if (!largest) return [];
    return [
      {
        flow,
        currency,
        day: state.bookedOn,
        amount: ordered.reduce((sum, [, amount]) => sum + amount, 0n),
        description,
        categoryId: largest[0],
        parts: ordered.map(([categoryId, amount]) => ({ categoryId, amount: safe(amount) })),
      },
    ];
  });
}

const MOST = BigInt(Number.MAX_SAFE_INTEGER);

/** Minor units as the engine's number. */
export const safe = (amount: bigint): number => Number(amount > MOST ? MOST : amount < -MOST ? -MOST : amount);
