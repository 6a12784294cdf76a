import { DateTimeScalar, MoneyType, PlainDateScalar } from '@parfinanciero/kit';
import { Directive, Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Category, Transaction } from './entities.js';
import { Stream } from './stream.js';

export enum InsightKind {
  UNUSUAL_AMOUNT = 'UNUSUAL_AMOUNT',
  UNUSUAL_CATEGORY = 'UNUSUAL_CATEGORY',
  PRICE_RISE = 'PRICE_RISE',
  MISSED_INCOME = 'MISSED_INCOME',
  UNUSED_SUBSCRIPTION = 'UNUSED_SUBSCRIPTION',
  SHORTFALL_AHEAD = 'SHORTFALL_AHEAD',
  DUPLICATE_CHARGE = 'DUPLICATE_CHARGE',
}
registerEnumType(InsightKind, { name: 'InsightKind' });

@ObjectType({ description: 'One piece of the evidence: a name, and an amount, a day, a count or a text.' })
export class InsightEvidence {
  @Field(() => String) name!: string;
  @Field(() => MoneyType, { nullable: true }) amount!: MoneyType | null;
  @Field(() => PlainDateScalar, { nullable: true }) day!: string | null;
  @Field(() => Int, { nullable: true }) count!: number | null;
  @Field(() => String, { nullable: true }) text!: string | null;
}

@ObjectType({ description: 'Something unusual, with what it rests on.' })
@Directive('@key(fields: "id")')
export class Insight {
  @Field(() => ID) id!: string;
  @Field(() => InsightKind) kind!: InsightKind;
  @Field(() => Float, { description: '0…1: how much it matters.' }) severity!: number;
  @Field(() => PlainDateScalar, { description: 'What it is about happened, or will, on this day.' }) day!: string;
  @Field(() => DateTimeScalar) foundAt!: string;
  @Field(() => MoneyType, { nullable: true }) amount!: MoneyType | null;
  @Field(() => MoneyType, { nullable: true, description: 'What would have been usual.' }) expected!: MoneyType | null;
  @Field(() => String, { nullable: true, description: 'Whom it is about: the payee as it was booked.' })
  description!: string | null;
  @Field(() => [InsightEvidence]) evidence!: InsightEvidence[];
  @Field(() => [Transaction], { nullable: 'itemsAndList', description: 'The transactions that it is about.' })
  transactions!: Transaction[];
  @Field(() => Category, { nullable: true }) category!: Category | null;
  @Field(() => Stream, { nullable: true }) stream!: Stream | null;
  @Field(() => Boolean) dismissed!: boolean;
  @Field(() => Int) version!: number;
}

@InputType()
export class InsightRefInput {
  @Field(() => ID) insightId!: string;
  @Field(() => Int, { nullable: true }) expectedVersion?: number;
}
