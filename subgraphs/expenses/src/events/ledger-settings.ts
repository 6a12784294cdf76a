import { on, type ConsumerDefinition } from '@parfinanciero/kit';
import { ledgerChanged } from '@parfinanciero/kit/events/identity';

/** Keeps what this service needs of a ledger's settings, from identity's events. */
export const ledgerSettingsConsumer: ConsumerDefinition = {
  name: 'expenses.ledger-settings',
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
