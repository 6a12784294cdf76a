import { MoneyType } from '@parfinanciero/kit';
import { Field, ObjectType } from 'type-graphql';
import { Account } from './entities.js';
import { Goal } from './goal.js';

@ObjectType({
  description: 'Goals that want the same money: what is left a month, or one account that is meant for several.',
})
export class GoalConflict {
  @Field(() => [Goal]) goals!: Goal[];
  @Field(() => MoneyType) needed!: MoneyType;
  @Field(() => MoneyType) available!: MoneyType;
  @Field(() => Account, { nullable: true }) account!: Account | null;
  @Field(() => String) text!: string;
}
