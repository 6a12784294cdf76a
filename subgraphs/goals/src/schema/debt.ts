import { DecimalScalar, MoneyType, PlainDateScalar } from '@parfinanciero/kit';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Goal } from './goal.js';

export enum RateKind {
  EFFECTIVE_ANNUAL = 'EFFECTIVE_ANNUAL',
  NOMINAL_MONTHLY = 'NOMINAL_MONTHLY',
  NOMINAL_ANNUAL = 'NOMINAL_ANNUAL',
}
registerEnumType(RateKind, {
  name: 'RateKind',
  description: 'NOMINAL_MONTHLY is a month’s rate; NOMINAL_ANNUAL a year’s, of which each month bears a twelfth.',
});

export enum DebtStrategy {
  SNOWBALL = 'SNOWBALL',
  AVALANCHE = 'AVALANCHE',
}
registerEnumType(DebtStrategy, { name: 'DebtStrategy', description: 'The smallest debt first, or the dearest first.' });

@ObjectType({ description: 'One payment of a debt.' })
export class Instalment {
  @Field(() => Int) number!: number;
  @Field(() => PlainDateScalar) dueOn!: string;
  @Field(() => MoneyType) payment!: MoneyType;
  @Field(() => MoneyType) interest!: MoneyType;
  @Field(() => MoneyType) principal!: MoneyType;
  @Field(() => MoneyType, { description: 'What is then owed.' }) balance!: MoneyType;
}

@ObjectType({ description: 'How a debt is paid off with the monthly contribution, or else with the minimum payment.' })
export class DebtPlan {
  @Field(() => Int) payments!: number;
  @Field(() => PlainDateScalar) lastOn!: string;
  @Field(() => MoneyType) totalInterest!: MoneyType;
  @Field(() => MoneyType) totalPaid!: MoneyType;
  /** Not a field: all instalments. */
  all!: Instalment[];
}

@ObjectType({ description: 'What a debt costs. Rates are in per cent.' })
export class DebtTerms {
  @Field(() => DecimalScalar) rate!: string;
  @Field(() => RateKind) rateKind!: RateKind;
  @Field(() => MoneyType, { nullable: true }) minimumPayment!: MoneyType | null;
  @Field(() => DecimalScalar) effectiveAnnualRate!: string;
  @Field(() => DecimalScalar) monthlyRate!: string;
  @Field(() => DebtPlan, {
    nullable: true,
    description: 'Of what is left; null without a payment, when nothing is owed, or where the payment never ends it.',
  })
  plan!: DebtPlan | null;
}

@ObjectType()
export class DebtStrategyPlan {
  @Field(() => DebtStrategy) strategy!: DebtStrategy;
  @Field(() => Int) months!: number;
  @Field(() => MoneyType) totalInterest!: MoneyType;
  @Field(() => [Goal], { description: 'Whose turn it is, first to last.' }) order!: Goal[];
  @Field(() => PlainDateScalar) freeOn!: string;
}

@ObjectType({ description: 'Paying off all debts in two orders, with the same budget a month.' })
export class DebtComparison {
  @Field(() => MoneyType) budget!: MoneyType;
  @Field(() => [DebtStrategyPlan]) plans!: DebtStrategyPlan[];
}
