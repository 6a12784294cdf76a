import { globalId } from '@parfinanciero/kit';
import { z } from 'zod';
import { Currency, LanguageCode, LedgerName, Zone } from '../domain/ledger-settings.js';
import { LedgerRepository } from '../persistence/ledger-repository.js';
import { useCase } from '../registry.js';
import { ledgerView } from '../schema/ledger.js';
import { settingsEvent } from './register-person.js';

/** The first start's answers, and every later change of them. Recomputes nothing that is stored. */
export const setUpLedger = useCase({
  name: 'set-up-ledger',
  input: z.object({
    ledgerId: globalId('Ledger'),
    expectedVersion: z.int().positive().optional(),
    name: LedgerName.optional(),
    language: LanguageCode.optional(),
    referenceCurrency: Currency.optional(),
    zone: Zone.optional(),
  }),
  ledgerOf: ({ ledgerId }) => ledgerId.ledgerId,
  permission: 'owner',
  repositories: (rows, scope) => ({ ledgers: new LedgerRepository(rows, scope) }),

  async run({ expectedVersion, name, language, referenceCurrency, zone }, { ledgers, publish }) {
    const patch = {
      configured: true,
      ...(name !== undefined && { name }),
      ...(language !== undefined && { language }),
      ...(referenceCurrency !== undefined && { referenceCurrency }),
      ...(zone !== undefined && { zone }),
    };
    const changed = await ledgers.change(patch, expectedVersion);
    publish(settingsEvent(changed));
    return ledgerView(changed);
  },
});
