import { join } from 'node:path';
import { onOff } from '@parfinanciero/kit';
import { LanguageModelSettings } from '@parfinanciero/kit/language-model';
import { pemKey, serviceUrl } from '@parfinanciero/kit/server';
import { RouterConfig } from '@parfinanciero/router';
import { z } from 'zod';

interface ServiceAddresses {
  readonly SUBGRAPH_URL_IDENTITY?: string | undefined;
  readonly SUBGRAPH_URL_EXPENSES?: string | undefined;
  readonly SUBGRAPH_URL_DASHBOARD?: string | undefined;
  readonly SUBGRAPH_URL_GOALS?: string | undefined;
  readonly SUBGRAPH_URL_PROJECTIONS?: string | undefined;
  readonly SUBGRAPH_URL_ADMINISTRATION?: string | undefined;
}

/** Whether any service runs in a process of its own. */
const runsElsewhere = ({
  SUBGRAPH_URL_IDENTITY,
  SUBGRAPH_URL_EXPENSES,
  SUBGRAPH_URL_DASHBOARD,
  SUBGRAPH_URL_GOALS,
  SUBGRAPH_URL_PROJECTIONS,
  SUBGRAPH_URL_ADMINISTRATION,
}: ServiceAddresses): boolean =>
  [
    SUBGRAPH_URL_IDENTITY,
    SUBGRAPH_URL_EXPENSES,
    SUBGRAPH_URL_DASHBOARD,
    SUBGRAPH_URL_GOALS,
    SUBGRAPH_URL_PROJECTIONS,
    SUBGRAPH_URL_ADMINISTRATION,
  ].some((url) => url !== undefined);

/** Settings of the whole product on one machine. Every one is in `.env.example`. */
export const StackConfig = RouterConfig.extend({
  DATA_DIR: z.string().default('.parfinanciero'),
  /** The owner of the databases on a server of one's own; unset = the embedded server. */
  DATABASE_OWNER_URL: z.url({ protocol: /^postgres(ql)?$/u }).optional(),
  /** The password of the services' roles on that server. */
  DATABASE_SERVICE_PASSWORD: z.string().min(8).optional(),
  MONGODB_URI: z.string().optional(),
  GOOGLE_APPLICATION_CREDENTIALS: z.string().optional(),
  DEMO: onOff.optional(),
  DEMO_PUBLIC: onOff.optional(),
  SAMPLES_DIR: z.string().optional(),
  /** Where a service runs that is not in this process. */
  SUBGRAPH_URL_IDENTITY: serviceUrl.optional(),
  SUBGRAPH_URL_EXPENSES: serviceUrl.optional(),
  SUBGRAPH_URL_DASHBOARD: serviceUrl.optional(),
  SUBGRAPH_URL_GOALS: serviceUrl.optional(),
  SUBGRAPH_URL_PROJECTIONS: serviceUrl.optional(),
  SUBGRAPH_URL_ADMINISTRATION: serviceUrl.optional(),
  /** Signs the checkpoints of the audit chain (Ed25519); unset outside production = made once beside the data. */
  AUDIT_SIGNING_KEY: pemKey.optional(),
  /** Signs who is asking, for services in other processes. */
  PRINCIPAL_PRIVATE_KEY: pemKey.optional(),
  ...LanguageModelSettings,
})
  .refine((config) => config.DATABASE_OWNER_URL === undefined || config.DATABASE_SERVICE_PASSWORD !== undefined, {
    path: ['DATABASE_SERVICE_PASSWORD'],
    message: 'needed with DATABASE_OWNER_URL',
  })
  .refine((config) => !runsElsewhere(config) || config.PRINCIPAL_PRIVATE_KEY !== undefined, {
    path: ['PRINCIPAL_PRIVATE_KEY'],
    message: 'needed with SUBGRAPH_URL_…',
  });
export type StackConfig = z.infer<typeof StackConfig>;

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);

/** What follows from the settings together. */
export interface StackMode {
  readonly production: boolean;
  readonly demo: boolean;
  /** The Auth emulator stands in for Firebase. */
  readonly emulator: boolean;
  readonly projectId: string;
  readonly dataDirectory: string;
}

/**
 * Reads the mode and refuses combinations that would be unsafe.
 * @throws Error: the emulator (whose tokens nobody signs) in production, demo accounts in production, the emulator on a public address
 */
export function modeOf(config: StackConfig, root: string): StackMode {
  const production = config.NODE_ENV === 'production';
  const emulator = config.GOOGLE_APPLICATION_CREDENTIALS === undefined;
  const demo = config.DEMO ?? (!production && !runsElsewhere(config));
  if (demo && runsElsewhere(config))
    throw new Error('DEMO=on needs every service in this process: it books its household there.');
  if (production && demo) throw new Error('DEMO=on is refused in production: demo accounts have a public password.');
  if (production && emulator)
    throw new Error('Production needs Firebase: set FIREBASE_PROJECT_ID and GOOGLE_APPLICATION_CREDENTIALS.');
  if (!emulator && !config.FIREBASE_PROJECT_ID)
    throw new Error('FIREBASE_PROJECT_ID is needed with GOOGLE_APPLICATION_CREDENTIALS.');
  if (emulator && !LOOPBACK.has(config.HOST) && config.DEMO_PUBLIC !== true) {
    throw new Error(`The demo sign-in accepts anybody: it is not served on ${config.HOST} unless DEMO_PUBLIC=on.`);
  }
  return {
    production,
    demo,
    emulator,
    projectId: emulator ? 'demo-parfinanciero' : (config.FIREBASE_PROJECT_ID ?? ''),
    dataDirectory: config.DATA_DIR.startsWith('/') ? config.DATA_DIR : join(root, config.DATA_DIR),
  };
}
