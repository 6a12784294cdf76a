import { DateTimeScalar } from '@parfinanciero/kit';
import { Field, InputType, ObjectType } from 'type-graphql';
import { User } from './ledger.js';

@ObjectType({ description: 'While it is on, nothing can be written.' })
export class Maintenance {
  @Field(() => Boolean) on!: boolean;
  @Field(() => String, { nullable: true }) message!: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when it is as it is.' }) since!: string | null;
  @Field(() => User, { nullable: true }) by!: User | null;
}

@InputType()
export class SetMaintenanceInput {
  @Field(() => Boolean) on!: boolean;
  @Field(() => String, { nullable: true, description: 'For everybody; at most 500 characters.' }) message?:
    string | null;
}
