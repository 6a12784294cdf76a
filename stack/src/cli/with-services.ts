import { join } from 'node:path';
import { createLogger, inProcessBus } from '@parfinanciero/kit';
import { startEmbeddedPostgres } from '@parfinanciero/kit/embedded-postgres';
import { checkpointKeeper } from '../audit-checkpoints.js';
import { modeOf, type StackConfig } from '../config.js';
import { lockDataDirectory, runningOn } from '../data-directory.js';
import { prepareDatabases, servicePassword } from '../databases.js';
import { SERVICE_SCHEMAS, startServices, type Services } from '../services.js';
import { projectRoot } from './project-root.js';

/** Nobody signs in at the command line: what would need Firebase is not called. */
const refuse = () => Promise.reject(new Error('no sign-in at the command line'));

/**
 * Runs work with every service in this process: on the database of the product that runs on this data, or on one that is
 * started for it and stopped again.
 */
export async function withServices<T>(
  config: StackConfig,
  work: (services: Services, ownerUrl: string) => Promise<T>,
): Promise<T> {
  const mode = modeOf(config, projectRoot);
  const running = runningOn(mode.dataDirectory);
  const lock = running ? null : lockDataDirectory(mode.dataDirectory);
  const embedded =
    running || config.DATABASE_OWNER_URL !== undefined
      ? null
      : await startEmbeddedPostgres({ directory: join(mode.dataDirectory, 'postgres') });
  try {
    const ownerUrl = running?.ownerUrl ?? config.DATABASE_OWNER_URL ?? embedded?.ownerUrl ?? '';
    const password = config.DATABASE_SERVICE_PASSWORD ?? servicePassword(mode.dataDirectory);
    const databases = await prepareDatabases(ownerUrl, password, SERVICE_SCHEMAS);
    const firebase = {
      revokeSessions: refuse,
      setUserIdClaim: refuse,
      createAccount: refuse,
      setDisabled: refuse,
      deleteAccount: refuse,
    };
    const services = await startServices({
      databases,
      bus: inProcessBus(),
      logger: createLogger('error'),
      clock: () => new Date(),
      firebase,
      checkpoints: checkpointKeeper(config, mode),
    });
    try {
      await services.settle();
      return await work(services, ownerUrl);
    } finally {
      await services.stop();
    }
  } finally {
    await embedded?.stop();
    lock?.release();
  }
}
