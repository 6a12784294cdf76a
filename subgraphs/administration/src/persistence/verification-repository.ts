import { INSTALLATION, type Rows } from '@parfinanciero/kit';

export interface Verification {
  readonly at: Date;
  readonly findings: readonly string[];
  /** Entries of the audit chain that were looked at. */
  readonly entries: string;
}

/** The last result of each kind of check. */
export class VerificationRepository {
  constructor(private readonly rows: Rows) {}

  async keep(kind: 'audit' | 'integrity', { at, findings, entries }: Verification): Promise<void> {
    await this.rows.query(
      `INSERT INTO verification (ledger_id, kind, at, ok, entries, findings) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (ledger_id, kind) DO UPDATE SET at = $3, ok = $4, entries = $5, findings = $6`,
      [INSTALLATION, kind, at, findings.length === 0, entries, JSON.stringify(findings)],
    );
  }

  async last(kind: 'audit' | 'integrity'): Promise<Verification | null> {
    const [row] = await this.rows.query<Verification>(
      'SELECT at, findings, entries FROM verification WHERE ledger_id = $1 AND kind = $2',
      [INSTALLATION, kind],
    );
    return row ?? null;
  }
}
