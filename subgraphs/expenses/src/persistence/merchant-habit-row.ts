import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One row of `merchant_habit`: what corrections taught about a merchant's receipts. Unique by (ledger_id, merchant_key). */
@Entity('merchant_habit')
export class MerchantHabitRow {
  @PrimaryColumn('uuid', { name: 'ledger_id' }) ledgerId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text', { name: 'merchant_key' }) merchantKey!: string;
  @Column('text', { nullable: true }) payee!: string | null;
  @Column('uuid', { name: 'category_id', nullable: true }) categoryId!: string | null;
  @Column('boolean', { name: 'month_first', nullable: true }) monthFirst!: boolean | null;
  @Column('text', { name: 'total_label', nullable: true }) totalLabel!: string | null;
  @Column('timestamptz', { name: 'changed_at' }) changedAt!: Date;
  @Column('int') version!: number;
}
