import { loaderOf, Rows, type Context, type Loader } from '@parfinanciero/kit';
import { Arg, Ctx, FieldResolver, Int, Mutation, Resolver, Root } from 'type-graphql';
import { GoalRepository } from '../persistence/goal-repository.js';
import type { GoalRow } from '../persistence/goal-row.js';
import type { GoalsPorts } from '../ports.js';
import { Advice, WriteAdviceInput } from '../schema/advice.js';
import { Goal, goalView } from '../schema/goal.js';
import { readAdviceOfGoal } from '../use-cases/read-advice.js';
import { writeAdvice } from '../use-cases/write-advice.js';

type Request = Context<GoalsPorts>;

@Resolver(() => Goal)
export class GoalAdviceResolver {
  @FieldResolver(() => [Advice], { nullable: true, description: 'Newest first.' })
  advice(
    @Root() { id }: Goal,
    @Arg('first', () => Int, { nullable: true, description: '0–50, default 10.' }) first: number | null,
    @Ctx() context: Request,
  ): Promise<Advice[]> {
    return readAdviceOfGoal.execute(context, { goalId: id, ...(first !== null && first !== undefined && { first }) });
  }

  @Mutation(() => Advice, {
    nullable: true,
    description: 'Three tips on a goal: those there are from the same facts, or new ones.',
  })
  writeAdvice(@Arg('input', () => WriteAdviceInput) input: WriteAdviceInput, @Ctx() context: Request): Promise<Advice> {
    return writeAdvice.execute(context, input);
  }
}

@Resolver(() => Advice)
export class AdviceResolver {
  @FieldResolver(() => Goal, { nullable: true })
  async goal(@Root() { ledgerId, goalRowId }: Advice, @Ctx() context: Request): Promise<Goal | null> {
    const row = await advisedGoalLoader(context, ledgerId).load(goalRowId);
    return row && goalView(row);
  }
}

/** Goals of one ledger, for whoever was let into it by the use case that found the advice. */
const advisedGoalLoader = (context: Request, ledgerId: string): Loader<GoalRow> =>
  loaderOf<GoalsPorts, GoalRow>(context, `advised goals ${ledgerId}`, async (ids) => {
    const goals = await new GoalRepository(new Rows(context.service.dataSource.manager), { ledgerId }).byIds(ids);
    return new Map(goals.map((goal) => [goal.id, goal]));
  });
