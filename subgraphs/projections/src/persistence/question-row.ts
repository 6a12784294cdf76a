import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One row of `question`: something that was asked in plain words; the words and the answer stand in a document. */
@Entity('question')
export class QuestionRow {
  @PrimaryColumn('uuid', { name: 'ledger_id' }) ledgerId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text', { name: 'document_id' }) documentId!: string;
  @Column('text', { nullable: true }) operation!: string | null;
  @Column('boolean') understood!: boolean;
  @Column('uuid', { name: 'asked_by' }) askedBy!: string;
  @Column('timestamptz', { name: 'asked_at' }) askedAt!: Date;
}
