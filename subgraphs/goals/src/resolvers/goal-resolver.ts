import { BigIntScalar, loaderOf, opaqueId, type Context } from '@parfinanciero/kit';
import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
  Subscription,
} from 'type-graphql';
import type { GoalsPorts } from '../ports.js';
import { Contribution, ContributionConnection } from '../schema/contribution.js';
import { DebtPlan, DebtTerms, Instalment } from '../schema/debt.js';
import { Account, Ledger } from '../schema/entities.js';
import {
  ArchiveGoalInput,
  ChangeGoalStatusInput,
  ContributeInput,
  ContributionRefInput,
  CreateGoalInput,
  UpdateGoalInput,
} from '../schema/goal-inputs.js';
import { Goal, GoalPace } from '../schema/goal.js';
import { archiveGoal, changeGoalStatus } from '../use-cases/change-goal-status.js';
import { contribute, removeContribution, withdraw } from '../use-cases/contribute.js';
import { createGoal } from '../use-cases/create-goal.js';
import { readDebt } from '../use-cases/read-debts.js';
import { readContributions, readGoal, readPaces } from '../use-cases/read-goals.js';
import { updateGoal } from '../use-cases/update-goal.js';
import { goalStream } from './goal-stream.js';

type Request = Context<GoalsPorts>;

@ArgsType()
class ContributionsArgs {
  @Field(() => Int, { nullable: true, description: '0–200, default 50.' }) first?: number;
  @Field(() => String, { nullable: true }) after?: string;
}

@ArgsType()
class GoalChangedArgs {
  @Field(() => ID) ledgerId!: string;
  @Field(() => BigIntScalar, {
    nullable: true,
    description: 'What the client has; every live goal comes first all the same.',
  })
  since?: string;
}

/** Paces of one round are read together; a goal that changed in between is another one. */
const paceOf = (context: Request, { row }: Goal): Promise<GoalPace | null> =>
  loaderOf<GoalsPorts, GoalPace>(context, `paces ${row.ledgerId}`, async (keys) => {
    const ids = new Map(keys.map((key) => [key, key.slice(0, key.indexOf(' '))]));
    const found = await readPaces.execute(context, {
      ledgerId: opaqueId('Ledger', { id: row.ledgerId }),
      goalIds: [...new Set(ids.values())].map((id) => opaqueId('Goal', { ledgerId: row.ledgerId, id })),
    });
    return new Map([...ids].flatMap(([key, id]) => (found.has(id) ? [[key, found.get(id)!] as const] : [])));
  }).load(`${row.id} ${row.version}`);

@Resolver(() => Goal)
export class GoalResolver {
  @Query(() => Goal, { nullable: true })
  goal(@Arg('id', () => ID) goalId: string, @Ctx() context: Request): Promise<Goal> {
    return readGoal.execute(context, { goalId });
  }

  @Mutation(() => Goal, { nullable: true })
  createGoal(@Arg('input', () => CreateGoalInput) input: CreateGoalInput, @Ctx() context: Request): Promise<Goal> {
    return createGoal.execute(context, input);
  }

  @Mutation(() => Goal, { nullable: true })
  updateGoal(@Arg('input', () => UpdateGoalInput) input: UpdateGoalInput, @Ctx() context: Request): Promise<Goal> {
    return updateGoal.execute(context, input);
  }

  @Mutation(() => Goal, { nullable: true })
  changeGoalStatus(
    @Arg('input', () => ChangeGoalStatusInput) input: ChangeGoalStatusInput,
    @Ctx() context: Request,
  ): Promise<Goal> {
    return changeGoalStatus.execute(context, input);
  }

  @Mutation(() => Goal, { nullable: true })
  archiveGoal(@Arg('input', () => ArchiveGoalInput) input: ArchiveGoalInput, @Ctx() context: Request): Promise<Goal> {
    return archiveGoal.execute(context, input);
  }

  @Mutation(() => Contribution, { nullable: true, description: 'Puts money in; of a debt: pays principal.' })
  contribute(
    @Arg('input', () => ContributeInput) input: ContributeInput,
    @Ctx() context: Request,
  ): Promise<Contribution> {
    return contribute.execute(context, input);
  }

  @Mutation(() => Contribution, { nullable: true, description: 'Takes money out, never more than is in it.' })
  withdraw(
    @Arg('input', () => ContributeInput) input: ContributeInput,
    @Ctx() context: Request,
  ): Promise<Contribution> {
    return withdraw.execute(context, input);
  }

  @Mutation(() => Goal, { nullable: true })
  removeContribution(
    @Arg('input', () => ContributionRefInput) input: ContributionRefInput,
    @Ctx() context: Request,
  ): Promise<Goal> {
    return removeContribution.execute(context, input);
  }

  @Subscription(() => Goal, {
    nullable: true,
    subscribe: ({ args, context }) => goalStream(context as Request, (args as GoalChangedArgs).ledgerId),
    description: 'Every live goal first, then each one after each change.',
  })
  goalChanged(@Root() goal: Goal, @Args(() => GoalChangedArgs) _args: GoalChangedArgs): Goal {
    return goal;
  }

  @FieldResolver(() => Ledger, { nullable: true })
  ledger(@Root() { row }: Goal): Ledger {
    return { id: opaqueId('Ledger', { id: row.ledgerId }) };
  }

  @FieldResolver(() => Account, { nullable: true, description: 'Transfers on it count by themselves.' })
  account(@Root() { row: { ledgerId, accountId } }: Goal): Account | null {
    return accountId === null ? null : { id: opaqueId('Account', { ledgerId, id: accountId }) };
  }

  @FieldResolver(() => DebtTerms, { nullable: true, description: 'Of a debt only.' })
  debt(@Root() { id, row }: Goal, @Ctx() context: Request): Promise<DebtTerms | null> {
    return row.rate === null ? Promise.resolve(null) : readDebt.execute(context, { goalId: id });
  }

  @FieldResolver(() => GoalPace, { nullable: true })
  pace(@Root() goal: Goal, @Ctx() context: Request): Promise<GoalPace | null> {
    return paceOf(context, goal);
  }

  @FieldResolver(() => ContributionConnection, { nullable: true, description: 'Newest first.' })
  contributions(
    @Root() { id }: Goal,
    @Args(() => ContributionsArgs) { first, after }: ContributionsArgs,
    @Ctx() context: Request,
  ): Promise<ContributionConnection> {
    return readContributions.execute(context, { goalId: id, first: first ?? undefined, after });
  }
}

@Resolver(() => Contribution)
export class ContributionResolver {
  @FieldResolver(() => Goal, { nullable: true })
  goal(@Root() { ledgerId, goalRowId }: Contribution, @Ctx() context: Request): Promise<Goal> {
    return readGoal.execute(context, { goalId: opaqueId('Goal', { ledgerId, id: goalRowId }) });
  }
}

@Resolver(() => DebtPlan)
export class DebtPlanResolver {
  @FieldResolver(() => [Instalment], { description: 'From the first one; all where `first` is absent.' })
  instalments(
    @Root() { all }: DebtPlan,
    @Arg('first', () => Int, { nullable: true }) first: number | undefined,
  ): Instalment[] {
    return all.slice(0, Math.max(0, first ?? all.length));
  }
}
