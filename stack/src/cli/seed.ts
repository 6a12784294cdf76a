import { parseArgs } from 'node:util';
import { isPlainDate, loadConfig } from '@parfinanciero/kit';
import { modeOf, StackConfig } from '../config.js';
import { runningOn } from '../data-directory.js';
import type { HouseholdOptions } from '../demo/household/index.js';
import { defaultHousehold } from '../demo/prepare-demo.js';
import { startProduct } from '../product.js';
import type { CommandIo } from './io.js';
import { projectRoot } from './project-root.js';

const TEXT = {
  es: {
    usage: 'Uso: parfinanciero seed [--years N] [--seed N] [--until AAAA-MM-DD] [--json]',
    running: 'Detén primero el producto que corre con estos datos.',
    production: 'Los datos de demostración no se crean en producción.',
    added: 'movimientos nuevos hasta el',
  },
  en: {
    usage: 'Usage: parfinanciero seed [--years N] [--seed N] [--until YYYY-MM-DD] [--json]',
    running: 'Stop the product that runs on this data first.',
    production: 'Demo data is not made in production.',
    added: 'new transactions up to',
  },
};

/** The household that the arguments ask for, or null where they make no sense. */
function householdOf(args: string[]): HouseholdOptions | null {
  try {
    const options = { years: { type: 'string' }, seed: { type: 'string' }, until: { type: 'string' } } as const;
    const { values } = parseArgs({ args, options });
    const usual = defaultHousehold(new Date());
    const years = Number(values.years ?? usual.years);
    const seed = Number(values.seed ?? usual.seed);
    const until = values.until ?? usual.until;
    const sane =
      Number.isInteger(years) && years >= 1 && years <= 20 && Number.isSafeInteger(seed) && isPlainDate(until);
    return sane ? { years, seed, until } : null;
  } catch {
    return null;
  }
}

/**
 * `parfinanciero seed`: the demo household's history up to a day, the same for the same seed and day. What is there stays.
 * @returns 0 done, 1 refused, 2 wrong usage
 */
export async function seed(args: string[], io: CommandIo): Promise<number> {
  const text = TEXT[io.lang];
  const household = householdOf(args);
  if (!household) {
    io.stderr.write(`${text.usage}\n`);
    return 2;
  }
  const config = { ...loadConfig(StackConfig, process.env), PORT: 0, LOG_LEVEL: 'error' as const };
  const mode = modeOf(config, projectRoot);
  if (mode.production || runningOn(mode.dataDirectory)) {
    io.stderr.write(`${mode.production ? text.production : text.running}\n`);
    return 1;
  }
  const product = await startProduct({ config, root: projectRoot, household });
  await product.stop();
  const { seeded: added } = product;
  io.stdout.write(
    io.json ? `${JSON.stringify({ added, ...household })}\n` : `${added} ${text.added} ${household.until}\n`,
  );
  return 0;
}
