import { bigintColumn } from '@parfinanciero/kit';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Flow } from '../domain/ledger/postings.js';

/** One row of `posting`, in the order of its transaction. */
@Entity('posting')
export class PostingRow {
  @PrimaryColumn('uuid', { name: 'ledger_id' }) ledgerId!: string;
  @PrimaryColumn('uuid', { name: 'transaction_id' }) transactionId!: string;
  @PrimaryColumn('int') ordinal!: number;
  @Column('uuid', { name: 'account_id' }) accountId!: string;
  @Column('uuid', { name: 'category_id', nullable: true }) categoryId!: string | null;
  @Column('text', { nullable: true }) flow!: Flow | null;
  @Column('bigint', { transformer: bigintColumn }) amount!: bigint;
  @Column('char', { length: 3 }) currency!: string;
}
