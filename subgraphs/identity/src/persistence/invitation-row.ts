import type { LedgerPermission } from '@parfinanciero/kit';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One row of `invitation`: becomes a membership when somebody with that verified address signs in. */
@Entity('invitation')
export class InvitationRow {
  @PrimaryColumn('uuid', { name: 'ledger_id' }) ledgerId!: string;
  @PrimaryColumn('text') email!: string;
  @Column('text') permission!: LedgerPermission;
  @Column('uuid', { name: 'invited_by' }) invitedBy!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
