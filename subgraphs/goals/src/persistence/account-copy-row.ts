import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One row of `account_copy`: what expenses' events said of an account. */
@Entity('account_copy')
export class AccountCopyRow {
  @PrimaryColumn('uuid', { name: 'ledger_id' }) ledgerId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column('text') kind!: string;
  @Column('char', { length: 3 }) currency!: string;
  @Column('boolean') archived!: boolean;
  /** Expenses' version of the account: an older one never overwrites a newer. */
  @Column('int', { name: 'source_version' }) sourceVersion!: number;
}
