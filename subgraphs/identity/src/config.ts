import { postgresUrl, SubgraphConfig } from '@parfinanciero/kit/server';
import { z } from 'zod';

/** Settings of identity in a process of its own. */
export const IdentityConfig = SubgraphConfig.extend({
  PORT: SubgraphConfig.shape.PORT.default(4001),
  DATABASE_URL_IDENTITY: postgresUrl,
  /** Set = the schema is brought up to date at start. */
  DATABASE_OWNER_URL_IDENTITY: postgresUrl.optional(),
  FIREBASE_PROJECT_ID: z.string(),
  GOOGLE_APPLICATION_CREDENTIALS: z.string().optional(),
  FIREBASE_AUTH_EMULATOR_HOST: z.string().optional(),
}).superRefine((config, context) => {
  const wrong = (path: string, message: string): void => context.addIssue({ code: 'custom', path: [path], message });
  if (config.NODE_ENV === 'production' && config.FIREBASE_AUTH_EMULATOR_HOST !== undefined) {
    wrong('FIREBASE_AUTH_EMULATOR_HOST', 'refused in production');
  }
  if (config.FIREBASE_AUTH_EMULATOR_HOST === undefined && config.GOOGLE_APPLICATION_CREDENTIALS === undefined) {
    wrong('GOOGLE_APPLICATION_CREDENTIALS', 'needed, or FIREBASE_AUTH_EMULATOR_HOST outside production');
  }
});
export type IdentityConfig = z.infer<typeof IdentityConfig>;
