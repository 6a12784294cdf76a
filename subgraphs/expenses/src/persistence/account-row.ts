import { bigintColumn } from '@parfinanciero/kit';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export type AccountKind = 'CASH' | 'BANK' | 'CARD' | 'LOAN' | 'SAVINGS';
/** System accounts, one per currency: exchanges and opening balances go through them, and people never see them. */
export type SystemAccount = 'EXCHANGE' | 'OPENING';

/** One row of `account`. Unique by (ledger_id, comparable, currency) among a person's own. */
@Entity('account')
export class AccountRow {
  @PrimaryColumn('uuid', { name: 'ledger_id' }) ledgerId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column('text') comparable!: string;
  @Column('text') kind!: AccountKind;
  @Column('text', { nullable: true }) system!: SystemAccount | null;
  @Column('char', { length: 3 }) currency!: string;
  @Column('bigint', { name: 'opening_balance', transformer: bigintColumn }) openingBalance!: bigint;
  @Column('date', { name: 'opened_on' }) openedOn!: string;
  @Column('boolean') archived!: boolean;
  /** The import that made it, while nothing else has used it. */
  @Column('uuid', { name: 'batch_id', nullable: true }) batchId!: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('int') version!: number;
}
