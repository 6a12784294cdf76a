import { safeIntegerColumn } from '@parfinanciero/kit';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ReportParameters } from '../domain/report-parameters.js';

export type ReportKindName = 'AUDIT' | 'STATEMENT' | 'TAX' | 'GOALS';
export type ReportStatusName = 'QUEUED' | 'RUNNING' | 'READY' | 'FAILED' | 'EXPIRED';

/** One row of `report`: what somebody asked for, and what became of it. */
@Entity('report')
export class ReportRow {
  /** The stream: the person who asked for it. */
  @PrimaryColumn('uuid', { name: 'ledger_id' }) ledgerId!: string;
  @PrimaryColumn('uuid') id!: string;
  /** The ledger that it is about. */
  @Column('uuid', { nullable: true }) ledger!: string | null;
  @Column('text') kind!: ReportKindName;
  @Column('text') format!: 'PDF' | 'CSV' | 'XLSX';
  @Column('text') language!: 'es' | 'en';
  @Column('jsonb') parameters!: ReportParameters;
  @Column('text', { name: 'file_name' }) fileName!: string;
  @Column('text') status!: ReportStatusName;
  /** 0…100 */
  @Column('int') progress!: number;
  /** The file; while it runs, the one that is being written. */
  @Column('uuid', { name: 'blob_id', nullable: true }) blobId!: string | null;
  @Column('int', { nullable: true }) pages!: number | null;
  @Column('int', { nullable: true }) rows!: number | null;
  /** Bytes. */
  @Column('bigint', { nullable: true, transformer: safeIntegerColumn }) size!: number | null;
  /** Why there is none: a key of `reportProblems`. */
  @Column('text', { nullable: true }) problem!: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'ready_at', nullable: true }) readyAt!: Date | null;
  @Column('timestamptz', { name: 'expires_at', nullable: true }) expiresAt!: Date | null;
  @Column('int') version!: number;
}
