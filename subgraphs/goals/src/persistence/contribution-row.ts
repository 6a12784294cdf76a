import { bigintColumn } from '@parfinanciero/kit';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export type ContributionSourceName = 'MANUAL' | 'TRANSFER' | 'RECURRING' | 'ADJUSTMENT';

/** One row of `contribution`: money that came into a goal, or left it (negative). A removed one stays as a mark of itself. */
@Entity('contribution')
export class ContributionRow {
  @PrimaryColumn('uuid', { name: 'ledger_id' }) ledgerId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'goal_id' }) goalId!: string;
  @Column('bigint', { transformer: bigintColumn }) amount!: bigint;
  @Column('char', { length: 3 }) currency!: string;
  @Column('date', { name: 'booked_on' }) bookedOn!: string;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('text') source!: ContributionSourceName;
  /** The transfer that it follows, and on which account. */
  @Column('uuid', { name: 'transaction_id', nullable: true }) transactionId!: string | null;
  @Column('uuid', { name: 'account_id', nullable: true }) accountId!: string | null;
  /** "2026-11": the month whose recurring contribution it is. */
  @Column('text', { name: 'recurring_month', nullable: true }) recurringMonth!: string | null;
  @Column('timestamptz', { name: 'removed_at', nullable: true }) removedAt!: Date | null;
  @Column('uuid', { name: 'created_by', nullable: true }) createdBy!: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('int') version!: number;
}
