import { PlainDateScalar, type Context } from '@parfinanciero/kit';
import { Args, ArgsType, Ctx, Field, Query, Resolver } from 'type-graphql';
import type { AdministrationPorts } from '../ports.js';
import { TrendDay } from '../schema/system.js';
import { readTrends } from '../use-cases/read-trends.js';

@ArgsType()
export class TrendArgs {
  @Field(() => PlainDateScalar, { nullable: true }) from?: string | null;
  @Field(() => PlainDateScalar, { nullable: true, description: 'Exclusive.' }) to?: string | null;
}

@Resolver()
export class TrendResolver {
  @Query(() => [TrendDay], { nullable: true, description: 'For an ADMIN: the last 30 days, unless days are named.' })
  trends(
    @Args(() => TrendArgs) { from, to }: TrendArgs,
    @Ctx() context: Context<AdministrationPorts>,
  ): Promise<readonly TrendDay[]> {
    return readTrends.execute(context, { from, to });
  }
}
