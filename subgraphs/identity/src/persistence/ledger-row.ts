import { safeIntegerColumn } from '@parfinanciero/kit';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One row of `ledger`. */
@Entity('ledger')
export class LedgerRow {
  @PrimaryColumn('uuid', { name: 'ledger_id' }) id!: string;
  @Column('bigint', { name: 'legacy_id', transformer: safeIntegerColumn }) legacyId!: number;
  @Column('text') name!: string;
  @Column('text') zone!: string;
  @Column('text') language!: 'es' | 'en';
  @Column('text', { name: 'reference_currency' }) referenceCurrency!: string;
  /** Whether its people answered the first start. */
  @Column('boolean') configured!: boolean;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('int') version!: number;
}
