import { MoneyType, PlainDateScalar } from '@parfinanciero/kit';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Identity's ledger, to which this service adds what comes next. */
@ObjectType()
@Directive('@key(fields: "id")')
export class Ledger {
  @Field(() => ID) id!: string;
}

@ObjectType()
@Directive('@key(fields: "id", resolvable: false)')
export class Category {
  @Field(() => ID) id!: string;
}

/** Expenses' transaction, to which this service adds whether it is set aside. */
@ObjectType()
@Directive('@key(fields: "id")')
export class Transaction {
  @Field(() => ID) id!: string;
}

/** Goals' goal: what it wants and has comes with the reference. */
@ObjectType()
@Directive('@key(fields: "id")')
export class Goal {
  @Field(() => ID) id!: string;
  @Directive('@external')
  @Field(() => MoneyType)
  target!: MoneyType;
  @Directive('@external')
  @Field(() => MoneyType)
  progress!: MoneyType;
  @Directive('@external')
  @Field(() => PlainDateScalar, { nullable: true })
  endsOn!: string | null;
}
