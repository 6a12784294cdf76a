import { join } from 'node:path';
import { createLogger, inProcessBus, loadConfig } from '@parfinanciero/kit';
import { startEmbeddedPostgres } from '@parfinanciero/kit/embedded-postgres';
import { modeOf, StackConfig } from '../config.js';
import { lockDataDirectory, runningOn } from '../data-directory.js';
import { prepareDatabases, servicePassword } from '../databases.js';
import { examine, type Examination } from '../doctor/examine.js';
import { SERVICE_SCHEMAS, startServices } from '../services.js';
import type { CommandIo } from './io.js';
import { projectRoot } from './project-root.js';

const TEXT = {
  es: {
    well: 'Todo está bien: I1–I5 e I7 se cumplen.',
    broken: 'No se cumple',
    undrained: 'Sin entregar',
    usage: 'Uso: parfinanciero doctor [--json]',
  },
  en: {
    well: 'All is well: I1–I5 and I7 hold.',
    broken: 'Broken',
    undrained: 'Not delivered',
    usage: 'Usage: parfinanciero doctor [--json]',
  },
};

/** Starts what is needed to deliver what is left, looks, and stops it again. */
async function examineAtRest(config: StackConfig): Promise<Examination> {
  const mode = modeOf(config, projectRoot);
  const lock = lockDataDirectory(mode.dataDirectory);
  const postgres =
    config.DATABASE_OWNER_URL === undefined
      ? await startEmbeddedPostgres({ directory: join(mode.dataDirectory, 'postgres') })
      : null;
  try {
    const ownerUrl = config.DATABASE_OWNER_URL ?? postgres?.ownerUrl ?? '';
    const password = config.DATABASE_SERVICE_PASSWORD ?? servicePassword(mode.dataDirectory);
    const databases = await prepareDatabases(ownerUrl, password, SERVICE_SCHEMAS);
    const bus = inProcessBus();
    // Nobody signs in here: what would need Firebase is not called.
    const refuse = () => Promise.reject(new Error('no sign-in while the doctor looks'));
    const firebase = { revokeSessions: refuse, setUserIdClaim: refuse };
    const services = await startServices({
      databases,
      bus,
      logger: createLogger('error'),
      clock: () => new Date(),
      firebase,
    });
    try {
      await services.settle();
      return await examine(ownerUrl);
    } finally {
      await services.stop();
    }
  } finally {
    await postgres?.stop();
    lock.release();
  }
}

/**
 * `parfinanciero doctor`: whether what is stored holds what must always hold. Works beside a running product and without one.
 * @returns 0 when all is well, 1 when something is broken or not delivered, 2 for wrong usage
 */
export async function doctor(args: string[], io: CommandIo): Promise<number> {
  const text = TEXT[io.lang];
  if (args.length > 0) {
    io.stderr.write(`${text.usage}\n`);
    return 2;
  }
  const config = loadConfig(StackConfig, process.env);
  const running = runningOn(modeOf(config, projectRoot).dataDirectory);
  const ownerUrl = running?.ownerUrl;
  const { findings, undrained } = ownerUrl === undefined ? await examineAtRest(config) : await examine(ownerUrl);
  for (const waiting of undrained) {
    io.stdout.write(io.json ? `${JSON.stringify({ undrained: waiting })}\n` : `${text.undrained}: ${waiting}\n`);
  }
  for (const finding of findings) {
    io.stdout.write(
      io.json
        ? `${JSON.stringify(finding)}\n`
        : `${text.broken} ${finding.invariant}: ${finding.where}: ${finding.what}\n`,
    );
  }
  if (findings.length > 0 || undrained.length > 0) return 1;
  io.stdout.write(io.json ? '{"ok":true}\n' : `${text.well}\n`);
  return 0;
}
