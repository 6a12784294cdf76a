import { DecimalScalar, MoneyType, opaqueId, PlainDateScalar } from '@parfinanciero/kit';
import { Directive, Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Stream as FoundStreamValue } from '../domain/streams/stream.js';
import type { StreamVerdictRow } from '../persistence/stream-verdict-row.js';
import { moneyOf } from './band.js';
import { Category, Transaction } from './entities.js';

export enum StreamDirection {
  INCOME = 'INCOME',
  SPENDING = 'SPENDING',
}
registerEnumType(StreamDirection, { name: 'StreamDirection' });

export enum StreamPeriod {
  WEEKLY = 'WEEKLY',
  BIWEEKLY = 'BIWEEKLY',
  SEMIMONTHLY = 'SEMIMONTHLY',
  MONTHLY = 'MONTHLY',
  BIMONTHLY = 'BIMONTHLY',
  QUARTERLY = 'QUARTERLY',
  SEMIANNUAL = 'SEMIANNUAL',
  YEARLY = 'YEARLY',
}
registerEnumType(StreamPeriod, {
  name: 'StreamPeriod',
  description: 'SEMIMONTHLY is twice a month, BIWEEKLY every fourteen days.',
});

export enum StreamStatus {
  ACTIVE = 'ACTIVE',
  LATE = 'LATE',
  ENDED = 'ENDED',
}
registerEnumType(StreamStatus, {
  name: 'StreamStatus',
  description: 'LATE: it should have come. ENDED: it is not expected any more.',
});

export enum StreamDecision {
  CONFIRMED = 'CONFIRMED',
  DISMISSED = 'DISMISSED',
}
registerEnumType(StreamDecision, { name: 'StreamDecision' });

@ObjectType({ description: 'One payment of a stream that has happened.' })
export class StreamOccurrence {
  @Field(() => Transaction, { nullable: true }) transaction!: Transaction;
  @Field(() => PlainDateScalar) day!: string;
  @Field(() => MoneyType, { description: 'Positive; negative for what was given back.' }) amount!: MoneyType;
}

@ObjectType({
  description: 'A payment or an income that comes back by itself: rent, salary, a subscription, an instalment.',
})
@Directive('@key(fields: "id")')
export class Stream {
  @Field(() => ID) id!: string;
  @Field(() => StreamDirection) direction!: StreamDirection;
  @Field(() => String) description!: string;
  @Field(() => Category, { nullable: true }) category!: Category | null;
  @Field(() => StreamPeriod) period!: StreamPeriod;
  @Field(() => StreamStatus) status!: StreamStatus;
  @Field(() => MoneyType, { description: 'What is expected next; positive.' }) amount!: MoneyType;
  @Field(() => Float, { description: 'How much the amount varies: 0 = always the same.' }) amountSpread!: number;
  @Field(() => Float, { description: 'Probability 0…1 that it comes again as scheduled.' }) confidence!: number;
  @Field(() => PlainDateScalar, { nullable: true, description: 'Null once it has ended.' }) nextDate!: string | null;
  @Field(() => Int) occurrenceCount!: number;
  @Field(() => StreamDecision, { nullable: true, description: 'What a person said of it; null = nothing yet.' })
  decision!: StreamDecision | null;
  @Field(() => Int, { nullable: true, description: 'Of the decision; send it back as expectedVersion.' })
  version!: number | null;
  @Field(() => [StreamOccurrence], { description: 'The newest twelve, newest first.' })
  occurrences!: StreamOccurrence[];
}

const SHOWN_OCCURRENCES = 12;

/** The public view of a stream as it is expected, with what a person said of it. */
export function streamView(
  { ledgerId, id, currency }: { readonly ledgerId: string; readonly id: string; readonly currency: string },
  stream: FoundStreamValue,
  verdict: Pick<StreamVerdictRow, 'verdict' | 'version'> | null,
): Stream {
  const sign = stream.direction === 'INCOME' ? 1 : -1;
  return {
    id: opaqueId('Stream', { ledgerId, id }),
    direction: stream.direction as StreamDirection,
    description: stream.description,
    category: stream.category === null ? null : { id: opaqueId('Category', { ledgerId, id: stream.category }) },
    period: stream.period as StreamPeriod,
    status: stream.status as StreamStatus,
    amount: moneyOf(sign * stream.amount, currency),
    amountSpread: stream.amountSpread,
    confidence: stream.confidence,
    nextDate: stream.nextDate,
    occurrenceCount: stream.occurrences.length,
    decision: verdict === null ? null : (verdict.verdict as StreamDecision),
    version: verdict?.version ?? null,
    occurrences: stream.occurrences
      .slice(-SHOWN_OCCURRENCES)
      .reverse()
      .map(({ id: transactionId, day, amount }) => ({
        transaction: { id: opaqueId('Transaction', { ledgerId, id: transactionId }) },
        day,
        amount: moneyOf(sign * amount, currency),
      })),
  };
}

@InputType()
export class ConfirmStreamInput {
  @Field(() => ID) streamId!: string;
  @Field(() => Int, { nullable: true, description: 'Of the decision; absent: on the present one.' })
  expectedVersion?: number;
  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'What is expected next, in major units, positive. Absent: as found.',
  })
  amount?: string;
  @Field(() => StreamPeriod, { nullable: true, description: 'Absent: as found.' }) period?: StreamPeriod;
  @Field(() => PlainDateScalar, { nullable: true, description: 'When it comes next. Absent: as found.' })
  nextDate?: string;
  @Field(() => String, { nullable: true, description: '1–80 characters. Absent: as found.' }) description?: string;
}

@InputType()
export class StreamRefInput {
  @Field(() => ID) streamId!: string;
  @Field(() => Int, { nullable: true }) expectedVersion?: number;
}
