import type { LedgerPermission } from '@parfinanciero/kit';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One row of `membership`: a person's part in a ledger. */
@Entity('membership')
export class MembershipRow {
  @PrimaryColumn('uuid', { name: 'ledger_id' }) ledgerId!: string;
  @PrimaryColumn('uuid', { name: 'person_id' }) personId!: string;
  @Column('text') permission!: LedgerPermission;
  @Column('timestamptz') since!: Date;
}
