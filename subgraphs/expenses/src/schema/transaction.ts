import {
  CurrencyCodeScalar,
  DateTimeScalar,
  DecimalScalar,
  MoneyType,
  moneyView,
  opaqueId,
  PageInfo,
  PlainDateScalar,
  PlainTimeScalar,
} from '@parfinanciero/kit';
import { Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { TransactionRow } from '../persistence/transaction-row.js';
import { Category, Flow } from './category.js';

export enum TransactionKind {
  PURCHASE = 'PURCHASE',
  INCOME = 'INCOME',
  REFUND = 'REFUND',
  TRANSFER = 'TRANSFER',
  EXCHANGE = 'EXCHANGE',
  OPENING = 'OPENING',
}
registerEnumType(TransactionKind, { name: 'TransactionKind' });

@ObjectType({ description: 'One line of a transaction: an amount in a category.' })
export class TransactionLine {
  @Field(() => Category) category!: Category;
  @Field(() => MoneyType, { description: 'Positive as a person says it; negative gives back.' }) amount!: MoneyType;
  @Field(() => Flow) flow!: Flow;
}

@ObjectType({ description: 'Money that came, went or moved.' })
@Directive('@key(fields: "id")')
export class Transaction {
  @Field(() => ID) id!: string;
  @Field(() => Int) legacyId!: number;
  @Field(() => TransactionKind) kind!: TransactionKind;
  @Field(() => PlainDateScalar) bookedOn!: string;
  @Field(() => PlainTimeScalar, { nullable: true }) time!: string | null;
  @Field(() => String, { nullable: true }) payee!: string | null;
  @Field(() => String, { nullable: true }) note!: string | null;
  @Field(() => MoneyType, { description: 'The signed effect on `account`.' }) amount!: MoneyType;
  @Field(() => MoneyType, { nullable: true, description: 'What arrives on `toAccount`.' }) received!: MoneyType | null;
  @Field(() => Int) version!: number;
  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when it is in the trash.' }) deletedAt!:
    string | null;
  @Field(() => String, { nullable: true }) reviewReason!: string | null;
  @Field(() => ID, { nullable: true }) importId!: string | null;
  @Field(() => ID, { nullable: true }) receiptId!: string | null;
  @Field(() => DateTimeScalar) createdAt!: string;
  /** Not fields: what their resolvers look up. */
  ledgerId!: string;
  rowId!: string;
  accountRowId!: string;
  toAccountRowId!: string | null;
}

@ObjectType()
export class TransactionEdge {
  @Field(() => String) cursor!: string;
  @Field(() => Transaction) node!: Transaction;
}

@ObjectType({ description: 'What a filter adds up to, in one currency.' })
export class CurrencySum {
  @Field(() => CurrencyCodeScalar) currency!: string;
  @Field(() => MoneyType) income!: MoneyType;
  @Field(() => MoneyType) spending!: MoneyType;
  @Field(() => Int) count!: number;
}

@ObjectType({ description: 'Newest first.' })
export class TransactionConnection {
  @Field(() => [TransactionEdge]) edges!: TransactionEdge[];
  @Field(() => PageInfo) pageInfo!: PageInfo;
  @Field(() => Int, { description: 'Of the whole filter.' }) totalCount!: number;
  @Field(() => [CurrencySum], { description: 'Of the whole filter.' }) sums!: CurrencySum[];
}

@InputType()
export class TransactionFilter {
  @Field(() => String, { nullable: true }) search?: string;
  @Field(() => PlainDateScalar, { nullable: true }) from?: string;
  @Field(() => PlainDateScalar, { nullable: true, description: 'Exclusive.' }) until?: string;
  @Field(() => [ID], { nullable: true }) accountIds?: string[];
  @Field(() => [ID], { nullable: true }) categoryIds?: string[];
  @Field(() => Boolean, { nullable: true, description: 'Categories below the named ones too.' })
  includeDescendants?: boolean;
  @Field(() => [TransactionKind], { nullable: true }) kinds?: TransactionKind[];
  @Field(() => Flow, { nullable: true }) flow?: Flow;
  @Field(() => CurrencyCodeScalar, { nullable: true }) currency?: string;
  @Field(() => DecimalScalar, { nullable: true, description: 'Of the absolute amount.' }) minAmount?: string;
  @Field(() => DecimalScalar, { nullable: true }) maxAmount?: string;
  @Field(() => ID, { nullable: true }) importId?: string;
  @Field(() => Boolean, { nullable: true }) uncategorized?: boolean;
  @Field(() => Boolean, { nullable: true, description: 'What is in the trash, instead of what is live.' })
  trash?: boolean;
}

/** The public view of a transaction. */
export const transactionView = (row: TransactionRow): Transaction => ({
  id: opaqueId('Transaction', row),
  legacyId: row.legacyId,
  kind: row.kind as TransactionKind,
  bookedOn: row.bookedOn,
  time: row.time,
  payee: row.payee,
  note: row.note,
  amount: moneyView(row.amount, row.currency),
  received:
    row.received === null || row.receivedCurrency === null ? null : moneyView(row.received, row.receivedCurrency),
  version: row.version,
  deletedAt: row.deletedAt?.toISOString() ?? null,
  reviewReason: row.reviewReason,
  importId: row.batchId === null ? null : opaqueId('ImportBatch', { ledgerId: row.ledgerId, id: row.batchId }),
  receiptId: row.receiptId === null ? null : opaqueId('Receipt', { ledgerId: row.ledgerId, id: row.receiptId }),
  createdAt: row.createdAt.toISOString(),
  ledgerId: row.ledgerId,
  rowId: row.id,
  accountRowId: row.accountId,
  toAccountRowId: row.toAccountId,
});
