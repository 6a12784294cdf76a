import { join } from 'node:path';
import { onOff } from '@parfinanciero/kit';
import { RouterConfig } from '@parfinanciero/router';
import { z } from 'zod';

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
})
  .refine((config) => config.DATABASE_OWNER_URL === undefined || config.DATABASE_SERVICE_PASSWORD !== undefined, {
    path: ['DATABASE_SERVICE_PASSWORD'],
    message: 'needed with DATABASE_OWNER_URL',
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
  const demo = config.DEMO ?? !production;
  if (production && demo) throw new Error('DEMO=on is refused in production: demo accounts have a public password.');
  if (production && emulator) throw new Error('Production needs Firebase: set FIREBASE_PROJECT_ID and GOOGLE_APPLICATION_CREDENTIALS.');
  if (!emulator && !config.FIREBASE_PROJECT_ID) throw new Error('FIREBASE_PROJECT_ID is needed with GOOGLE_APPLICATION_CREDENTIALS.');
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
