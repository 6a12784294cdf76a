import { bigintColumn } from '@parfinanciero/kit';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export type ReceiptStatus = 'QUEUED' | 'READING' | 'TO_REVIEW' | 'CONFIRMED' | 'FAILED' | 'DISCARDED';

/** One row of `receipt`: the truth about its status and its links. One per file. */
@Entity('receipt')
export class ReceiptRow {
  @PrimaryColumn('uuid', { name: 'ledger_id' }) ledgerId!: string;
  @PrimaryColumn('uuid') id!: string;
  /** What was uploaded, as it came. */
  @Column('uuid', { name: 'file_id' }) fileId!: string;
  @Column('text', { name: 'file_name' }) fileName!: string;
  /** The picture that we wrote ourselves from it; null until it has been decoded. */
  @Column('uuid', { name: 'image_file_id', nullable: true }) imageFileId!: string | null;
  @Column('text') status!: ReceiptStatus;
  /** Why it could not be read. */
  @Column('text', { nullable: true }) failure!: string | null;
  /** Its text and its reading, under one id in two collections. */
  @Column('uuid', { name: 'document_id', nullable: true }) documentId!: string | null;
  /** Under what the ledger remembers the merchant: its tax number or its printed name. */
  @Column('text', { name: 'merchant_key', nullable: true }) merchantKey!: string | null;
  /** The name as it was printed, where the ledger calls the merchant otherwise. */
  @Column('text', { name: 'printed_company', nullable: true }) printedCompany!: string | null;
  @Column('text', { nullable: true }) company!: string | null;
  @Column('date', { nullable: true }) date!: string | null;
  /** Minor units of `currency`. */
  @Column('bigint', { nullable: true, transformer: bigintColumn }) total!: bigint | null;
  @Column('char', { length: 3, nullable: true }) currency!: string | null;
  @Column('bigint', { nullable: true, transformer: bigintColumn }) tax!: bigint | null;
  /** Probability 0…1 that date and total are right. */
  @Column('double precision', { nullable: true }) confidence!: number | null;
  @Column('text', { nullable: true }) engine!: string | null;
  @Column('uuid', { name: 'transaction_id', nullable: true }) transactionId!: string | null;
  @Column('uuid', { name: 'created_by' }) createdBy!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  /** When it last went on: how a live stream finds what it has not sent. */
  @Column('timestamptz', { name: 'changed_at' }) changedAt!: Date;
  @Column('int') version!: number;
}
