import { bigintColumn, safeIntegerColumn } from '@parfinanciero/kit';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export type TransactionKind = 'PURCHASE' | 'INCOME' | 'REFUND' | 'TRANSFER' | 'EXCHANGE' | 'OPENING';

/** One row of `transaction`. Its account and amount repeat what its postings say, so that a list needs one table. */
@Entity('transaction')
export class TransactionRow {
  @PrimaryColumn('uuid', { name: 'ledger_id' }) ledgerId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('bigint', { name: 'legacy_id', transformer: safeIntegerColumn }) legacyId!: number;
  @Column('text') kind!: TransactionKind;
  @Column('date', { name: 'booked_on' }) bookedOn!: string;
  @Column('time', { name: 'local_time', nullable: true }) time!: string | null;
  @Column('text', { nullable: true }) payee!: string | null;
  @Column('text', { nullable: true }) note!: string | null;
  /** Payee and note in the form that searches compare. */
  @Column('text') search!: string;
  @Column('uuid', { name: 'account_id' }) accountId!: string;
  @Column('bigint', { transformer: bigintColumn }) amount!: bigint;
  @Column('char', { length: 3 }) currency!: string;
  @Column('uuid', { name: 'to_account_id', nullable: true }) toAccountId!: string | null;
  @Column('bigint', { nullable: true, transformer: bigintColumn }) received!: bigint | null;
  @Column('char', { name: 'received_currency', length: 3, nullable: true }) receivedCurrency!: string | null;
  @Column('text', { name: 'review_reason', nullable: true }) reviewReason!: string | null;
  @Column('uuid', { name: 'batch_id', nullable: true }) batchId!: string | null;
  /** The bank's own id, or a counted fingerprint: what tells that a row of a file is already here. */
  @Column('text', { name: 'import_key', nullable: true }) importKey!: string | null;
  @Column('uuid', { name: 'receipt_id', nullable: true }) receiptId!: string | null;
  @Column('timestamptz', { name: 'deleted_at', nullable: true }) deletedAt!: Date | null;
  @Column('uuid', { name: 'created_by' }) createdBy!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('int') version!: number;
}
