import { on, type ConsumerDefinition } from '@parfinanciero/kit';
import { accountChanged, transactionsChanged } from '@parfinanciero/kit/events/expenses';
import { ledgerChanged } from '@parfinanciero/kit/events/identity';
import { followTransfers } from './follow-transfers.js';

/** Keeps what this service needs of a ledger's settings, from identity's events. */
export const ledgerSettingsConsumer: ConsumerDefinition = {
  name: 'goals.ledger-settings',
  source: 'identity',
  handlers: [
    on(ledgerChanged, async ({ name, zone, language, referenceCurrency, version }, { rows, stream }) => {
      await rows.query(
        `INSERT INTO ledger_settings (ledger_id, name, zone, language, reference_currency, source_version)
         VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (ledger_id) DO UPDATE SET name = $2, zone = $3, language = $4, reference_currency = $5, source_version = $6
          WHERE ledger_settings.source_version < $6`,
        [stream, name, zone, language, referenceCurrency, version],
      );
    }),
  ],
};

/** Follows accounts, and the transfers on those that goals are linked with. */
export const transferConsumer = (clock: () => Date): ConsumerDefinition => ({
  name: 'goals.transfers',
  source: 'expenses',
  handlers: [
    on(transactionsChanged, ({ rows: changed }, { rows, envelope }) =>
      followTransfers(rows, envelope, changed, clock()),
    ),
    on(accountChanged, async ({ accountId, name, kind, currency, archived, version }, { rows, stream }) => {
      await rows.query(
        `INSERT INTO account_copy (ledger_id, id, name, kind, currency, archived, source_version) VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (ledger_id, id) DO UPDATE SET name = $3, kind = $4, archived = $6, source_version = $7
          WHERE account_copy.source_version < $7`,
        [stream, accountId, name, kind, currency, archived, version],
      );
    }),
  ],
});

/** Tables that hold nothing but what events said: emptied, they come back by replay from 0. */
export const REPLAYABLE_TABLES = ['account_copy'] as const;
