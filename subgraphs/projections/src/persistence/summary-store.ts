import { addMonthsClamped, type LedgerScope, type PlainDate, type PlainMonth, type Rows } from '@parfinanciero/kit';
import { summariseMonth, type MonthSummary } from '../domain/personal/month-summary.js';
import { addMonths, monthsBetween } from '../domain/personal/months.js';
import { MovementReader } from './movement-reader.js';

/** The summaries of one ledger's months, each made again from its own movements whenever one of them changes. */
export class SummaryStore {
  private readonly movements: MovementReader;

  constructor(
    private readonly rows: Rows,
    private readonly scope: LedgerScope,
  ) {
    this.movements = new MovementReader(rows, scope);
  }

  /** Makes a month's summary again; a month without movements has none. */
  async refresh(currency: string, month: PlainMonth): Promise<void> {
    const start = `${month}-01`;
    const movements = await this.movements.parts(currency, start, addMonthsClamped(start, 1));
    const { ledgerId } = this.scope;
    if (movements.length === 0)
      await this.rows.query(`DELETE FROM month_summary WHERE ledger_id = $1 AND currency = $2 AND month = $3`, [
        ledgerId,
        currency,
        start,
      ]);
    else
      await this.rows.query(
        `INSERT INTO month_summary (ledger_id, currency, month, summary) VALUES ($1, $2, $3, $4)
         ON CONFLICT (ledger_id, currency, month) DO UPDATE SET summary = EXCLUDED.summary`,
        [ledgerId, currency, start, JSON.stringify(summariseMonth(month, movements))],
      );
  }

  /** The months before that of `asOf` as they are kept, and that one up to `asOf`: gapless from the first with a movement. */
  async until(currency: string, asOf: PlainDate): Promise<MonthSummary[]> {
    const running = asOf.slice(0, 7);
    const kept = await this.rows.query<{ summary: MonthSummary }>(
      `SELECT summary FROM month_summary WHERE ledger_id = $1 AND currency = $2 AND month < $3 ORDER BY month`,
      [this.scope.ledgerId, currency, `${running}-01`],
    );
    // What is booked ahead in the running month is not known yet.
    const present = (
      await this.movements.parts(currency, `${running}-01`, addMonthsClamped(`${running}-01`, 1))
    ).filter(({ day }) => day <= asOf);
    const byMonth = new Map(kept.map(({ summary }) => [summary.month, summary]));
    if (present.length > 0) byMonth.set(running, summariseMonth(running, present));
    const [first] = [...byMonth.keys()].sort();
    if (first === undefined) return [];
    return Array.from({ length: monthsBetween(first, running) + 1 }, (_, index) => {
      const month = addMonths(first, index);
      return byMonth.get(month) ?? summariseMonth(month, []);
    });
  }

  /** One whole month, zeros where nothing was booked. */
  async month(currency: string, month: PlainMonth): Promise<MonthSummary> {
    const [row] = await this.rows.query<{ summary: MonthSummary }>(
      `SELECT summary FROM month_summary WHERE ledger_id = $1 AND currency = $2 AND month = $3`,
      [this.scope.ledgerId, currency, `${month}-01`],
    );
    return row?.summary ?? summariseMonth(month, []);
  }
}
