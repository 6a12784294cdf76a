import { ConfigError } from '@parfinanciero/kit';
import { DataDirectoryInUse } from '../data-directory.js';
import type { CommandIo } from './io.js';

type Command = (args: string[], io: CommandIo) => Promise<number>;

/** Loaded when called: a scan needs no database driver, a doctor no reader. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  scan: async () => (await import('./scan.js')).scan,
  forecast: async () => (await import('./forecast.js')).forecast,
  project: async () => (await import('./project.js')).project,
  import: async () => (await import('./import.js')).importFile,
  seed: async () => (await import('./seed.js')).seed,
  doctor: async () => (await import('./doctor.js')).doctor,
};

const USAGE = {
  es: 'Uso: parfinanciero scan | forecast | project | import | seed | doctor … [--json] [--lang es|en]',
  en: 'Usage: parfinanciero scan | forecast | project | import | seed | doctor … [--json] [--lang es|en]',
};

function languageOf(args: string[]): 'es' | 'en' {
  const at = args.indexOf('--lang');
  const [, named] = at < 0 ? [] : args.splice(at, 2);
  const wanted = named ?? process.env['LC_ALL'] ?? process.env['LANG'] ?? '';
  return wanted.toLowerCase().startsWith('en') ? 'en' : 'es';
}

function jsonWanted(args: string[]): boolean {
  const at = args.indexOf('--json');
  if (at >= 0) args.splice(at, 1);
  return at >= 0;
}

async function main(): Promise<number> {
  const args = process.argv.slice(2);
  const io: CommandIo = {
    stdout: process.stdout,
    stderr: process.stderr,
    json: jsonWanted(args),
    lang: languageOf(args),
  };
  const [name = '', ...rest] = args;
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    io.stderr.write(`${USAGE[io.lang]}\n`);
    return 2;
  }
  try {
    return await (
      await command()
    )(rest, io);
  } catch (error) {
    if (error instanceof ConfigError || error instanceof DataDirectoryInUse) io.stderr.write(`${error.message}\n`);
    else io.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}

process.exitCode = await main();
