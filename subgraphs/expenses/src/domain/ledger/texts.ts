import { z } from 'zod';

const oneLine = (text: string): string => text.trim().replace(/\s+/gu, ' ');

const optionalText = (max: number) =>
  z
    .string()
    .nullish()
    .transform((text) => (text == null || oneLine(text) === '' ? null : oneLine(text)))
    .pipe(z.string().max(max).nullable());

/** Who was paid, or who paid. */
export const Payee = optionalText(200);
/** What a person wants to remember of it. */
export const Note = optionalText(1_000);
/** An account's or a category's name. */
export const Title = z.string().transform(oneLine).pipe(z.string().min(1).max(80));
