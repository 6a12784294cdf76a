import { MoneyType, moneyView, opaqueId, PageInfo, PlainDateScalar } from '@parfinanciero/kit';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { ContributionRow } from '../persistence/contribution-row.js';
import { Transaction } from './entities.js';

export enum ContributionSource {
  MANUAL = 'MANUAL',
  TRANSFER = 'TRANSFER',
  RECURRING = 'RECURRING',
  ADJUSTMENT = 'ADJUSTMENT',
}
registerEnumType(ContributionSource, { name: 'ContributionSource' });

@ObjectType({ description: 'Money that came into a goal, or left it.' })
@Directive('@key(fields: "id")')
export class Contribution {
  @Field(() => ID) id!: string;
  @Field(() => MoneyType, { description: 'Negative = a withdrawal.' }) amount!: MoneyType;
  @Field(() => PlainDateScalar) bookedOn!: string;
  @Field(() => String, { nullable: true }) note!: string | null;
  @Field(() => ContributionSource) source!: ContributionSource;
  @Field(() => Transaction, { nullable: true, description: 'The transfer that it follows.' })
  transaction!: Transaction | null;
  @Field(() => Int) version!: number;
  /** Not fields: whose it is. */
  ledgerId!: string;
  goalRowId!: string;
}

@ObjectType()
export class ContributionEdge {
  @Field(() => String) cursor!: string;
  @Field(() => Contribution) node!: Contribution;
}

@ObjectType({ description: 'Newest first.' })
export class ContributionConnection {
  @Field(() => [ContributionEdge]) edges!: ContributionEdge[];
  @Field(() => PageInfo) pageInfo!: PageInfo;
}

/** The public view of a contribution. */
export const contributionView = (row: ContributionRow): Contribution => ({
  id: opaqueId('Contribution', row),
  amount: moneyView(row.amount, row.currency),
  bookedOn: row.bookedOn,
  note: row.note,
  source: row.source as ContributionSource,
  transaction:
    row.transactionId === null
      ? null
      : { id: opaqueId('Transaction', { ledgerId: row.ledgerId, id: row.transactionId }) },
  version: row.version,
  ledgerId: row.ledgerId,
  goalRowId: row.goalId,
});

/** The same for an error's `current`, which no schema filters. */
export function contributionCurrent(row: ContributionRow): Omit<Contribution, 'ledgerId' | 'goalRowId'> {
  const { ledgerId: _ledgerId, goalRowId: _goalRowId, ...fields } = contributionView(row);
  return fields;
}
