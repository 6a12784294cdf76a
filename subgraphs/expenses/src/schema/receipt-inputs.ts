import { CurrencyCodeScalar, DecimalScalar, PlainDateScalar } from '@parfinanciero/kit';
import { Field, ID, InputType, Int } from 'type-graphql';

@InputType()
export class ScanReceiptInput {
  @Field(() => ID, { description: 'Of an upload of kind "receipt".' }) fileId!: string;
}

@InputType({ description: 'A part of what was paid.' })
export class ReceiptPartInput {
  @Field(() => ID) categoryId!: string;
  @Field(() => DecimalScalar) amount!: string;
  @Field(() => [Int], {
    nullable: true,
    description: 'Which things bought are in it, by their places among `lineItems`: remembered for the next time.',
  })
  items?: number[];
}

@InputType()
export class ConfirmReceiptInput {
  @Field(() => ID) receiptId!: string;
  @Field(() => Int, { nullable: true }) expectedVersion?: number;
  @Field(() => PlainDateScalar) bookedOn!: string;
  @Field(() => DecimalScalar, { description: 'What was paid, in major units of `currency`; greater than zero.' })
  amount!: string;
  @Field(() => CurrencyCodeScalar) currency!: string;
  @Field(() => String, { nullable: true }) payee?: string;
  @Field(() => String, { nullable: true }) note?: string;
  @Field(() => ID, { nullable: true, description: 'Absent: uncategorised.' }) categoryId?: string;
  @Field(() => [ReceiptPartInput], {
    nullable: true,
    description: 'Instead of `categoryId`: a split, which sums to `amount` (else RECEIPT_LINES).',
  })
  lines?: ReceiptPartInput[];
  @Field(() => ID, {
    nullable: true,
    description: 'An account in `currency`. Neither this nor a new name: the proposal is taken.',
  })
  accountId?: string;
  @Field(() => String, {
    nullable: true,
    description: 'Of a cash account in `currency`, made with the transaction unless it is there.',
  })
  newAccountName?: string;
}

@InputType()
export class ReceiptRefInput {
  @Field(() => ID) receiptId!: string;
  @Field(() => Int, { nullable: true }) expectedVersion?: number;
}
