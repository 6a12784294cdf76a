import { AppError, decodeOpaqueId, globalId, moneyView, opaqueId, todayIn } from '@parfinanciero/kit';
import { z } from 'zod';
import { conflictText, findConflicts, type GoalMeans } from '../domain/conflicts.js';
import { query } from '../registry.js';
import type { GoalConflict } from '../schema/goal-conflict.js';
import { goalView } from '../schema/goal.js';
import { readMonthlyMoney } from './monthly-money.js';
import { pacesOf } from './read-goals.js';
import { goalRepositories } from './repositories.js';

/** Where goals want the same money. Empty where nothing is known: while the graph does not answer, nothing can be said. */
export const readConflicts = query({
  name: 'read-conflicts',
  input: z.object({ ledgerId: globalId('Ledger') }),
  ledgerOf: ({ ledgerId }) => ledgerId.ledgerId,
  permission: 'viewer',
  repositories: goalRepositories,

  async run(
    _input,
    { goals, contributions, settings, principal, ports, scope, now, language },
  ): Promise<GoalConflict[]> {
    const { ledgerId } = scope;
    const { zone, referenceCurrency } = await settings.get();
    const today = todayIn(zone, now);
    const rows = await goals.list({ statuses: ['CREATED', 'IN_PROGRESS', 'COMPLETED'], archived: false });
    if (rows.length < 2) return [];
    const paces = await pacesOf(rows, { contributions }, today);
    const money = await readMonthlyMoney(ports.graph, { ledgerId, as: principal, today }).catch((error: unknown) => {
      if (error instanceof AppError) return null;
      throw error;
    });
    const left = money?.leftOver(referenceCurrency) ?? null;
    const means: GoalMeans = {
      monthly: left === null ? null : { amount: left, currency: referenceCurrency },
      accounts: (money?.accounts ?? []).flatMap(({ id, name, balance }) => {
        const decoded = decodeOpaqueId(id);
        return decoded ? [{ id: decoded.id, name, balance }] : [];
      }),
    };
    const demands = rows.map((row) => ({ ...row, needed: paces.get(row.id)?.needed ?? null }));
    return findConflicts(demands, means).map((conflict) => ({
      goals: rows.filter(({ id }) => conflict.goals.some((goal) => goal.id === id)).map(goalView),
      needed: moneyView(conflict.needed, conflict.currency),
      available: moneyView(conflict.available, conflict.currency),
      account: conflict.account ? { id: opaqueId('Account', { ledgerId, id: conflict.account.id }) } : null,
      text: conflictText(conflict, language),
    }));
  },
});
