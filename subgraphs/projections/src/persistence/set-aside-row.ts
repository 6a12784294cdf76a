import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One row of `set_aside`: a transaction that a person does not want to be projected from. */
@Entity('set_aside')
export class SetAsideRow {
  @PrimaryColumn('uuid', { name: 'ledger_id' }) ledgerId!: string;
  /** The transaction's. */
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'set_by' }) setBy!: string;
  @Column('timestamptz', { name: 'set_at' }) setAt!: Date;
  @Column('int') version!: number;
}
