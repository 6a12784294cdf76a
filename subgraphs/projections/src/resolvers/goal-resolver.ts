import type { Context } from '@parfinanciero/kit';
import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ProjectionsPorts } from '../ports.js';
import { Goal } from '../schema/entities.js';
import { GoalOutlook, Lever } from '../schema/outlook.js';
import { readLevers, readOutlook } from '../use-cases/read-outlook.js';

type Request = Context<ProjectionsPorts>;

@Resolver(() => Goal)
export class GoalResolver {
  @Directive('@requires(fields: "target { minor currency } progress { minor } endsOn")')
  @FieldResolver(() => GoalOutlook, { nullable: true })
  outlook(@Root() { id, target, progress, endsOn }: Goal, @Ctx() context: Request): Promise<GoalOutlook> {
    return readOutlook.execute(context, { goalId: id, target, progress, endsOn });
  }
}

@Resolver(() => GoalOutlook)
export class GoalOutlookResolver {
  @FieldResolver(() => [Lever], {
    nullable: true,
    description: 'The two changes with most effect; none without a date.',
  })
  levers(@Root() { asked }: GoalOutlook, @Ctx() context: Request): Promise<Lever[]> {
    return readLevers.execute(context, asked);
  }
}
