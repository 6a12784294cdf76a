import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One row of `account_link`: from when until when transfers on an account counted for a goal. */
@Entity('account_link')
export class AccountLinkRow {
  @PrimaryColumn('uuid', { name: 'ledger_id' }) ledgerId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'goal_id' }) goalId!: string;
  @Column('uuid', { name: 'account_id' }) accountId!: string;
  @Column('timestamptz', { name: 'linked_at' }) linkedAt!: Date;
  @Column('timestamptz', { name: 'unlinked_at', nullable: true }) unlinkedAt!: Date | null;
}
