import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One row of `narrative`: a month in words, which stand in a document. */
@Entity('narrative')
export class NarrativeRow {
  @PrimaryColumn('uuid', { name: 'ledger_id' }) ledgerId!: string;
  @PrimaryColumn('uuid') id!: string;
  /** Its first day. */
  @Column('date') month!: string;
  @Column('text') language!: 'es' | 'en';
  @Column('text', { name: 'facts_hash' }) factsHash!: string;
  @Column('text', { name: 'document_id' }) documentId!: string;
  @Column('uuid', { name: 'created_by' }) createdBy!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
