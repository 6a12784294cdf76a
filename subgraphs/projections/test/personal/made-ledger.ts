import type { Movement } from '../../src/domain/movement.js';
import { type LedgerSummary, summariseMonths } from '../../src/domain/personal/ledger-summary.js';
import { addMonths, dayOf } from '../../src/domain/personal/months.js';
import { seededDraw } from '../../src/domain/personal/random.js';
import { detectStreams } from '../../src/domain/streams/detect-streams.js';

/** A household of our own making: salary, rent and a subscription on their days, and purchases that vary. Minor units of COP. */
export function madeHousehold(months: number, from = '2025-01', seed = 7): Movement[] {
  const draw = seededDraw(seed);
  const movements: Movement[] = [];
  const add = (day: string, amount: number, description: string, category: string): void => {
    movements.push({ id: `m${String(movements.length).padStart(5, '0')}`, day, amount, description, category });
  };
  for (let count = 0; count < months; count += 1) {
    const month = addMonths(from, count);
    add(dayOf(month, 30), 420_000_000, 'NOMINA ACME', 'SALARY');
    add(dayOf(month, 5), -150_000_000, 'ARRIENDO APTO', 'HOME');
    add(dayOf(month, 12), -2_690_000, 'NETFLIX', 'ENTERTAINMENT');
    for (let purchase = 0; purchase < 14; purchase += 1) {
      const amount = -Math.round(3_000_000 + draw() * 14_000_000);
      add(
        dayOf(month, 1 + Math.floor(draw() * 28)),
        amount,
        `COMPRA ${purchase}`,
        purchase % 3 ? 'FOOD' : 'TRANSPORTATION',
      );
    }
  }
  return movements.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** All that a projection needs of movements up to a day. */
export const summaryOf = (
  movements: readonly Movement[],
  asOf: string,
  more: Partial<LedgerSummary> = {},
): LedgerSummary => ({
  asOf,
  currency: 'COP',
  months: summariseMonths(movements, asOf),
  streams: detectStreams(
    movements.filter(({ day }) => day <= asOf),
    asOf,
  ),
  balance: null,
  ...more,
});

export const keyOf = ({ streams }: LedgerSummary, description: string): string =>
  streams.find((stream) => stream.description === description)?.key ?? `no stream ${description}`;
