import { derivedUuid, INSTALLATION, type PlainDate, type Rows } from '@parfinanciero/kit';

/** What is counted by day, and the column that holds it. */
const COLUMNS = {
  registrations: 'registrations',
  imports: 'imports',
  scans: 'scans',
  aiTokens: 'ai_tokens',
  errors: 'errors',
} as const;
export type Counted = keyof typeof COLUMNS;

export interface TrendRow extends Readonly<Record<Counted, number>> {
  readonly day: PlainDate;
  readonly activePeople: number;
}

const RANGE = `
  SELECT d.day::date::text AS day, coalesce(t.registrations, 0) AS registrations, coalesce(t.imports, 0) AS imports,
         coalesce(t.scans, 0) AS scans, coalesce(t.ai_tokens, 0)::float8 AS "aiTokens", coalesce(t.errors, 0)::float8 AS errors,
         (SELECT count(*) FROM active_person a WHERE a.ledger_id = $1 AND a.day = d.day)::int AS "activePeople"
    FROM generate_series($2::date, $3::date - 1, interval '1 day') AS d (day)
    LEFT JOIN trend_day t ON t.ledger_id = $1 AND t.day = d.day
   ORDER BY d.day`;

/** Counts of the installation by day. */
export class TrendRepository {
  constructor(private readonly rows: Rows) {}

  /** Counters are taken one writer at a time: events of many streams count on the same days, in any order. */
  private async alone(): Promise<void> {
    await this.rows.query('SELECT pg_advisory_xact_lock(7246530013)');
  }

  async add(day: PlainDate, counted: Counted, count: number): Promise<void> {
    await this.alone();
    const column = COLUMNS[counted];
    await this.rows.query(
      `INSERT INTO trend_day (ledger_id, day, ${column}) VALUES ($1, $2, $3)
       ON CONFLICT (ledger_id, day) DO UPDATE SET ${column} = trend_day.${column} + $3`,
      [INSTALLATION, day, count],
    );
  }

  /**
   * Somebody did something that day. Kept is a mark of that person for that one day: it counts whoever comes twice once, names
   * nobody, and says nothing of other days.
   */
  async seen(day: PlainDate, personId: string): Promise<void> {
    await this.alone();
    await this.rows.query(
      'INSERT INTO active_person (ledger_id, day, mark) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
      [INSTALLATION, day, derivedUuid(personId, `active on ${day}`)],
    );
  }

  /** Every day of the range, also those on which nothing happened. @param until exclusive */
  range(from: PlainDate, until: PlainDate): Promise<TrendRow[]> {
    return this.rows.query<TrendRow>(RANGE, [INSTALLATION, from, until]);
  }
}
