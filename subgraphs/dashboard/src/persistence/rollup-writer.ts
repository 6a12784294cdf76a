import type { LedgerScope, Rows } from '@parfinanciero/kit';
import type { BalanceDelta, Deltas, FlowDelta } from '../domain/deltas.js';

const FLOW = (table: 'flow_day' | 'flow_month', time: 'day' | 'month', expression: string): string => `
  INSERT INTO ${table} (ledger_id, ${time}, account_id, category_id, flow, currency, amount)
  SELECT $1, ${expression}, d.account, d.category, d.flow, d.currency, sum(d.amount)
    FROM unnest($2::date[], $3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::bigint[]) AS d (day, account, category, flow, currency, amount)
   GROUP BY 2, 3, 4, 5, 6
  ON CONFLICT (ledger_id, ${time}, account_id, category_id, flow) DO UPDATE SET amount = ${table}.amount + EXCLUDED.amount`;

/** Adds deltas to one ledger's rollups, days and months alike. */
export class RollupWriter {
  constructor(
    private readonly rows: Rows,
    private readonly scope: LedgerScope,
  ) {}

  async apply({ balances, flows }: Deltas): Promise<void> {
    if (flows.length > 0) await this.applyFlows(flows);
    if (balances.length > 0) await this.applyBalances(balances);
  }

  private async applyFlows(deltas: readonly FlowDelta[]): Promise<void> {
    const columns = [
      this.scope.ledgerId,
      deltas.map(({ day }) => day),
      deltas.map(({ accountId }) => accountId),
      deltas.map(({ categoryId }) => categoryId),
      deltas.map(({ flow }) => flow),
      deltas.map(({ currency }) => currency),
      deltas.map(({ amount }) => amount.toString()),
    ];
    await this.rows.query(FLOW('flow_day', 'day', 'd.day'), columns);
    await this.rows.query(FLOW('flow_month', 'month', `date_trunc('month', d.day)::date`), columns);
  }

  private async applyBalances(deltas: readonly BalanceDelta[]): Promise<void> {
    const columns = [
      this.scope.ledgerId,
      deltas.map(({ day }) => day),
      deltas.map(({ accountId }) => accountId),
      deltas.map(({ currency }) => currency),
      deltas.map(({ change }) => change.toString()),
    ];
    const given = 'unnest($2::date[], $3::uuid[], $4::text[], $5::bigint[]) AS d (day, account, currency, change)';
    await this.rows.query(
      `INSERT INTO balance_day (ledger_id, account_id, day, currency, change)
       SELECT $1, d.account, d.day, d.currency, d.change FROM ${given}
       ON CONFLICT (ledger_id, account_id, day) DO UPDATE SET change = balance_day.change + EXCLUDED.change`,
      columns,
    );
    // A month that is new to an account starts from what the month before it closed with …
    await this.rows.query(
      `INSERT INTO balance_month (ledger_id, account_id, month, currency, change, closing)
       SELECT DISTINCT $1::uuid, d.account, date_trunc('month', d.day)::date, d.currency, 0,
              coalesce((SELECT b.closing FROM balance_month b
                         WHERE b.ledger_id = $1 AND b.account_id = d.account AND b.month < date_trunc('month', d.day)::date
                         ORDER BY b.month DESC LIMIT 1), 0)
         FROM (SELECT day, account, currency FROM ${given} WHERE change IS NOT NULL) AS d
       ON CONFLICT (ledger_id, account_id, month) DO NOTHING`,
      columns,
    );
    // … and each change moves its own month's close and every later one.
    await this.rows.query(
      `UPDATE balance_month b SET change = b.change + x.own, closing = b.closing + x.total
         FROM (SELECT m.account_id, m.month, sum(d.change) AS total,
                      coalesce(sum(d.change) FILTER (WHERE date_trunc('month', d.day)::date = m.month), 0) AS own
                 FROM balance_month m
                 JOIN (SELECT day, account, change FROM ${given} WHERE currency IS NOT NULL) AS d
                   ON d.account = m.account_id AND date_trunc('month', d.day)::date <= m.month
                WHERE m.ledger_id = $1 GROUP BY 1, 2) AS x
        WHERE b.ledger_id = $1 AND b.account_id = x.account_id AND b.month = x.month`,
      columns,
    );
  }
}
