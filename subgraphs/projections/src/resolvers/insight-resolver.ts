import type { Context } from '@parfinanciero/kit';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { ProjectionsPorts } from '../ports.js';
import { Insight, InsightRefInput } from '../schema/insight.js';
import { dismissInsight, restoreInsight } from '../use-cases/insight-decisions.js';

type Request = Context<ProjectionsPorts>;

@Resolver(() => Insight)
export class InsightResolver {
  @Mutation(() => Insight, {
    nullable: true,
    description: 'Takes it away; the like of it is shown less, and not at all for the same payee or category.',
  })
  dismissInsight(
    @Arg('input', () => InsightRefInput) input: InsightRefInput,
    @Ctx() context: Request,
  ): Promise<Insight> {
    return dismissInsight.execute(context, input);
  }

  @Mutation(() => Insight, { nullable: true, description: 'Brings a dismissed one back.' })
  restoreInsight(
    @Arg('input', () => InsightRefInput) input: InsightRefInput,
    @Ctx() context: Request,
  ): Promise<Insight> {
    return restoreInsight.execute(context, input);
  }
}
