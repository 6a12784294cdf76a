import { on, type ConsumerDefinition } from '@parfinanciero/kit';
import { ledgerChanged } from '@parfinanciero/kit/events/identity';

/** Keeps the zone, the language and the reference currency of each ledger, from identity's events. */
export const ledgerSettingsConsumer: ConsumerDefinition = {
  name: 'projections.ledger-settings',
  source: 'identity',
  handlers: [
    on(ledgerChanged, async ({ zone, language, referenceCurrency, version }, { rows, stream }) => {
      await rows.query(
        `INSERT INTO ledger_settings (ledger_id, zone, language, reference_currency, source_version) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (ledger_id) DO UPDATE SET zone = $2, language = $3, reference_currency = $4, source_version = $5
          WHERE ledger_settings.source_version < $5`,
        [stream, zone, language, referenceCurrency, version],
      );
    }),
  ],
};
