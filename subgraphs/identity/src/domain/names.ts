import { z } from 'zod';

const oneLine = (text: string): string => text.trim().replace(/\s+/gu, ' ');

/** A name of a person or a ledger: 1–80 characters, trimmed, inner runs of space made one. */
export const Name = z.string().transform(oneLine).pipe(z.string().min(1).max(80));

/** An e-mail address in the form it is compared in. */
export const Email = z
  .string()
  .transform((text) => text.trim().toLowerCase())
  .pipe(z.email().max(254));

/** The name of a person's first ledger, in their language. */
export const firstLedgerName = (language: 'es' | 'en'): string => (language === 'es' ? 'Mis finanzas' : 'My finances');
