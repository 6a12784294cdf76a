import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The one row of `maintenance`: whether the installation takes writes at present. */
@Entity('maintenance')
export class MaintenanceRow {
  @PrimaryColumn('uuid', { name: 'ledger_id' }) ledgerId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('boolean', { name: 'on' }) on!: boolean;
  @Column('text', { nullable: true }) message!: string | null;
  @Column('timestamptz', { nullable: true }) since!: Date | null;
  @Column('uuid', { name: 'person_id', nullable: true }) personId!: string | null;
  @Column('int') version!: number;
}
