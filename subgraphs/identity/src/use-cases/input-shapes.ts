import { globalId } from '@parfinanciero/kit';
import { z } from 'zod';

/** Absent and null alike mean: not said. */
export const maybe = <Schema extends z.ZodType>(schema: Schema) =>
  schema.nullish().transform((value) => value ?? undefined);

/** Somebody's account, in the version that one has seen. */
export const UserRef = z.object({ userId: globalId('User'), expectedVersion: maybe(z.int().positive()) });
