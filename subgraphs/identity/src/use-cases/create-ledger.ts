import { notFound, uuidV7 } from '@parfinanciero/kit';
import { membershipChanged } from '@parfinanciero/kit/events/identity';
import { z } from 'zod';
import { Currency, DEFAULT_SETTINGS, LanguageCode, LedgerName, Zone } from '../domain/ledger-settings.js';
import { PersonRow } from '../persistence/person-row.js';
import { useCase } from '../registry.js';
import { ledgerView } from '../schema/ledger.js';
import { makeLedger, settingsEvent } from './register-person.js';

/** A further ledger of the person who asks: a shop, a trip, a shared flat. */
export const createLedger = useCase({
  name: 'create-ledger',
  input: z.object({
    name: LedgerName,
    referenceCurrency: Currency,
    zone: Zone.default(DEFAULT_SETTINGS.zone),
    language: LanguageCode.default(DEFAULT_SETTINGS.language),
  }),
  permission: 'self',
  repositories: (rows) => ({ rows }),

  async run(input, { rows, principal, publish, touch, now }) {
    // Under their lock: a ledger is never made for somebody who is being erased.
    if (!(await rows.lock(PersonRow, { id: principal.personId }))) throw notFound();
    const ledger = await makeLedger(rows, { ...input, id: uuidV7(), configured: true }, principal.personId, now);
    publish(settingsEvent(ledger), ledger.id);
    publish(membershipChanged({ personId: principal.personId, permission: 'owner' }), ledger.id);
    touch(principal.personId);
    return ledgerView(ledger);
  },
});
