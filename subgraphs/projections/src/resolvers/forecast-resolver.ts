import { BigIntScalar, CurrencyCodeScalar, opaqueId, type Context } from '@parfinanciero/kit';
import { Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, Resolver, Root, Subscription } from 'type-graphql';
import type { ProjectionsPorts } from '../ports.js';
import { Forecast, TrackRecord } from '../schema/forecast.js';
import { readTrackRecord } from '../use-cases/read-track-record.js';
import { forecastStream } from './forecast-stream.js';

type Request = Context<ProjectionsPorts>;

@ArgsType()
export class ForecastChangedArgs {
  @Field(() => ID) ledgerId!: string;
  @Field(() => BigIntScalar, {
    nullable: true,
    description: 'The revision that the client has; the present state comes first all the same.',
  })
  since?: string;
  @Field(() => Int, { nullable: true, description: 'Months, 1–24; absent: 6.' }) horizon?: number;
  @Field(() => CurrencyCodeScalar, { nullable: true, description: 'Absent: the reference currency.' })
  currency?: string;
}

@Resolver(() => Forecast)
export class ForecastResolver {
  @Subscription(() => Forecast, {
    nullable: true,
    subscribe: ({ args, context }) => forecastStream(args as ForecastChangedArgs, context as Request),
    description: 'The present state first, then every change; bursts coalesce.',
  })
  forecastChanged(@Root() forecast: Forecast, @Args(() => ForecastChangedArgs) _args: ForecastChangedArgs): Forecast {
    return forecast;
  }

  @FieldResolver(() => TrackRecord, { nullable: true })
  trackRecord(@Root() { ledgerId, currency }: Forecast, @Ctx() context: Request): Promise<TrackRecord> {
    return readTrackRecord.execute(context, { ledgerId: opaqueId('Ledger', { id: ledgerId }), currency });
  }
}
