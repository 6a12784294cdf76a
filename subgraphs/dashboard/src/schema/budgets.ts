import { MoneyType } from '@parfinanciero/kit';
import { Field, Float, ObjectType, registerEnumType } from 'type-graphql';
import { Category } from './dashboard.js';

export enum BudgetState {
  ON_TRACK = 'ON_TRACK',
  AHEAD = 'AHEAD',
  OVER = 'OVER',
}
registerEnumType(BudgetState, {
  name: 'BudgetState',
  valuesConfig: {
    ON_TRACK: { description: 'Within the pace.' },
    AHEAD: { description: 'The money goes faster than the days.' },
    OVER: { description: 'More is spent than was meant for the month.' },
  },
});

@ObjectType({ description: 'What is left to spend of a month’s budgets, in the reference currency.' })
export class Available {
  @Field(() => MoneyType, { description: 'Budgeted less spent; negative when overspent.' }) amount!: MoneyType;
  @Field(() => MoneyType, { description: 'A budget below another budgeted category is part of that one’s.' })
  budgeted!: MoneyType;
  @Field(() => MoneyType, { description: 'In the categories that the budgets cover.' }) spent!: MoneyType;
}

@ObjectType({ description: 'How a category’s budget of the month stands, everything below the category included.' })
export class BudgetStatus {
  @Field(() => Category, { nullable: true }) category!: Category | null;
  @Field(() => MoneyType) amount!: MoneyType;
  @Field(() => MoneyType) spent!: MoneyType;
  @Field(() => MoneyType, { description: 'Negative when overspent.' }) left!: MoneyType;
  @Field(() => Float, { description: 'Spent ÷ amount; of a budget of nothing 1 once anything is spent, else 0.' })
  share!: number;
  @Field(() => MoneyType, {
    description: 'At an even pace: amount × days gone, today’s among them, ÷ days of the month.',
  })
  expected!: MoneyType;
  @Field(() => BudgetState) state!: BudgetState;
}
