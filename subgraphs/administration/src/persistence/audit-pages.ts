import type { DataSource } from 'typeorm';
import type { AuditRecord } from '../reports/content/audit-content.js';

/** Which entries of the audit log. Days are Colombia's, half-open. */
export interface AuditSelection {
  readonly from: string | null;
  readonly to: string | null;
  readonly personId: string | null;
  readonly action: string | null;
  /** Entries after this instant are not there yet: a report is of one moment, however long it takes. */
  readonly until: Date;
}

const WHERE = `at <= $1
  AND ($2::date IS NULL OR at >= $2::date::timestamp AT TIME ZONE 'America/Bogota')
  AND ($3::date IS NULL OR at < $3::date::timestamp AT TIME ZONE 'America/Bogota')
  AND ($4::uuid IS NULL OR person_id = $4) AND ($5::text IS NULL OR action = $5)`;

const PAGE = 500;

/** An entry with the stream that its public id holds. */
export type AuditPageRecord = AuditRecord & { readonly ledgerId: string };

/** The installation's audit log, for whoever may read all of it. */
export class AuditPages {
  private readonly parameters: readonly unknown[];

  constructor(
    private readonly database: DataSource,
    { from, to, personId, action, until }: AuditSelection,
  ) {
    this.parameters = [until, from, to, personId, action];
  }

  async count(): Promise<number> {
    const [row] = await this.read<{ n: number }>(`SELECT count(*)::int AS n FROM audit_entry WHERE ${WHERE}`, []);
    return row?.n ?? 0;
  }

  /** Newest first, by key: each page begins where the one before ended. */
  async *pages(): AsyncGenerator<readonly AuditPageRecord[]> {
    let last: { at: string; id: string; ledgerId: string } | null = null;
    for (;;) {
      // The instant as the database holds it: a date of JavaScript has no microseconds, and entries would fall between two pages.
      const page: (AuditPageRecord & { readonly exactAt: string })[] = await this.read(
        `SELECT ledger_id AS "ledgerId", id, action, service, person_id AS "personId", at, at::text AS "exactAt" FROM audit_entry
          WHERE ${WHERE} AND ($6::timestamptz IS NULL OR (at, id, ledger_id) < ($6::timestamptz, $7::uuid, $8::uuid))
          ORDER BY at DESC, id DESC, ledger_id DESC LIMIT ${PAGE}`,
        [last?.at ?? null, last?.id ?? null, last?.ledgerId ?? null],
      );
      if (page.length > 0) yield page;
      const end = page.at(-1);
      if (!end || page.length < PAGE) return;
      last = { at: end.exactAt, id: end.id, ledgerId: end.ledgerId };
    }
  }

  private async read<Row>(sql: string, more: readonly unknown[]): Promise<Row[]> {
    return this.database.query(sql, [...this.parameters, ...more]);
  }
}
