import { opaqueId, Rows, toDecimal, type Context, type PlainDate } from '@parfinanciero/kit';
import type { GoalKindName } from '../persistence/goal-row.js';
import { AccountCopyRow } from '../persistence/account-copy-row.js';
import type { GoalsPorts } from '../ports.js';
import { contribute } from './contribute.js';
import { createGoal } from './create-goal.js';
import { readGoals } from './read-goals.js';

/** A goal with what went into it so far. Amounts are minor units of `currency`. */
export interface PlannedGoal {
  readonly kind: GoalKindName;
  readonly title: string;
  readonly description?: string;
  readonly icon: string;
  readonly amount: bigint;
  readonly currency: string;
  readonly startsOn: PlainDate;
  readonly endsOn?: PlainDate;
  /** The name of the account that it is linked with, where there is one of that name. */
  readonly account?: string;
  readonly rate?: string;
  readonly minimumPayment?: bigint;
  readonly months?: number;
  readonly monthlyContribution?: bigint;
  readonly contributionDay?: number;
  readonly contributions: readonly { readonly bookedOn: PlainDate; readonly amount: bigint; readonly note?: string }[];
}

/**
 * Sets goals as the person of the request, with what they had put into them, unless the ledger has any.
 * @param ledgerId the row's id
 * @returns how many were set
 */
export async function planGoals(
  context: Context<GoalsPorts>,
  ledgerId: string,
  planned: readonly PlannedGoal[],
): Promise<number> {
  const ledger = opaqueId('Ledger', { id: ledgerId });
  if ((await readGoals.execute(context, { ledgerId: ledger, includeArchived: true })).length > 0) return 0;
  const rows = new Rows(context.service.dataSource.manager);
  for (const { contributions, account: name, amount, minimumPayment, monthlyContribution, ...goal } of planned) {
    const money = (minor: bigint | undefined) => (minor === undefined ? undefined : toDecimal(minor, goal.currency));
    const account =
      name === undefined
        ? null
        : await rows.findOne(AccountCopyRow, { ledgerId, name, currency: goal.currency, archived: false });
    const { id } = await createGoal.execute(context, {
      ...goal,
      ledgerId: ledger,
      amount: money(amount),
      minimumPayment: money(minimumPayment),
      monthlyContribution: money(monthlyContribution),
      accountId: account ? opaqueId('Account', { ledgerId, id: account.id }) : undefined,
    });
    for (const one of contributions)
      await contribute.execute(context, {
        goalId: id,
        amount: toDecimal(one.amount, goal.currency),
        bookedOn: one.bookedOn,
        note: one.note,
      });
  }
  return planned.length;
}
