import { BigIntScalar, CurrencyCodeScalar, MoneyType, PlainDateScalar } from '@parfinanciero/kit';
import { Directive, Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';

export enum Flow {
  INCOME = 'INCOME',
  SPENDING = 'SPENDING',
}
registerEnumType(Flow, { name: 'Flow' });

/** Identity's ledger, to which this service adds its dashboard. */
@ObjectType()
@Directive('@key(fields: "id")')
export class Ledger {
  @Field(() => ID) id!: string;
}

/** Expenses’ account, to which this service adds its balance. */
@ObjectType()
@Directive('@key(fields: "id")')
export class Account {
  @Field(() => ID) id!: string;
}

@ObjectType()
@Directive('@key(fields: "id", resolvable: false)')
export class Category {
  @Field(() => ID) id!: string;
}

@ObjectType({ description: 'Half-open: from start up to, not including, end.' })
export class Period {
  @Field(() => PlainDateScalar) start!: string;
  @Field(() => PlainDateScalar) end!: string;
}

@InputType({ description: 'Half-open. Absent: the present month in the ledger’s zone.' })
export class PeriodInput {
  @Field(() => PlainDateScalar) start!: string;
  @Field(() => PlainDateScalar) end!: string;
}

@ObjectType({ description: 'Income and spending in one currency.' })
export class Totals {
  @Field(() => CurrencyCodeScalar) currency!: string;
  @Field(() => MoneyType) income!: MoneyType;
  @Field(() => MoneyType) spending!: MoneyType;
  @Field(() => MoneyType) net!: MoneyType;
  @Field(() => Float, { nullable: true, description: 'Net ÷ income; null without income.' }) savingsRate!:
    number | null;
}

@ObjectType({ description: 'The last period, up to the same day.' })
export class Comparison {
  @Field(() => PlainDateScalar, { description: 'Exclusive.' }) until!: string;
  @Field(() => [Totals]) totals!: Totals[];
}

@ObjectType()
export class TrendPoint {
  @Field(() => String, { description: '"2026-11"' }) month!: string;
  @Field(() => [Totals]) totals!: Totals[];
}

@ObjectType()
export class CategorySlice {
  @Field(() => Category, { nullable: true }) category!: Category | null;
  @Field(() => CurrencyCodeScalar) currency!: string;
  @Field(() => Flow) flow!: Flow;
  @Field(() => MoneyType) amount!: MoneyType;
  @Field(() => Float, { description: 'Of its flow in its currency.' }) share!: number;
}

@ObjectType({ description: 'Spending so far, by day of the period, in the reference currency.' })
export class PacePoint {
  @Field(() => Int, { description: '1 for the first day.' }) day!: number;
  @Field(() => MoneyType, { nullable: true, description: 'Null for days to come.' }) spent!: MoneyType | null;
  @Field(() => MoneyType, { nullable: true, description: 'The last period; null past its end.' })
  previous!: MoneyType | null;
  @Field(() => MoneyType, {
    nullable: true,
    description:
      'What the month’s budgets allow up to this day at an even pace; null where the dashboard’s `available` is.',
  })
  plan!: MoneyType | null;
}

@ObjectType()
export class AccountBalance {
  @Field(() => Account, { nullable: true }) account!: Account | null;
  @Field(() => MoneyType) balance!: MoneyType;
}

@ObjectType()
export class NetWorthPoint {
  @Field(() => String, { description: '"2026-11"' }) month!: string;
  @Field(() => [MoneyType], { description: 'At the month’s end, per currency.' }) amounts!: MoneyType[];
}

@ObjectType({ description: 'Where the money went in a period.' })
export class Dashboard {
  @Field(() => Ledger, { nullable: true }) ledger!: Ledger | null;
  @Field(() => Period) period!: Period;
  @Field(() => BigIntScalar, { description: 'Rises with every change that is in these figures.' }) revision!: string;
  @Field(() => PlainDateScalar, { description: 'Today in the ledger’s zone.' }) asOf!: string;
  @Field(() => CurrencyCodeScalar) referenceCurrency!: string;
  @Field(() => [Totals], { description: 'The reference currency first; others apart while no rate is known.' })
  totals!: Totals[];
  @Field(() => [CurrencyCodeScalar], { description: 'Currencies that are shown apart because no rate is known.' })
  missingRates!: string[];
  /** Not a field: which ledger's rows its resolvers read. */
  ledgerId!: string;
}
