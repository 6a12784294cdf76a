import {
  CurrencyCodeScalar,
  DateTimeScalar,
  JsonScalar,
  MoneyType,
  moneyView,
  opaqueId,
  PlainDateScalar,
  PlainTimeScalar,
} from '@parfinanciero/kit';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { ImportBatchRow } from '../persistence/import-batch-row.js';
import type { StagedRow } from '../persistence/import-loader.js';
import { Account, AccountKind } from './account.js';
import { Category, Flow } from './category.js';

export enum ImportStatus {
  PREVIEW = 'PREVIEW',
  IMPORTED = 'IMPORTED',
  REVERTED = 'REVERTED',
}
registerEnumType(ImportStatus, { name: 'ImportStatus' });

export enum ImportRowState {
  NEW = 'NEW',
  DUPLICATE = 'DUPLICATE',
  SUSPICIOUS = 'SUSPICIOUS',
  PROBLEM = 'PROBLEM',
  IGNORED = 'IGNORED',
}
registerEnumType(ImportRowState, { name: 'ImportRowState' });

@ObjectType({ description: 'A column of the file.' })
export class ImportColumn {
  @Field(() => Int, { description: '0-based.' }) index!: number;
  @Field(() => String, { description: 'Empty where the file has no header.' }) name!: string;
  @Field(() => [String]) samples!: string[];
}

@ObjectType({ description: 'What one account name of the file means.' })
export class ImportAccountMatch {
  @Field(() => String, { description: 'As the file writes it; empty for rows that name none.' }) name!: string;
  @Field(() => CurrencyCodeScalar) currency!: string;
  @Field(() => Account, { nullable: true, description: 'Null: a new one will be made.' }) account!: Account | null;
  @Field(() => Int) rows!: number;
  @Field(() => String, { nullable: true }) newName!: string | null;
  @Field(() => AccountKind, { nullable: true }) newKind!: AccountKind | null;
}

@ObjectType({ description: 'What one category of the file means.' })
export class ImportCategoryMatch {
  @Field(() => String, { description: '"Food / snacks"; empty for rows without one.' }) path!: string;
  @Field(() => Flow) flow!: Flow;
  @Field(() => Category, { nullable: true, description: 'Null: a new one will be made.' }) category!: Category | null;
  @Field(() => Int) rows!: number;
}

@ObjectType({ description: 'A record of the file, and what would become of it.' })
export class ImportPreviewRow {
  @Field(() => Int, { description: '1-based, in the file.' }) line!: number;
  @Field(() => ImportRowState) state!: ImportRowState;
  @Field(() => PlainDateScalar, { nullable: true }) bookedOn!: string | null;
  @Field(() => PlainTimeScalar, { nullable: true }) time!: string | null;
  @Field(() => String, { nullable: true }) account!: string | null;
  @Field(() => String, { nullable: true }) toAccount!: string | null;
  @Field(() => String, { nullable: true }) category!: string | null;
  @Field(() => String, { nullable: true }) payee!: string | null;
  @Field(() => String, { nullable: true }) note!: string | null;
  @Field(() => MoneyType, { nullable: true, description: 'The signed effect on `account`.' }) amount!: MoneyType | null;
  @Field(() => String, { nullable: true, description: 'INCOME, SPENDING or TRANSFER.' }) flow!: string | null;
  @Field(() => String, { nullable: true, description: 'Why it cannot be booked, or is left out.' }) problem!:
    string | null;
  @Field(() => String, { nullable: true, description: 'The record as it stands, where it could not be read.' }) raw!:
    string | null;
}

@ObjectType()
export class ImportCounts {
  @Field(() => Int) rows!: number;
  @Field(() => Int) new!: number;
  @Field(() => Int) duplicate!: number;
  @Field(() => Int) suspicious!: number;
  @Field(() => Int) problem!: number;
  @Field(() => Int) ignored!: number;
}

@ObjectType({ description: 'A file on its way into a ledger, in it, or taken back.' })
@Directive('@key(fields: "id")')
export class ImportBatch {
  @Field(() => ID) id!: string;
  @Field(() => ImportStatus) status!: ImportStatus;
  @Field(() => String) fileName!: string;
  @Field(() => DateTimeScalar) createdAt!: string;
  @Field(() => ImportCounts) counts!: ImportCounts;
  @Field(() => Int, { description: 'Transactions that it booked.' }) added!: number;
  @Field(() => Int) version!: number;
  @Field(() => JsonScalar, { description: 'How the file is read: columns by their role, formats, signs.' })
  mapping!: unknown;
  @Field(() => [ImportColumn]) columns!: ImportColumn[];
  @Field(() => [[String]]) sampleRows!: string[][];
  @Field(() => [String], { description: 'What is still unclear.' }) open!: string[];
  /** Not fields: what their resolvers look up. */
  ledgerId!: string;
  rowId!: string;
}

/** The public view of an import. */
export const importView = (row: ImportBatchRow): ImportBatch => ({
  id: opaqueId('ImportBatch', row),
  status: row.status as ImportStatus,
  fileName: row.fileName,
  createdAt: row.createdAt.toISOString(),
  counts: row.counts,
  added: row.added,
  version: row.version,
  mapping: row.mapping,
  columns: row.sheet.columns.map((column) => ({ ...column, samples: [...column.samples] })),
  sampleRows: row.sheet.sampleRows.map((cells) => [...cells]),
  open: [...row.sheet.open],
  ledgerId: row.ledgerId,
  rowId: row.id,
});

/** The public view of a record on its way. */
export const previewRowView = (row: StagedRow): ImportPreviewRow => ({
  line: row.line,
  state: row.state as ImportRowState,
  bookedOn: row.bookedOn,
  time: row.time,
  account: row.account,
  toAccount: row.toAccount,
  category: row.path,
  payee: row.payee,
  note: row.note,
  amount: row.amount === null || row.currency === null ? null : moneyView(row.amount, row.currency),
  flow: row.flow,
  problem: row.problem,
  raw: row.raw,
});
