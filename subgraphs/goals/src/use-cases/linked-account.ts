import { notFound, opaqueId, type GraphClient, type Principal, type RowId } from '@parfinanciero/kit';
import { z } from 'zod';
import { goalCurrency } from '../domain/errors.js';
import type { GoalRepository } from '../persistence/goal-repository.js';

export const ACCOUNT_OPERATION = 'query GoalsAccount($id: ID!) { account(id: $id) { id currency } }';

const Answer = z.object({ account: z.object({ currency: z.string() }) });
const DEADLINE_MS = 3_000;

interface Asking {
  readonly goals: GoalRepository;
  readonly graph: GraphClient;
  readonly as: Principal;
  readonly ledgerId: string;
}

/**
 * The currency of an account that a goal is to be linked with: from our copy, or, where its event has not come yet, from the graph.
 * @throws NOT_FOUND for one of another ledger or that never was
 */
export async function accountCurrency({ ledgerId, id }: RowId, asking: Asking): Promise<string> {
  if (ledgerId !== asking.ledgerId) throw notFound();
  const known = await asking.goals.account(id);
  if (known) return known.currency;
  const variables = { id: opaqueId('Account', { ledgerId, id }) };
  const data = await asking.graph.query({
    operation: ACCOUNT_OPERATION,
    variables,
    as: asking.as,
    deadlineMs: DEADLINE_MS,
  });
  const read = Answer.safeParse(data);
  if (!read.success) throw notFound();
  return read.data.account.currency;
}

/** @throws NOT_FOUND, GOAL_CURRENCY */
export async function requireAccount(account: RowId, currency: string, asking: Asking): Promise<void> {
  if ((await accountCurrency(account, asking)) !== currency) throw goalCurrency();
}
