import {
  CurrencyCodeScalar,
  DateTimeScalar,
  DecimalScalar,
  opaqueId,
  PageInfo,
  PlainDateScalar,
  toDecimal,
} from '@parfinanciero/kit';
import { Directive, Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { ReceiptRow } from '../persistence/receipt-row.js';
import { Account } from './account.js';
import { Category } from './category.js';

export enum ReceiptStatus {
  QUEUED = 'QUEUED',
  READING = 'READING',
  TO_REVIEW = 'TO_REVIEW',
  CONFIRMED = 'CONFIRMED',
  FAILED = 'FAILED',
  DISCARDED = 'DISCARDED',
}
registerEnumType(ReceiptStatus, { name: 'ReceiptStatus' });

@ObjectType({ description: 'A place on an image: fractions 0…1 of it.' })
export class Box {
  @Field(() => Float) x!: number;
  @Field(() => Float) y!: number;
  @Field(() => Float) width!: number;
  @Field(() => Float) height!: number;
}

@ObjectType({ description: 'One thing that was read on a receipt.' })
export class ReceiptField {
  @Field(() => String, {
    description:
      'company, date, time, total, subtotal, tax, tip, discount, rounding, paid, change, currency, nit, number or cufe.',
  })
  name!: string;
  @Field(() => String) value!: string;
  @Field(() => Float, { description: 'Probability 0…1 that it is right.' }) confidence!: number;
  @Field(() => Box, { nullable: true }) box!: Box | null;
}

@ObjectType({ description: 'One thing bought, as it was printed.' })
export class ReceiptLineItem {
  @Field(() => String) description!: string;
  @Field(() => DecimalScalar, { nullable: true, description: 'Major units of the receipt’s currency.' })
  amount!: string | null;
  @Field(() => Category, {
    nullable: true,
    description: 'By what the ledger put it under before, else by its words. Null: nothing tells.',
  })
  category!: Category | null;
  @Field(() => Float, { description: 'Probability 0…1 that the category is right; 0 where there is none.' })
  confidence!: number;
}

@ObjectType({ description: 'What one category bears of a receipt.' })
export class ReceiptPart {
  @Field(() => Category) category!: Category;
  @Field(() => DecimalScalar, { description: 'Major units of the receipt’s currency; the parts sum to its total.' })
  amount!: string;
}

@ObjectType({ description: 'The account that a receipt would be booked on.' })
export class AccountProposal {
  @Field(() => Account, { nullable: true, description: 'Null: a new one would be made.' }) account!: Account | null;
  @Field(() => String, { nullable: true, description: 'Of the cash account that would be made.' }) newName!:
    string | null;
  @Field(() => CurrencyCodeScalar) currency!: string;
}

@ObjectType({ description: 'A photographed or scanned receipt, on its way to a transaction.' })
@Directive('@key(fields: "id")')
export class Receipt {
  @Field(() => ID) id!: string;
  @Field(() => ReceiptStatus) status!: ReceiptStatus;
  @Field(() => String) fileName!: string;
  @Field(() => DateTimeScalar) createdAt!: string;
  @Field(() => Int) version!: number;
  @Field(() => String, {
    nullable: true,
    description: 'WRONG_TYPE, TOO_LARGE, TIMED_OUT, OUT_OF_MEMORY, DAMAGED or INTERNAL.',
  })
  failure!: string | null;
  @Field(() => String, {
    description: 'Path of the image; needs the bearer token. Until it has been decoded: of the file as it came.',
  })
  imageUrl!: string;
  @Field(() => String, { nullable: true }) company!: string | null;
  @Field(() => PlainDateScalar, { nullable: true }) date!: string | null;
  @Field(() => DecimalScalar, { nullable: true, description: 'Major units of `currency`.' }) total!: string | null;
  @Field(() => CurrencyCodeScalar, { nullable: true }) currency!: string | null;
  @Field(() => DecimalScalar, { nullable: true }) tax!: string | null;
  @Field(() => Float, { nullable: true, description: 'Probability 0…1 that date and total are both right.' })
  confidence!: number | null;
  @Field(() => String, { nullable: true, description: 'Which readings took part.' }) engine!: string | null;
  /** Not fields: what their resolvers look up. */
  ledgerId!: string;
  rowId!: string;
  transactionRowId!: string | null;
}

@ObjectType()
export class ReceiptEdge {
  @Field(() => String) cursor!: string;
  @Field(() => Receipt) node!: Receipt;
}

@ObjectType({ description: 'Newest first.' })
export class ReceiptConnection {
  @Field(() => [ReceiptEdge]) edges!: ReceiptEdge[];
  @Field(() => PageInfo) pageInfo!: PageInfo;
  @Field(() => Int, { description: 'Of the whole filter.' }) totalCount!: number;
}

const amount = (minor: bigint | null, currency: string | null): string | null =>
  minor === null || currency === null ? null : toDecimal(minor, currency);

/** The public view of a receipt. */
export const receiptView = (row: ReceiptRow): Receipt => ({
  id: opaqueId('Receipt', row),
  status: row.status as ReceiptStatus,
  fileName: row.fileName,
  createdAt: row.createdAt.toISOString(),
  version: row.version,
  failure: row.status === 'FAILED' ? row.failure : null,
  imageUrl: `/files/${opaqueId('File', { ledgerId: row.ledgerId, id: row.imageFileId ?? row.fileId })}`,
  company: row.company,
  date: row.date,
  total: amount(row.total, row.currency),
  currency: row.currency,
  tax: amount(row.tax, row.currency),
  confidence: row.confidence,
  engine: row.engine,
  ledgerId: row.ledgerId,
  rowId: row.id,
  transactionRowId: row.transactionId,
});

/** The same for an error's `current`, which no schema filters: the fields alone. */
export function receiptCurrent(row: ReceiptRow): Omit<Receipt, 'ledgerId' | 'rowId' | 'transactionRowId'> {
  const { ledgerId: _ledgerId, rowId: _rowId, transactionRowId: _transactionRowId, ...fields } = receiptView(row);
  return fields;
}
