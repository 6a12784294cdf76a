import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One row of `ledger_settings`: what identity's events said of a ledger, for days and defaults. */
@Entity('ledger_settings')
export class LedgerSettingsRow {
  @PrimaryColumn('uuid', { name: 'ledger_id' }) ledgerId!: string;
  @Column('text') name!: string;
  @Column('text') zone!: string;
  @Column('text') language!: 'es' | 'en';
  @Column('char', { name: 'reference_currency', length: 3 }) referenceCurrency!: string;
  /** Identity's version of the ledger: an older one never overwrites a newer. */
  @Column('int', { name: 'source_version' }) sourceVersion!: number;
}
