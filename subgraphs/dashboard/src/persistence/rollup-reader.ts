import type { LedgerScope, Rows } from '@parfinanciero/kit';

export interface FlowTotal {
  readonly currency: string;
  readonly income: bigint;
  readonly spending: bigint;
}

export interface MonthTotal extends FlowTotal {
  /** "2026-11" */
  readonly month: string;
}

export interface CategoryTotal {
  readonly categoryId: string;
  readonly currency: string;
  readonly flow: 'INCOME' | 'SPENDING';
  readonly amount: bigint;
}

export interface DayTotal {
  readonly day: string;
  readonly amount: bigint;
}

export interface Balance {
  readonly accountId: string;
  readonly currency: string;
  readonly amount: bigint;
}

/** Half-open: [start, end). */
export interface DayRange {
  readonly start: string;
  readonly end: string;
}

const TOTALS = `coalesce(sum(amount) FILTER (WHERE flow = 'INCOME'), 0)::text AS income,
  coalesce(sum(amount) FILTER (WHERE flow = 'SPENDING'), 0)::text AS spending`;

const isMonthStart = (day: string): boolean => day.endsWith('-01');

/** One ledger's rollups. Whole months read the month rows: what a period costs does not grow with the transactions in it. */
export class RollupReader {
  constructor(
    private readonly rows: Rows,
    private readonly scope: LedgerScope,
  ) {}

  private source({ start, end }: DayRange): { table: string; time: string } {
    return isMonthStart(start) && isMonthStart(end)
      ? { table: 'flow_month', time: 'month' }
      : { table: 'flow_day', time: 'day' };
  }

  async totals(range: DayRange): Promise<FlowTotal[]> {
    const { table, time } = this.source(range);
    const rows = await this.rows.query<{ currency: string; income: string; spending: string }>(
      `SELECT currency, ${TOTALS} FROM ${table}
        WHERE ledger_id = $1 AND ${time} >= $2 AND ${time} < $3 AND amount <> 0 GROUP BY currency ORDER BY currency`,
      [this.scope.ledgerId, range.start, range.end],
    );
    return rows.map((row) => ({ currency: row.currency, income: BigInt(row.income), spending: BigInt(row.spending) }));
  }

  async months(range: DayRange): Promise<MonthTotal[]> {
    const rows = await this.rows.query<{ month: string; currency: string; income: string; spending: string }>(
      `SELECT to_char(month, 'YYYY-MM') AS month, currency, ${TOTALS} FROM flow_month
        WHERE ledger_id = $1 AND month >= $2 AND month < $3 AND amount <> 0 GROUP BY 1, 2 ORDER BY 1, 2`,
      [this.scope.ledgerId, range.start, range.end],
    );
    return rows.map((row) => ({ ...row, income: BigInt(row.income), spending: BigInt(row.spending) }));
  }

  async categories(range: DayRange): Promise<CategoryTotal[]> {
    const { table, time } = this.source(range);
    const rows = await this.rows.query<{
      categoryId: string;
      currency: string;
      flow: 'INCOME' | 'SPENDING';
      amount: string;
    }>(
      `SELECT category_id AS "categoryId", currency, flow, sum(amount)::text AS amount FROM ${table}
        WHERE ledger_id = $1 AND ${time} >= $2 AND ${time} < $3 GROUP BY 1, 2, 3 HAVING sum(amount) <> 0
        ORDER BY sum(amount) DESC, category_id`,
      [this.scope.ledgerId, range.start, range.end],
    );
    return rows.map((row) => ({ ...row, amount: BigInt(row.amount) }));
  }

  async spendingByDay(range: DayRange, currency: string): Promise<DayTotal[]> {
    const rows = await this.rows.query<{ day: string; amount: string }>(
      `SELECT to_char(day, 'YYYY-MM-DD') AS day, sum(amount)::text AS amount FROM flow_day
        WHERE ledger_id = $1 AND day >= $2 AND day < $3 AND flow = 'SPENDING' AND currency = $4 GROUP BY 1 ORDER BY 1`,
      [this.scope.ledgerId, range.start, range.end, currency],
    );
    return rows.map((row) => ({ day: row.day, amount: BigInt(row.amount) }));
  }

  /** What each account held at the end of a day: the last month's close before it, and the days since. */
  async balances(day: string): Promise<Balance[]> {
    const rows = await this.rows.query<{ accountId: string; currency: string; amount: string }>(
      `SELECT a.account_id AS "accountId", a.currency,
              (coalesce((SELECT m.closing FROM balance_month m
                          WHERE m.ledger_id = $1 AND m.account_id = a.account_id AND m.month < date_trunc('month', $2::date)::date
                          ORDER BY m.month DESC LIMIT 1), 0)
               + coalesce((SELECT sum(d.change) FROM balance_day d
                            WHERE d.ledger_id = $1 AND d.account_id = a.account_id
                              AND d.day >= date_trunc('month', $2::date)::date AND d.day <= $2::date), 0))::text AS amount
         FROM (SELECT account_id, min(currency) AS currency FROM balance_month WHERE ledger_id = $1 GROUP BY account_id) AS a
        ORDER BY a.account_id`,
      [this.scope.ledgerId, day],
    );
    return rows.map((row) => ({ ...row, amount: BigInt(row.amount) }));
  }

  /** Month-end net worth per currency, for each of the named months ("2026-11-01"). */
  async netWorth(months: readonly string[]): Promise<{ month: string; currency: string; amount: bigint }[]> {
    const rows = await this.rows.query<{ month: string; currency: string; amount: string }>(
      `SELECT to_char(w.month, 'YYYY-MM') AS month, c.currency, sum(c.closing)::text AS amount
         FROM unnest($2::date[]) AS w (month)
         JOIN LATERAL (SELECT DISTINCT ON (m.account_id) m.currency, m.closing FROM balance_month m
                        WHERE m.ledger_id = $1 AND m.month <= w.month ORDER BY m.account_id, m.month DESC) AS c ON true
        GROUP BY 1, 2 ORDER BY 1, 2`,
      [this.scope.ledgerId, months],
    );
    return rows.map((row) => ({ ...row, amount: BigInt(row.amount) }));
  }

  async settings(): Promise<{ zone: string; referenceCurrency: string }> {
    const [row] = await this.rows.query<{ zone: string; reference_currency: string }>(
      'SELECT zone, reference_currency FROM ledger_settings WHERE ledger_id = $1',
      [this.scope.ledgerId],
    );
    // A new ledger's first event may come after its first request: until then it is what identity makes ledgers as.
    return { zone: row?.zone ?? 'America/Bogota', referenceCurrency: row?.reference_currency ?? 'COP' };
  }

  /** The sum of the applied `seq`s over the ledger's sources: rises with every change, the same after a rebuild. */
  async revision(): Promise<bigint> {
    const [row] = await this.rows.query<{ revision: string }>(
      'SELECT coalesce(sum(seq), 0)::text AS revision FROM event_cursor WHERE ledger_id = $1',
      [this.scope.ledgerId],
    );
    return BigInt(row?.revision ?? 0);
  }

  async openAccounts(): Promise<Set<string>> {
    const rows = await this.rows.query<{ id: string }>(
      'SELECT id FROM account_copy WHERE ledger_id = $1 AND NOT archived',
      [this.scope.ledgerId],
    );
    return new Set(rows.map(({ id }) => id));
  }
}
