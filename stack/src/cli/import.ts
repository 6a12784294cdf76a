import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { AppError, loadConfig } from '@parfinanciero/kit';
import { StackConfig } from '../config.js';
import { DEMO_ACCOUNTS } from '../demo/accounts.js';
import type { CommandIo } from './io.js';
import { withServices } from './with-services.js';

const TEXT = {
  es: {
    usage:
      'Uso: parfinanciero import ARCHIVO [--account NOMBRE] [--person CORREO] [--format auto|csv] [--dry-run] [--json]',
    noFile: 'No se puede abrir el archivo.',
    nobody: 'No se sabe de quién es: usa --person CORREO.',
    account: 'No existe esa cuenta. Hay:',
    open: 'Falta indicar',
    done: (added: number, known: number) => `${added} movimientos nuevos, ${known} ya estaban`,
    look: (fresh: number, known: number) =>
      `${fresh} movimientos serían nuevos, ${known} ya están (no se escribió nada)`,
  },
  en: {
    usage:
      'Usage: parfinanciero import FILE [--account NAME] [--person EMAIL] [--format auto|csv] [--dry-run] [--json]',
    noFile: 'The file can’t be opened.',
    nobody: 'Whose it is is not known: use --person EMAIL.',
    account: 'There is no such account. There are:',
    open: 'Still to be said',
    done: (added: number, known: number) => `${added} new transactions, ${known} were here already`,
    look: (fresh: number, known: number) =>
      `${fresh} transactions would be new, ${known} are here already (nothing was written)`,
  },
};

const OPTIONS = {
  account: { type: 'string' },
  person: { type: 'string' },
  format: { type: 'string', default: 'auto' },
  'dry-run': { type: 'boolean', default: false },
} as const;

function read(args: string[]) {
  try {
    const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
    const [file, ...more] = positionals;
    return file === undefined || more.length > 0 || !['auto', 'csv'].includes(values.format)
      ? null
      : { file, ...values };
  } catch {
    return null;
  }
}

/**
 * `parfinanciero import FILE --account NAME`: brings a bank file in, into the data of a running product or of one at rest.
 * @returns 0 imported (or looked at), 1 not, 2 wrong usage
 */
export async function importFile(args: string[], io: CommandIo): Promise<number> {
  const text = TEXT[io.lang];
  const wanted = read(args);
  if (!wanted) {
    io.stderr.write(`${text.usage}\n`);
    return 2;
  }
  const found = await stat(wanted.file).catch(() => null);
  if (!found?.isFile()) {
    io.stderr.write(`${text.noFile}\n`);
    return 1;
  }
  const config = loadConfig(StackConfig, process.env);
  return withServices(config, async (services) => {
    const demo = DEMO_ACCOUNTS.find(({ household }) => household)?.email ?? null;
    const person =
      wanted.person === undefined
        ? ((await services.identity.findPerson(null)) ?? (await services.identity.findPerson(demo)))
        : await services.identity.findPerson(wanted.person);
    if (!person) {
      io.stderr.write(`${text.nobody}\n`);
      return 1;
    }
    const request = {
      principal: person.principal,
      requestId: randomUUID(),
      idempotencyKey: null,
      language: io.lang,
      origin: 'command line',
      touched: new Set<string>(),
    };
    try {
      const batch = await services.expenses.importFile(request, {
        ledgerId: person.defaultLedgerId,
        fileName: basename(wanted.file),
        bytes: createReadStream(wanted.file),
        accountName: wanted.account,
        dryRun: wanted['dry-run'],
      });
      await services.settle();
      const { status, open, counts, added } = batch;
      if (io.json) io.stdout.write(`${JSON.stringify({ status, open, counts, added })}\n`);
      else if (status === 'IMPORTED') io.stdout.write(`${text.done(added, counts.duplicate)}\n`);
      else if (wanted['dry-run']) io.stdout.write(`${text.look(counts.new, counts.duplicate)}\n`);
      else io.stderr.write(`${text.open}: ${open.join(', ')}\n`);
      return status === 'IMPORTED' || wanted['dry-run'] ? 0 : 1;
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      const account = error.details.fields?.find(({ path }) => path === 'account');
      io.stderr.write(account ? `${text.account} ${account.message}\n` : `${error.text(io.lang)}\n`);
      return 1;
    }
  });
}
