import { DecimalScalar, PlainDateScalar, PlainTimeScalar } from '@parfinanciero/kit';
import { Field, ID, InputType, Int } from 'type-graphql';
import { Flow } from './category.js';

@InputType()
export class LineInput {
  @Field(() => ID) categoryId!: string;
  @Field(() => DecimalScalar, { description: 'Major units of the account’s currency; negative gives back.' })
  amount!: string;
  @Field(() => Flow) flow!: Flow;
}

@InputType()
export class RecordTransactionInput {
  @Field(() => ID) ledgerId!: string;
  @Field(() => ID, { nullable: true, description: 'Absent: the default cash account.' }) accountId?: string;
  @Field(() => PlainDateScalar) bookedOn!: string;
  @Field(() => PlainTimeScalar, { nullable: true }) time?: string;
  @Field(() => String, { nullable: true }) payee?: string;
  @Field(() => String, { nullable: true }) note?: string;
  @Field(() => [LineInput]) lines!: LineInput[];
}

@InputType()
export class RecordTransferInput {
  @Field(() => ID) ledgerId!: string;
  @Field(() => ID) fromAccountId!: string;
  @Field(() => ID) toAccountId!: string;
  @Field(() => DecimalScalar, { description: 'What leaves.' }) amount!: string;
  @Field(() => DecimalScalar, { nullable: true, description: 'What arrives; needed between two currencies.' })
  received?: string;
  @Field(() => PlainDateScalar) bookedOn!: string;
  @Field(() => PlainTimeScalar, { nullable: true }) time?: string;
  @Field(() => String, { nullable: true }) payee?: string;
  @Field(() => String, { nullable: true }) note?: string;
}

@InputType({ description: 'Absent = unchanged.' })
export class EditTransactionInput {
  @Field(() => ID) transactionId!: string;
  @Field(() => Int, { nullable: true }) expectedVersion?: number;
  @Field(() => PlainDateScalar, { nullable: true }) bookedOn?: string;
  @Field(() => PlainTimeScalar, { nullable: true }) time?: string | null;
  @Field(() => String, { nullable: true }) payee?: string | null;
  @Field(() => String, { nullable: true }) note?: string | null;
  @Field(() => ID, { nullable: true }) accountId?: string;
  @Field(() => [LineInput], { nullable: true }) lines?: LineInput[];
  @Field(() => ID, { nullable: true }) toAccountId?: string;
  @Field(() => DecimalScalar, { nullable: true }) amount?: string;
  @Field(() => DecimalScalar, { nullable: true }) received?: string;
}

@InputType()
export class TransactionRefInput {
  @Field(() => ID) transactionId!: string;
  @Field(() => Int, { nullable: true }) expectedVersion?: number;
}
