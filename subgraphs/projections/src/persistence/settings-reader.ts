import type { LedgerScope, Rows } from '@parfinanciero/kit';

/** What this service knows of a ledger's settings. */
export interface LedgerSettings {
  readonly zone: string;
  readonly language: 'es' | 'en';
  readonly referenceCurrency: string;
}

/** A new ledger's settings: its first event may come after its first request. */
const DEFAULTS: LedgerSettings = { zone: 'America/Bogota', language: 'es', referenceCurrency: 'COP' };

export class SettingsReader {
  constructor(
    private readonly rows: Rows,
    private readonly scope: LedgerScope,
  ) {}

  async get(): Promise<LedgerSettings> {
    const [row] = await this.rows.query<LedgerSettings>(
      `SELECT zone, language, reference_currency AS "referenceCurrency" FROM ledger_settings WHERE ledger_id = $1`,
      [this.scope.ledgerId],
    );
    return row ?? DEFAULTS;
  }

  /** The sum of what has been applied of every source: rises with each event that may change a forecast. */
  async revision(): Promise<bigint> {
    const [row] = await this.rows.query<{ revision: string }>(
      `SELECT coalesce((SELECT sum(seq) FROM event_cursor WHERE ledger_id = $1 AND consumer LIKE 'projections.%'), 0)
            + coalesce((SELECT seq FROM outbox_head WHERE ledger_id = $1), 0) AS revision`,
      [this.scope.ledgerId],
    );
    return BigInt(row?.revision ?? 0);
  }
}
