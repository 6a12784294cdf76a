import { DecimalScalar, type Context } from '@parfinanciero/kit';
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, Resolver, Root } from 'type-graphql';
import type { GoalsPorts } from '../ports.js';
import { DebtComparison } from '../schema/debt.js';
import { Ledger } from '../schema/entities.js';
import { GoalConflict } from '../schema/goal-conflict.js';
import { Goal, GoalStatus } from '../schema/goal.js';
import { readConflicts } from '../use-cases/read-conflicts.js';
import { readDebtComparison } from '../use-cases/read-debts.js';
import { readGoals } from '../use-cases/read-goals.js';

type Request = Context<GoalsPorts>;

@ArgsType()
class GoalsArgs {
  @Field(() => [GoalStatus], { nullable: true, description: 'Absent: all.' }) status?: GoalStatus[];
  @Field(() => Boolean, { nullable: true }) includeArchived?: boolean;
}

@Resolver(() => Ledger)
export class LedgerResolver {
  @FieldResolver(() => [Goal], { nullable: true, description: 'By priority.' })
  goals(
    @Root() { id }: Ledger,
    @Args(() => GoalsArgs) { status, includeArchived }: GoalsArgs,
    @Ctx() context: Request,
  ): Promise<Goal[]> {
    return readGoals.execute(context, { ledgerId: id, status, includeArchived: includeArchived ?? false });
  }

  @FieldResolver(() => [GoalConflict], { nullable: true, description: 'Goals that want the same money.' })
  goalConflicts(@Root() { id }: Ledger, @Ctx() context: Request): Promise<GoalConflict[]> {
    return readConflicts.execute(context, { ledgerId: id });
  }

  @FieldResolver(() => DebtComparison, { nullable: true })
  debtComparison(
    @Root() { id }: Ledger,
    @Arg('budget', () => DecimalScalar, {
      description: 'A month for all debts, in the reference currency; at least the sum of the minimum payments.',
    })
    budget: string,
    @Ctx() context: Request,
  ): Promise<DebtComparison> {
    return readDebtComparison.execute(context, { ledgerId: id, budget });
  }
}
