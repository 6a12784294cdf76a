import type { LedgerScope, PlainDate, PlainMonth, Rows } from '@parfinanciero/kit';
import { safe } from '../domain/movements-of.js';
import type { Band } from '../domain/personal/projection.js';

export type Measure = 'INCOME' | 'SPENDING' | 'NET';

/** A band that was told of a month, and what came of it once it is over. Minor units. */
export interface KeptForecast {
  readonly origin: PlainDate;
  readonly month: PlainMonth;
  readonly measure: Measure;
  readonly hindcast: boolean;
  readonly band: Band;
  readonly actual: number | null;
}

interface ForecastRecord extends Omit<KeptForecast, 'band' | 'actual'> {
  readonly mean: string;
  readonly lo80: string;
  readonly hi80: string;
  readonly lo95: string;
  readonly hi95: string;
  readonly actual: string | null;
}

const number = (text: string): number => safe(BigInt(text));

const keptOf = ({ mean, lo80, hi80, lo95, hi95, actual, ...rest }: ForecastRecord): KeptForecast => ({
  ...rest,
  band: { mean: number(mean), lo80: number(lo80), hi80: number(hi80), lo95: number(lo95), hi95: number(hi95) },
  actual: actual === null ? null : number(actual),
});

const COLUMNS = `origin::text, to_char(month, 'YYYY-MM') AS month, measure, hindcast,
  mean::text, lo80::text, hi80::text, lo95::text, hi95::text, actual::text`;

const firstOf = (month: PlainMonth): PlainDate => `${month}-01`;

/** The forecasts that were made for one ledger, and which of its months have been closed. */
export class RecordStore {
  constructor(
    private readonly rows: Rows,
    private readonly scope: LedgerScope,
  ) {}

  /** Keeps what was foretold; what is kept for the same origin, month and measure already stays as it was. */
  async keep(currency: string, forecasts: readonly Omit<KeptForecast, 'actual'>[]): Promise<void> {
    const column = (of: (forecast: Omit<KeptForecast, 'actual'>) => unknown) => forecasts.map(of);
    await this.rows.query(
      `INSERT INTO forecast_record (ledger_id, currency, origin, month, measure, hindcast, mean, lo80, hi80, lo95, hi95)
       SELECT $1, $2, f.* FROM unnest($3::date[], $4::date[], $5::text[], $6::boolean[], $7::bigint[], $8::bigint[], $9::bigint[],
                                      $10::bigint[], $11::bigint[]) AS f
       ON CONFLICT DO NOTHING`,
      [
        this.scope.ledgerId,
        currency,
        column(({ origin }) => origin),
        column(({ month }) => firstOf(month)),
        column(({ measure }) => measure),
        column(({ hindcast }) => hindcast),
        ...(['mean', 'lo80', 'hi80', 'lo95', 'hi95'] as const).map((name) => column(({ band }) => String(band[name]))),
      ],
    );
  }

  /** Writes what a month held beside all that was foretold of it. @returns those forecasts */
  async close(
    currency: string,
    month: PlainMonth,
    actual: Readonly<Record<Measure, number>>,
    now: Date,
  ): Promise<KeptForecast[]> {
    const { ledgerId } = this.scope;
    await this.rows.query(
      `INSERT INTO closed_month (ledger_id, currency, month, closed_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
      [ledgerId, currency, firstOf(month), now],
    );
    await this.rows.query(
      `UPDATE forecast_record SET closed_at = $4, actual = CASE measure WHEN 'INCOME' THEN $5::bigint WHEN 'SPENDING' THEN $6 ELSE $7 END
        WHERE ledger_id = $1 AND currency = $2 AND month = $3`,
      [ledgerId, currency, firstOf(month), now, actual.INCOME, actual.SPENDING, actual.NET],
    );
    const records = await this.rows.query<ForecastRecord>(
      `SELECT ${COLUMNS} FROM forecast_record WHERE ledger_id = $1 AND currency = $2 AND month = $3 ORDER BY origin, measure`,
      [ledgerId, currency, firstOf(month)],
    );
    return records.map(keptOf);
  }

  /**
   * A closed month has changed: it and those after it are to be closed again. What was made up afterwards from what it held is
   * made up again too; what was really told stays.
   */
  async reopen(currency: string, month: PlainMonth): Promise<void> {
    const parameters = [this.scope.ledgerId, currency, firstOf(month)];
    await this.rows.query(
      `DELETE FROM closed_month WHERE ledger_id = $1 AND currency = $2 AND month >= $3`,
      parameters,
    );
    await this.rows.query(
      `DELETE FROM forecast_record WHERE ledger_id = $1 AND currency = $2 AND hindcast AND origin >= $3`,
      parameters,
    );
  }

  /** Months that hold something, are over and not closed, oldest first. */
  async openMonths(before: PlainMonth): Promise<{ currency: string; month: PlainMonth }[]> {
    return this.rows.query(
      `SELECT s.currency, to_char(s.month, 'YYYY-MM') AS month FROM month_summary s
        WHERE s.ledger_id = $1 AND s.month < $2 AND NOT EXISTS (
          SELECT 1 FROM closed_month c WHERE c.ledger_id = s.ledger_id AND c.currency = s.currency AND c.month = s.month)
        ORDER BY s.currency, s.month`,
      [this.scope.ledgerId, firstOf(before)],
    );
  }

  /** What was foretold one month ahead of months before this one, newest first. */
  async oneAhead(currency: string, before: PlainMonth, months: number): Promise<KeptForecast[]> {
    const records = await this.rows.query<ForecastRecord>(
      `SELECT ${COLUMNS} FROM forecast_record
        WHERE ledger_id = $1 AND currency = $2 AND month < $3 AND origin >= month - interval '1 month' AND actual IS NOT NULL
        ORDER BY month DESC, measure LIMIT $4`,
      [this.scope.ledgerId, currency, firstOf(before), months * 3],
    );
    return records.map(keptOf);
  }
}
