import { safeIntegerColumn } from '@parfinanciero/kit';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One row of `advice`: that it was written, for which goal and from which facts. What it says is in its document. Never changed. */
@Entity('advice')
export class AdviceRow {
  @PrimaryColumn('uuid', { name: 'ledger_id' }) ledgerId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'goal_id' }) goalId!: string;
  /** From the sequence `advice_legacy_id`: the number that REST clients know it by. */
  @Column('bigint', { name: 'legacy_id', transformer: safeIntegerColumn }) legacyId!: number;
  @Column('text', { name: 'document_id' }) documentId!: string;
  @Column('text') language!: 'es' | 'en';
  /** Of the facts alone: the same ones need no second advice in the same language. */
  @Column('text', { name: 'facts_hash' }) factsHash!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
