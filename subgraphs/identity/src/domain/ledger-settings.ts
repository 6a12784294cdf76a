import { z } from 'zod';
import { isCurrency, isZone } from '@parfinanciero/kit';
import { Name } from './names.js';

export const Zone = z.string().refine(isZone, 'not a time zone');
export const Currency = z.string().refine(isCurrency, 'not an ISO 4217 currency');
export const LanguageCode = z.enum(['es', 'en']);

/** What a new ledger is until its people say otherwise: Colombian first. */
export const DEFAULT_SETTINGS = { zone: 'America/Bogota', language: 'es', referenceCurrency: 'COP' } as const;

export const LedgerName = Name;
