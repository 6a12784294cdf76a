import { unattendedWrite, type ServiceRuntime } from '@parfinanciero/kit';
import { TERMS_VERSION } from '../domain/terms.js';
import { LedgerRow } from '../persistence/ledger-row.js';
import { PersonRow } from '../persistence/person-row.js';
import type { IdentityPorts } from '../ports.js';
import { settingsEvent } from './register-person.js';

/** The first start's answers for a person of the demo: the defaults, and consent. Does nothing the second time. */
export async function settleIn(
  service: ServiceRuntime<IdentityPorts>,
  personId: string,
  ledgerId: string,
): Promise<void> {
  const occasion = { action: 'settle-in', stream: personId, personId, requestId: 'demo' };
  await unattendedWrite(service, occasion, async (rows, publish, now) => {
    const ledger = await rows.findOne(LedgerRow, { id: ledgerId });
    if (!ledger || ledger.configured) return;
    const configured = await rows.update(LedgerRow, { id: ledgerId }, { configured: true });
    await rows.update(
      PersonRow,
      { id: personId },
      { acceptedTerms: TERMS_VERSION, acceptedTermsAt: now, language: 'es' },
    );
    if (configured) publish(settingsEvent(configured), ledgerId);
  });
}
