import { bigintColumn } from '@parfinanciero/kit';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One row of `budget`: what a category may take in a month. Unique by (ledger_id, month, category_id). */
@Entity('budget')
export class BudgetRow {
  @PrimaryColumn('uuid', { name: 'ledger_id' }) ledgerId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'category_id' }) categoryId!: string;
  /** The month's first day. */
  @Column('date') month!: string;
  /** Minor units of its own currency, never negative. */
  @Column('bigint', { name: 'amount_minor', transformer: bigintColumn }) amount!: bigint;
  /** The ledger's reference currency when it was set; a later change of that leaves it alone. */
  @Column('char', { length: 3 }) currency!: string;
  @Column('int') version!: number;
}
