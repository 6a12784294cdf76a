import { postgresUrl, serviceUrl, SubgraphConfig } from '@parfinanciero/kit/server';
import { z } from 'zod';

/** Settings of identity in a process of its own. */
export const IdentityConfig = SubgraphConfig.extend({
  PORT: SubgraphConfig.shape.PORT.default(4001),
  DATABASE_URL_IDENTITY: postgresUrl,
  /** Set = the schema is brought up to date at start. */
  DATABASE_OWNER_URL_IDENTITY: postgresUrl.optional(),
  /** Where the services answer that have to forget what identity forgets. One that is not named is not waited for. */
  SUBGRAPH_URL_EXPENSES: serviceUrl.optional(),
  SUBGRAPH_URL_GOALS: serviceUrl.optional(),
  SUBGRAPH_URL_DASHBOARD: serviceUrl.optional(),
  SUBGRAPH_URL_ADMINISTRATION: serviceUrl.optional(),
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
/** The services that answer erasures, and where they are. */
export function erasersOf(config: IdentityConfig): Record<string, string> {
  const places = {
    expenses: config.SUBGRAPH_URL_EXPENSES,
    goals: config.SUBGRAPH_URL_GOALS,
    dashboard: config.SUBGRAPH_URL_DASHBOARD,
    administration: config.SUBGRAPH_URL_ADMINISTRATION,
  };
  return Object.fromEntries(Object.entries(places).flatMap(([name, url]) => (url === undefined ? [] : [[name, url]])));
}

export type IdentityConfig = z.infer<typeof IdentityConfig>;
