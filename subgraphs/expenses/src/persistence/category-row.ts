import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Flow } from '../domain/ledger/postings.js';

/**
 * One row of `category`. `name` is null while a default category has its default name, in whatever language the ledger has.
 * Its column `told` (whether an event has named it) is the repository's own and not here.
 */
@Entity('category')
export class CategoryRow {
  @PrimaryColumn('uuid', { name: 'ledger_id' }) ledgerId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text', { nullable: true }) key!: string | null;
  @Column('text', { nullable: true }) name!: string | null;
  @Column('uuid', { name: 'parent_id', nullable: true }) parentId!: string | null;
  /** One of the twelve documented codes, by its ancestors. */
  @Column('text') code!: string;
  @Column('text') flow!: Flow;
  @Column('int') position!: number;
  @Column('uuid', { name: 'batch_id', nullable: true }) batchId!: string | null;
  /** Since when it is gone: a revert took back the import that made it. Its rows are in the trash. */
  @Column('timestamptz', { name: 'removed_at', nullable: true }) removedAt!: Date | null;
  @Column('int') version!: number;
}
