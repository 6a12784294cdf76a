import { on, type ConsumerDefinition } from '@parfinanciero/kit';
import { ledgerChanged } from '@parfinanciero/kit/events/identity';

/** Keeps the zone and the reference currency of each ledger, from identity's events. */
export const ledgerSettingsConsumer: ConsumerDefinition = {
  name: 'dashboard.ledger-settings',
  source: 'identity',
  handlers: [
    on(ledgerChanged, async ({ zone, referenceCurrency, version }, { rows, stream }) => {
      await rows.query(
        `INSERT INTO ledger_settings (ledger_id, zone, reference_currency, source_version) VALUES ($1, $2, $3, $4)
         ON CONFLICT (ledger_id) DO UPDATE SET zone = $2, reference_currency = $3, source_version = $4
          WHERE ledger_settings.source_version < $4`,
        [stream, zone, referenceCurrency, version],
      );
    }),
  ],
};
