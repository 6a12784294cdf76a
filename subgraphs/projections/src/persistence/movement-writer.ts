import type { LedgerScope, Rows } from '@parfinanciero/kit';
import type { TransactionFact } from '@parfinanciero/kit/events/expenses';
import { balanceChanges } from '../domain/balance-changes.js';
import { movementsOf } from '../domain/movements-of.js';
import { groupOf } from '../domain/streams/group-of.js';

/** Where movements came or went: what has to be looked at again, and nothing else. */
export interface Touched {
  /** Unique by currency and group. */
  readonly groups: readonly { readonly currency: string; readonly group: string }[];
  /** Unique by currency and month, "2026-11". */
  readonly months: readonly { readonly currency: string; readonly month: string }[];
}

interface PlaceRow {
  readonly currency: string;
  readonly stream_group: string;
  readonly month: string;
}

const unique = <Item>(items: readonly Item[]): Item[] => [
  ...new Map(items.map((item) => [JSON.stringify(item), item])).values(),
];

/** Keeps one ledger's movements and balances as expenses' events tell of them. */
export class MovementWriter {
  constructor(
    private readonly rows: Rows,
    private readonly scope: LedgerScope,
  ) {}

  async apply(facts: readonly TransactionFact[]): Promise<Touched> {
    const gone = await this.rows.query<PlaceRow>(
      `WITH gone AS (DELETE FROM movement WHERE ledger_id = $1 AND transaction_id = ANY ($2::uuid[]) RETURNING *)
       SELECT DISTINCT currency, stream_group, to_char(day, 'YYYY-MM') AS month FROM gone`,
      [this.scope.ledgerId, facts.map(({ id }) => id)],
    );
    const come = facts.flatMap(({ id, version, after }) =>
      after === null
        ? []
        : movementsOf(after).map((movement) => ({
            id,
            version,
            ...movement,
            group: groupOf({
              id,
              day: movement.day,
              amount: Number(movement.amount),
              description: movement.description,
              category: movement.categoryId,
            }),
          })),
    );
    await this.rows.query(
      `INSERT INTO movement (ledger_id, transaction_id, version, flow, currency, day, amount, description, stream_group, category_id, parts)
       SELECT $1, m.* FROM unnest($2::uuid[], $3::int[], $4::text[], $5::text[], $6::date[], $7::bigint[], $8::text[], $9::text[],
                                  $10::uuid[], $11::jsonb[]) AS m`,
      [
        this.scope.ledgerId,
        come.map(({ id }) => id),
        come.map(({ version }) => version),
        come.map(({ flow }) => flow),
        come.map(({ currency }) => currency),
        come.map(({ day }) => day),
        come.map(({ amount }) => amount.toString()),
        come.map(({ description }) => description),
        come.map(({ group }) => group),
        come.map(({ categoryId }) => categoryId),
        come.map(({ parts }) => JSON.stringify(parts)),
      ],
    );
    await this.applyBalances(facts);
    return {
      groups: unique([
        ...gone.map(({ currency, stream_group: group }) => ({ currency, group })),
        ...come.map(({ currency, group }) => ({ currency, group })),
      ]),
      months: unique([
        ...gone.map(({ currency, month }) => ({ currency, month })),
        ...come.map(({ currency, day }) => ({ currency, month: day.slice(0, 7) })),
      ]),
    };
  }

  private async applyBalances(facts: readonly TransactionFact[]): Promise<void> {
    const changes = balanceChanges(facts);
    await this.rows.query(
      `INSERT INTO balance_day (ledger_id, currency, day, change)
       SELECT $1, b.* FROM unnest($2::text[], $3::date[], $4::bigint[]) AS b
       ON CONFLICT (ledger_id, currency, day) DO UPDATE SET change = balance_day.change + EXCLUDED.change`,
      [
        this.scope.ledgerId,
        changes.map(({ currency }) => currency),
        changes.map(({ day }) => day),
        changes.map(({ change }) => change.toString()),
      ],
    );
  }
}
