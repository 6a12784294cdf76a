import { loadConfig } from '@parfinanciero/kit';
import { checkpointKeeper } from '../audit-checkpoints.js';
import { modeOf, StackConfig } from '../config.js';
import { runningOn } from '../data-directory.js';
import { examine } from '../doctor/examine.js';
import type { CommandIo } from './io.js';
import { projectRoot } from './project-root.js';
import { withServices } from './with-services.js';

const TEXT = {
  es: {
    well: 'Todo está bien: I1–I7 e I12 se cumplen.',
    broken: 'No se cumple',
    undrained: 'Sin entregar',
    usage: 'Uso: parfinanciero doctor [--json]',
  },
  en: {
    well: 'All is well: I1–I7 and I12 hold.',
    broken: 'Broken',
    undrained: 'Not delivered',
    usage: 'Usage: parfinanciero doctor [--json]',
  },
};

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
  const mode = modeOf(config, projectRoot);
  const ownerUrl = runningOn(mode.dataDirectory)?.ownerUrl;
  const look = (url: string) => {
    // Who may look into the databases need not have the key: checkpoints are then taken as they are.
    const keyless = mode.production && config.AUDIT_SIGNING_KEY === undefined;
    return examine(url, undefined, keyless ? null : checkpointKeeper(config, mode));
  };
  const { findings, undrained } =
    ownerUrl === undefined ? await withServices(config, (_services, own) => look(own)) : await look(ownerUrl);
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
