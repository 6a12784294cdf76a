import { isCurrency, isPlainDate } from '@parfinanciero/kit';
import { z } from 'zod';
import { isRate } from '../domain/rates.js';

const oneLine = (text: string): string => text.trim().replace(/\s+/gu, ' ');

/** Absent and null alike mean: not said. */
export const maybe = <Schema extends z.ZodType>(schema: Schema) =>
  schema.nullish().transform((value) => value ?? undefined);

export const Day = z.string().refine(isPlainDate, 'not a day (YYYY-MM-DD)');
/** Major units, exact; how many decimals it may have is the currency's to say. */
export const DecimalText = z.string().regex(/^-?\d{1,19}(\.\d{1,6})?$/u, 'not a decimal number');
export const CurrencyCode = z.string().refine(isCurrency, 'not an ISO 4217 currency');
export const Version = maybe(z.int().positive());
export const Title = z.string().transform(oneLine).pipe(z.string().min(1).max(120));
const text = (max: number) =>
  z
    .string()
    .transform((given) => oneLine(given) || null)
    .pipe(z.string().max(max).nullable());
export const Description = text(1_000);
export const Note = text(500);
const ICONS: readonly string[] = ['house', 'car', 'trip', 'study', 'shield', 'card', 'gift', 'calendar', 'star'];
export const Icon = z.string().refine((name) => ICONS.includes(name), `one of ${ICONS.join(', ')}`);
/** Per cent, 0–1000. */
export const Rate = z.string().refine(isRate, 'not a rate in per cent (0–1000)');
export const RateKindName = z.enum(['EFFECTIVE_ANNUAL', 'NOMINAL_MONTHLY', 'NOMINAL_ANNUAL']);
export const KindName = z.enum(['SAVING', 'DEBT', 'EMERGENCY', 'SINKING']);
export const StatusName = z.enum(['CREATED', 'IN_PROGRESS', 'COMPLETED', 'CANCELLED', 'SUSPENDED']);
export const Priority = z.int().min(1).max(999);
export const Months = z.int().min(1).max(60);
export const DayOfMonth = z.int().min(1).max(31);
