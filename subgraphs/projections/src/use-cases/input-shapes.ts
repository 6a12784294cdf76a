import { isCurrency, isPlainDate } from '@parfinanciero/kit';
import { z } from 'zod';

export const Horizon = z.int().min(1).max(24).nullish();
export const Currency = z.string().refine(isCurrency, 'not a currency').nullish();
export const Day = z.string().refine(isPlainDate, 'not a day');
export const Version = z.int().positive().nullish();
/** "2026-11". */
export const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/u, 'not a month');
/** Major units, any sign. */
export const DecimalText = z.string().regex(/^-?\d{1,17}(\.\d{1,4})?$/u, 'not an amount');

/** Months that a forecast looks ahead where nothing else is asked for. */
export const USUAL_HORIZON = 6;
