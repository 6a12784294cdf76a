import { bigintColumn, safeIntegerColumn } from '@parfinanciero/kit';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { GoalStatusName } from '../domain/goal-status.js';
import type { RateKind } from '../domain/rates.js';

export type GoalKindName = 'SAVING' | 'DEBT' | 'EMERGENCY' | 'SINKING';

/** One row of `goal`. Amounts are minor units of `currency`. */
@Entity('goal')
export class GoalRow {
  @PrimaryColumn('uuid', { name: 'ledger_id' }) ledgerId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('bigint', { name: 'legacy_id', transformer: safeIntegerColumn }) legacyId!: number;
  @Column('text') kind!: GoalKindName;
  @Column('text') title!: string;
  @Column('text', { nullable: true }) description!: string | null;
  @Column('text', { nullable: true }) icon!: string | null;
  @Column('bigint', { name: 'target_minor', transformer: bigintColumn }) target!: bigint;
  @Column('char', { length: 3 }) currency!: string;
  /** The sum of its live contributions, kept in the transaction of each of them. */
  @Column('bigint', { name: 'progress_minor', transformer: bigintColumn }) progress!: bigint;
  @Column('date', { name: 'starts_on' }) startsOn!: string;
  @Column('date', { name: 'ends_on', nullable: true }) endsOn!: string | null;
  @Column('text') status!: GoalStatusName;
  @Column('int') priority!: number;
  @Column('uuid', { name: 'account_id', nullable: true }) accountId!: string | null;
  @Column('boolean') archived!: boolean;
  /** Per cent, as it was written. */
  @Column('text', { nullable: true }) rate!: string | null;
  @Column('text', { name: 'rate_kind', nullable: true }) rateKind!: RateKind | null;
  @Column('bigint', { name: 'minimum_payment', nullable: true, transformer: bigintColumn })
  minimumPayment!: bigint | null;
  @Column('int', { nullable: true }) months!: number | null;
  @Column('bigint', { name: 'monthly_contribution', nullable: true, transformer: bigintColumn })
  monthlyContribution!: bigint | null;
  @Column('int', { name: 'contribution_day', nullable: true }) contributionDay!: number | null;
  /** The first day on which a recurring contribution may fall; set while there are recurring contributions. */
  @Column('date', { name: 'recurring_from', nullable: true }) recurringFrom!: string | null;
  /** The highest milestone (per cent) that has been told. */
  @Column('int') milestone!: number;
  @Column('uuid', { name: 'created_by' }) createdBy!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'changed_at' }) changedAt!: Date;
  @Column('int') version!: number;
}
