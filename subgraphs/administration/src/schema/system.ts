import { DateTimeScalar, EventLag, PlainDateScalar } from '@parfinanciero/kit';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'What the doctor found, last time it looked.' })
export class IntegrityResult {
  @Field(() => DateTimeScalar) at!: string;
  @Field(() => Boolean) ok!: boolean;
  @Field(() => [String]) findings!: string[];
}

@ObjectType({ description: 'The installation. Each service adds its own state.' })
@Directive('@key(fields: "id")')
export class System {
  @Field(() => ID) id!: string;
  @Field(() => String) version!: string;
  @Field(() => DateTimeScalar) startedAt!: string;
  @Field(() => [EventLag], { description: 'Of administration’s own consumers; the others’ are in their states.' })
  lag!: EventLag[];
  @Field(() => IntegrityResult, { nullable: true }) integrity!: IntegrityResult | null;
}

@ObjectType({ description: 'Counts of one day in America/Bogota.' })
export class TrendDay {
  @Field(() => PlainDateScalar) day!: string;
  @Field(() => Int) registrations!: number;
  @Field(() => Int, { description: 'People who wrote something.' }) activePeople!: number;
  @Field(() => Int) imports!: number;
  @Field(() => Int) scans!: number;
  @Field(() => Int) aiTokens!: number;
  @Field(() => Int, { description: 'Failures that nobody expected.' }) errors!: number;
}
