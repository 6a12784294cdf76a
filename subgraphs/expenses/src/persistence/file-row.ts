import { safeIntegerColumn } from '@parfinanciero/kit';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export type FileKind = 'import' | 'receipt';

/** One row of `file`: what was uploaded, whose bytes lie in the blob store under `blobId`. */
@Entity('file')
export class FileRow {
  @PrimaryColumn('uuid', { name: 'ledger_id' }) ledgerId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'blob_id' }) blobId!: string;
  @Column('text') kind!: FileKind;
  @Column('text') name!: string;
  @Column('text', { name: 'mime_type' }) mimeType!: string;
  @Column('bigint', { transformer: safeIntegerColumn }) size!: number;
  @Column('text') sha256!: string;
  /** Whether we wrote these bytes ourselves, from decoded pixels: only such an image may be shown inline. */
  @Column('boolean') reencoded!: boolean;
  @Column('uuid', { name: 'created_by' }) createdBy!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
