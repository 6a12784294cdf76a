import { CurrencyCodeScalar, DecimalScalar, MoneyType, PlainDateScalar } from '@parfinanciero/kit';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Band } from './band.js';

export enum ScenarioKind {
  STREAM_AMOUNT = 'STREAM_AMOUNT',
  WITHOUT_STREAM = 'WITHOUT_STREAM',
  EXTRA_MONTHLY = 'EXTRA_MONTHLY',
  LOAN = 'LOAN',
  CATEGORY_PERCENT = 'CATEGORY_PERCENT',
  ONE_OFF = 'ONE_OFF',
}
registerEnumType(ScenarioKind, { name: 'ScenarioKind' });

@InputType({ description: 'One "what if"; which fields it needs depends on its kind.' })
export class ScenarioChangeInput {
  @Field(() => ScenarioKind) kind!: ScenarioKind;
  @Field(() => ID, { nullable: true, description: 'STREAM_AMOUNT, WITHOUT_STREAM.' }) streamId?: string;
  @Field(() => ID, { nullable: true, description: 'CATEGORY_PERCENT.' }) categoryId?: string;
  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'Major units. STREAM_AMOUNT: the new amount, positive. EXTRA_MONTHLY, ONE_OFF: positive = income. LOAN: what is lent.',
  })
  amount?: string;
  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'STREAM_AMOUNT, CATEGORY_PERCENT: 10 = ten per cent more.',
  })
  percent?: string;
  @Field(() => DecimalScalar, { nullable: true, description: 'LOAN: effective per cent a year.' }) annualRate?: string;
  @Field(() => Int, { nullable: true, description: 'LOAN: instalments, 1–360.' }) months?: number;
  @Field(() => PlainDateScalar, { nullable: true, description: 'EXTRA_MONTHLY: from when; LOAN, ONE_OFF: the day.' })
  day?: string;
}

@InputType()
export class ScenarioInput {
  @Field(() => ID) ledgerId!: string;
  @Field(() => [ScenarioChangeInput], { description: '1–5.' }) changes!: ScenarioChangeInput[];
  @Field(() => Int, { nullable: true, description: 'Months, 1–24; absent: 6.' }) horizon?: number;
  @Field(() => CurrencyCodeScalar, { nullable: true, description: 'Absent: the reference currency.' })
  currency?: string;
}

@ObjectType({ description: 'A month of a scenario beside the same month as it is expected.' })
export class ScenarioMonth {
  @Field(() => String) month!: string;
  @Field(() => Band, { description: 'Income less spending, as expected.' }) base!: Band;
  @Field(() => Band, { description: 'The same in the scenario.' }) changed!: Band;
  @Field(() => Band, { description: 'The scenario less what is expected.' }) difference!: Band;
}

@ObjectType({ description: 'What would be otherwise.' })
export class Scenario {
  @Field(() => CurrencyCodeScalar) currency!: string;
  @Field(() => [ScenarioMonth]) months!: ScenarioMonth[];
  @Field(() => MoneyType, { description: 'All months together: the scenario less what is expected.' })
  total!: MoneyType;
}
