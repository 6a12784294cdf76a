import { CurrencyCodeScalar, type Context } from '@parfinanciero/kit';
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { ProjectionsPorts } from '../ports.js';
import { Ledger } from '../schema/entities.js';
import { Forecast } from '../schema/forecast.js';
import { Insight } from '../schema/insight.js';
import { Stream } from '../schema/stream.js';
import { readForecast } from '../use-cases/read-forecast.js';
import { readInsights } from '../use-cases/read-insights.js';
import { readStreams } from '../use-cases/read-streams.js';

type Request = Context<ProjectionsPorts>;

@ArgsType()
class ForecastArgs {
  @Field(() => Int, { nullable: true, description: 'Months, 1–24; absent: 6.' }) horizon?: number;
  @Field(() => CurrencyCodeScalar, { nullable: true, description: 'Absent: the reference currency.' })
  currency?: string;
}

@Resolver(() => Ledger)
export class LedgerResolver {
  @FieldResolver(() => Forecast, { nullable: true })
  forecast(
    @Root() { id }: Ledger,
    @Args(() => ForecastArgs) { horizon, currency }: ForecastArgs,
    @Ctx() context: Request,
  ): Promise<Forecast> {
    return readForecast.execute(context, { ledgerId: id, horizon, currency });
  }

  @FieldResolver(() => [Stream], { nullable: true, description: 'What comes back by itself, the next one first.' })
  streams(
    @Root() { id }: Ledger,
    @Arg('includeDismissed', () => Boolean, { nullable: true }) includeDismissed: boolean | undefined,
    @Ctx() context: Request,
  ): Promise<Stream[]> {
    return readStreams.execute(context, { ledgerId: id, includeDismissed });
  }

  @FieldResolver(() => [Insight], {
    nullable: true,
    description: 'What is unusual and not dismissed, newest first; at most a few a week.',
  })
  insights(@Root() { id }: Ledger, @Ctx() context: Request): Promise<Insight[]> {
    return readInsights.execute(context, { ledgerId: id });
  }
}
