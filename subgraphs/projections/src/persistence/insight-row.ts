import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One row of `insight`: something unusual that was shown, with its evidence. */
@Entity('insight')
export class InsightRow {
  @PrimaryColumn('uuid', { name: 'ledger_id' }) ledgerId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') key!: string;
  @Column('text') kind!: string;
  @Column('char', { length: 3 }) currency!: string;
  @Column('date') day!: string;
  @Column('int', { name: 'severity_permille' }) severityPermille!: number;
  /** The whole insight, as the domain found it. */
  @Column('jsonb') found!: Record<string, unknown>;
  @Column('timestamptz', { name: 'found_at' }) foundAt!: Date;
  @Column('timestamptz', { name: 'dismissed_at', nullable: true }) dismissedAt!: Date | null;
  @Column('uuid', { name: 'dismissed_by', nullable: true }) dismissedBy!: string | null;
  @Column('int') version!: number;
}
