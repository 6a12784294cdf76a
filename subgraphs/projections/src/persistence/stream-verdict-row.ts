import { bigintColumn } from '@parfinanciero/kit';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { StreamPeriod } from '../domain/streams/stream.js';

/** One row of `stream_verdict`: what a person says of a stream. Null = as it is found. */
@Entity('stream_verdict')
export class StreamVerdictRow {
  @PrimaryColumn('uuid', { name: 'ledger_id' }) ledgerId!: string;
  /** The stream's. */
  @PrimaryColumn('uuid') id!: string;
  @Column('char', { length: 3 }) currency!: string;
  @Column('text') key!: string;
  @Column('text') verdict!: 'CONFIRMED' | 'DISMISSED';
  /** Expected next, minor units, signed. */
  @Column('bigint', { nullable: true, transformer: bigintColumn }) amount!: bigint | null;
  @Column('text', { nullable: true }) period!: StreamPeriod | null;
  @Column('date', { name: 'next_date', nullable: true }) nextDate!: string | null;
  @Column('text', { nullable: true }) description!: string | null;
  @Column('uuid', { name: 'decided_by' }) decidedBy!: string;
  @Column('timestamptz', { name: 'decided_at' }) decidedAt!: Date;
  @Column('int') version!: number;
}
