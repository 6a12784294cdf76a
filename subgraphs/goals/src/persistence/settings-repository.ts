import type { LedgerScope, Rows } from '@parfinanciero/kit';
import { LedgerSettingsRow } from './ledger-settings-row.js';

/** A new ledger's settings: its first event may come after its first request. */
const DEFAULTS = {
  name: '',
  zone: 'America/Bogota',
  language: 'es',
  referenceCurrency: 'COP',
  sourceVersion: 0,
} as const;

/** What this service knows of one ledger's settings. */
export class SettingsRepository {
  constructor(
    private readonly rows: Rows,
    private readonly scope: LedgerScope,
  ) {}

  async get(): Promise<LedgerSettingsRow> {
    const row = await this.rows.findOne(LedgerSettingsRow, { ledgerId: this.scope.ledgerId });
    return row ?? { ledgerId: this.scope.ledgerId, ...DEFAULTS };
  }
}
