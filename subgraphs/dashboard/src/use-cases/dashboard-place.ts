import { globalId, isPlainDate } from '@parfinanciero/kit';
import { z } from 'zod';

/** A period of at most ten years. */
export const PeriodShape = z
  .object({ start: z.string().refine(isPlainDate, 'not a day'), end: z.string().refine(isPlainDate, 'not a day') })
  .refine(({ start, end }) => start < end, 'start must be before end')
  .refine(({ start, end }) => Number(end.slice(0, 4)) - Number(start.slice(0, 4)) <= 10, 'ten years at most');

/** The input that every part of a dashboard is read with. */
export const DashboardPart = z.object({ ledgerId: globalId('Ledger'), period: PeriodShape });
