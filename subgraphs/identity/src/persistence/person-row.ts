import { safeIntegerColumn } from '@parfinanciero/kit';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One row of `person`: an account of a human being. Unique by firebase_uid. */
@Entity('person')
export class PersonRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('bigint', { name: 'legacy_id', transformer: safeIntegerColumn }) legacyId!: number;
  @Column('text', { name: 'firebase_uid' }) firebaseUid!: string;
  @Column('text', { nullable: true }) email!: string | null;
  @Column('boolean', { name: 'email_verified' }) emailVerified!: boolean;
  @Column('text', { nullable: true }) name!: string | null;
  @Column('text', { nullable: true }) lastname!: string | null;
  @Column('text', { nullable: true }) picture!: string | null;
  @Column('text') provider!: string;
  @Column('text') role!: 'CLIENT' | 'ADMIN';
  @Column('text') status!: 'ACTIVE' | 'DISABLED';
  @Column('text', { nullable: true }) language!: 'es' | 'en' | null;
  @Column('text', { name: 'accepted_terms', nullable: true }) acceptedTerms!: string | null;
  @Column('timestamptz', { name: 'accepted_terms_at', nullable: true }) acceptedTermsAt!: Date | null;
  /** Unix seconds: tokens of sign-ins before this are refused. */
  @Column('bigint', { name: 'sessions_valid_since', transformer: safeIntegerColumn }) sessionsValidSince!: number;
  @Column('uuid', { name: 'default_ledger_id' }) defaultLedgerId!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('int') version!: number;
}
