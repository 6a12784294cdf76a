import { readFile } from 'node:fs/promises';
import { isPlainDate } from '@parfinanciero/kit/days';
import { goalOutlook, horizonFor } from '@parfinanciero/projections/domain/personal/goal-outlook';
import { type LedgerSummary, summariseMonths } from '@parfinanciero/projections/domain/personal/ledger-summary';
import { projectLedger } from '@parfinanciero/projections/domain/personal/project-ledger';
import type { Movement } from '@parfinanciero/projections/domain/movement';
import { hasOneAmount } from '@parfinanciero/projections/domain/streams/expected-amount';
import { detectStreams } from '@parfinanciero/projections/domain/streams/detect-streams';
import { z } from 'zod';
import type { CommandIo } from './io.js';

const TEXT = {
  es: {
    usage:
      'Uso: parfinanciero project ARCHIVO [--json]\nProyecta los meses que vienen de cada libro de un archivo JSON [{"id", "asOf", "horizon", "currency", "transactions": [{"date", "amount", "description", "category"?}], "goal"?}]; una línea JSON por libro.',
    unknownOption: 'Opción desconocida',
    unreadable: 'no se puede abrir el archivo',
    notJson: 'no es JSON',
    wrong: 'no tiene la forma esperada en',
  },
  en: {
    usage:
      'Usage: parfinanciero project FILE [--json]\nProjects the months to come of each ledger of a JSON file [{"id", "asOf", "horizon", "currency", "transactions": [{"date", "amount", "description", "category"?}], "goal"?}]; one JSON line per ledger.',
    unknownOption: 'Unknown option',
    unreadable: 'the file can’t be opened',
    notJson: 'is not JSON',
    wrong: 'does not have the expected shape at',
  },
} satisfies Record<CommandIo['lang'], Record<string, string>>;

const day = z.string().refine(isPlainDate, 'YYYY-MM-DD');
const minor = z.number().int().refine(Number.isSafeInteger, 'integer');

/** What a file of ledgers holds. Amounts are minor units, negative = spending. */
const ledgersSchema = z.array(
  z.object({
    id: z.union([z.string(), z.number()]),
    asOf: day,
    horizon: z.number().int().min(1).max(24),
    currency: z.string().regex(/^[A-Z]{3}$/u),
    transactions: z.array(
      z.object({
        date: day,
        amount: minor,
        description: z
          .string()
          .nullish()
          .transform((text) => text ?? ''),
        category: z.string().nullish(),
      }),
    ),
    goal: z.object({ amount: minor, current: minor, date: day }).nullish(),
  }),
);
type Ledger = z.infer<typeof ledgersSchema>[number];

/**
 * `parfinanciero project FILE`: a JSON line per ledger. Only transactions on or before `asOf`
 * are looked at. Returns the exit code: 0 done, 1 the file can't be used (says where), 2 wrong usage.
 */
export async function project(args: string[], io: CommandIo): Promise<number> {
  const text = TEXT[io.lang];
  const files = args.filter((arg) => !arg.startsWith('--'));
  const unknown = args.find((arg) => arg.startsWith('--') && arg !== '--json');
  const [file] = files;
  if (unknown !== undefined) io.stderr.write(`${text.unknownOption}: ${unknown}\n`);
  if (file === undefined || files.length > 1 || unknown !== undefined) {
    io.stderr.write(`${text.usage}\n`);
    return 2;
  }
  const read = await ledgersOf(file, text);
  if (typeof read === 'string') {
    io.stderr.write(`${file}: ${read}\n`);
    return 1;
  }
  for (const ledger of read) io.stdout.write(`${JSON.stringify(projectOne(ledger))}\n`);
  return 0;
}

/** The ledgers of a file, or what is wrong with it. */
async function ledgersOf(file: string, text: (typeof TEXT)['es']): Promise<Ledger[] | string> {
  const content = await readFile(file, 'utf8').catch(() => null);
  if (content === null) return text.unreadable;
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch {
    return text.notJson;
  }
  const parsed = ledgersSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = (issue?.path ?? []).map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`));
  return `${text.wrong} ${where.join('') || '.'}`;
}

function projectOne({ id, asOf, horizon, currency, transactions, goal }: Ledger) {
  const movements = transactions
    .filter(({ date }) => date <= asOf)
    .map(({ date, amount, description, category }, index): Movement => ({
      id: String(index).padStart(9, '0'),
      day: date,
      amount,
      description,
      category: category ?? null,
    }));
  const streams = detectStreams(movements, asOf);
  const summary: LedgerSummary = { asOf, currency, months: summariseMonths(movements, asOf), streams, balance: null };
  const { months } = projectLedger(summary, { horizon });
  return {
    id,
    months: months.map(({ month, income, spending, net }) => ({ month, income, spending, net })),
    // A line has one amount and no spread: what pays another one each time is projected, and not listed.
    streams: streams.filter(hasOneAmount).map(({ description, period, nextDate, amount, confidence }) => ({
      description,
      period,
      nextDate,
      amount,
      confidence,
    })),
    ...(goal ? { goal: outlookOf(summary, goal) } : {}),
  };
}

function outlookOf(summary: LedgerSummary, goal: NonNullable<Ledger['goal']>) {
  const projection = projectLedger(summary, { horizon: horizonFor(summary.asOf, goal.date) });
  const { probability, expectedDate } = goalOutlook(projection, goal);
  return { probability, expectedDate };
}
