import { globalId, isCurrency, isPlainDate } from '@parfinanciero/kit';
import { z } from 'zod';

/** Shapes that several use cases read alike. */
export const Day = z.string().refine(isPlainDate, 'not a day (YYYY-MM-DD)');
export const Month = z.string().regex(/^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/u, 'not a month (YYYY-MM)');
export const TimeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/u)
  .transform((text) => (text.length === 5 ? `${text}:00` : text));
/** Major units, exact; how many decimals it may have is the currency's to say. */
export const DecimalText = z.string().regex(/^-?\d{1,19}(\.\d{1,6})?$/u, 'not a decimal number');
export const CurrencyCode = z.string().refine(isCurrency, 'not an ISO 4217 currency');
export const FlowName = z.enum(['INCOME', 'SPENDING']);
export const AccountKindName = z.enum(['CASH', 'BANK', 'CARD', 'LOAN', 'SAVINGS']);
/** Absent and null alike mean: not said. */
export const maybe = <Schema extends z.ZodType>(schema: Schema) =>
  schema.nullish().transform((value) => value ?? undefined);
export const Version = maybe(z.int().positive());

export const LineShape = z.object({ categoryId: globalId('Category'), amount: DecimalText, flow: FlowName });
