import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ImportMapping, MappingDraft, OpenQuestion, SniffedColumn } from '../domain/import/index.js';
import type {
  AccountChoice,
  AccountPlan,
  CategoryChoice,
  CategoryPlan,
  FileNames,
} from '../domain/import-plan/index.js';

export type ImportStatus = 'PREVIEW' | 'IMPORTED' | 'REVERTED';

/** What the person has said of a file, over what we found in it. */
export interface ImportChoices {
  readonly parts: Partial<ImportMapping>;
  /** For rows that name no account. */
  readonly accountId: string | null;
  readonly accounts: readonly AccountChoice[];
  readonly categories: readonly CategoryChoice[];
  /** Lines of suspicious rows that are to be booked all the same. */
  readonly includeSuspicious: readonly number[];
}

/** What the file's beginning looks like, and what is still unclear of it. */
export interface ImportSheet {
  readonly columns: readonly Omit<SniffedColumn, 'kind'>[];
  readonly sampleRows: readonly (readonly string[])[];
  readonly open: readonly OpenQuestion[];
  /** Whether the mapping is whole, so that the file can be read. */
  readonly readable: boolean;
}

export interface ImportCounts {
  readonly rows: number;
  readonly new: number;
  readonly duplicate: number;
  readonly suspicious: number;
  readonly problem: number;
  readonly ignored: number;
}

/** What a revert took away beside transactions, so that a restore brings exactly that back. */
export interface RemovedByRevert {
  readonly accounts: readonly string[];
  readonly categories: readonly string[];
}

export interface StoredPlan {
  readonly accounts: AccountPlan;
  readonly categories: CategoryPlan;
}

/** One row of `import_batch`: a file on its way into the ledger, or in it, or taken back. */
@Entity('import_batch')
export class ImportBatchRow {
  @PrimaryColumn('uuid', { name: 'ledger_id' }) ledgerId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'file_id' }) fileId!: string;
  @Column('text', { name: 'file_name' }) fileName!: string;
  @Column('text') status!: ImportStatus;
  @Column('jsonb') mapping!: MappingDraft;
  @Column('jsonb') choices!: ImportChoices;
  @Column('jsonb') sheet!: ImportSheet;
  @Column('jsonb') names!: FileNames;
  @Column('jsonb') plan!: StoredPlan;
  @Column('jsonb') counts!: ImportCounts;
  @Column('int') added!: number;
  /** How often it was restored: each raises the version of its rows by two, which is no edit. */
  @Column('int') restores!: number;
  @Column('jsonb', { nullable: true }) removed!: RemovedByRevert | null;
  /** The instant of the revert, which is also that of its rows' way to the trash. */
  @Column('timestamptz', { name: 'reverted_at', nullable: true }) revertedAt!: Date | null;
  @Column('uuid', { name: 'created_by' }) createdBy!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('int') version!: number;
}
