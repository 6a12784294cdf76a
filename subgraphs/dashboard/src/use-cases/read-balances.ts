import { globalId, moneyView, opaqueId, todayIn } from '@parfinanciero/kit';
import { z } from 'zod';
import { RollupReader } from '../persistence/rollup-reader.js';
import { query } from '../registry.js';
import type { AccountBalance } from '../schema/dashboard.js';

/** What each open account holds today; an archived one only while it is not empty. */
export const readBalances = query({
  name: 'read-balances',
  input: z.object({ ledgerId: globalId('Ledger') }),
  ledgerOf: ({ ledgerId }) => ledgerId.ledgerId,
  permission: 'viewer',
  repositories: (rows, scope) => ({ rollups: new RollupReader(rows, scope) }),

  async run(_input, { rollups, now, scope }): Promise<AccountBalance[]> {
    const { zone } = await rollups.settings();
    const open = await rollups.openAccounts();
    const balances = await rollups.balances(todayIn(zone, now));
    return balances
      .filter(({ accountId, amount }) => amount !== 0n || open.has(accountId))
      .map(({ accountId, currency, amount }) => ({
        account: { id: opaqueId('Account', { ledgerId: scope.ledgerId, id: accountId }) },
        balance: moneyView(amount, currency),
      }));
  },
});
