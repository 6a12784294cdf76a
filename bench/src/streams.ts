import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { daysBetween } from '@parfinanciero/kit/days';
import { detectStreams } from '@parfinanciero/projections/domain/streams/detect-streams';
import type { Movement } from '@parfinanciero/projections/domain/movement';
import type { Stream } from '@parfinanciero/projections/domain/streams/stream';

const RESULTS = fileURLToPath(new URL('../results/', import.meta.url));
const AS_OF = '1994-03-31';
/** Days on which it is asked what comes next, with the rest of the file as the answer. */
const EARLIER = ['1993-08-31', '1993-12-31'];
const DAYS_OFF = 3;
const SOUGHT = new Set(['SIPO', 'POJISTNE', 'DUCHOD']);

interface Row {
  readonly movement: Movement;
  readonly account: string;
  /** Account, k_symbol and counterparty: what makes rows the same true stream. */
  readonly truth: string;
  readonly symbol: string;
  readonly texts: Readonly<Record<string, string>>;
}

/** What a bank's export may say of a payment; the symbol itself is never among it. */
const DESCRIPTIONS: Readonly<Record<string, (operation: string, bank: string, account: string) => string>> = {
  'operation, bank, account': (operation, bank, account) => `${operation} ${bank} ${account}`.trim(),
  operation: (operation) => operation,
  'bank, account': (_operation, bank, account) => `${bank} ${account}`.trim(),
  nothing: () => '',
};

interface Score {
  readonly description: string;
  readonly accounts: string;
  readonly sought: number;
  readonly found: number;
  readonly recall: number;
  readonly reported: number;
  readonly falseOnes: number;
  readonly falseShare: number;
  /** Reported by what their rows mostly are. */
  readonly kinds: Readonly<Record<string, number>>;
  readonly msPerAccount: number;
}

/**
 * Streams found among real bank accounts whose payments carry a symbol that says which belong together: recall of the
 * household, insurance and pension payments that came three times or more, and the share of false ones among all that
 * is reported (fewer than three rows of one true stream), with four kinds of descriptions, for each half of the accounts.
 */
export async function streams(): Promise<void> {
  const samples = process.env['SAMPLES_DIR'];
  if (!samples) {
    console.log('streams: skipped, SAMPLES_DIR is not set');
    return;
  }
  const rows = rowsOf(await readFile(path.join(samples, 'transactions', 'bank-accounts-1993.csv'), 'utf8'));
  const accounts = [...new Set(rows.map(({ account }) => account))].sort((a, b) => Number(a) - Number(b));
  const halves: Readonly<Record<string, ReadonlySet<string>>> = {
    even: new Set(accounts.filter((_, i) => i % 2 === 0)),
    odd: new Set(accounts.filter((_, i) => i % 2 === 1)),
  };
  const scores = Object.keys(DESCRIPTIONS).flatMap((description) =>
    Object.entries(halves).map(([half, of]) =>
      scored(
        rows.filter(({ account }) => of.has(account)),
        description,
        half,
      ),
    ),
  );
  console.table(
    scores.map(({ kinds, ...score }) => ({
      ...score,
      recall: percent(score.recall),
      falseShare: percent(score.falseShare),
      kinds: Object.entries(kinds)
        .map(([kind, count]) => `${kind} ${count}`)
        .join(', '),
    })),
  );
  const promises = EARLIER.flatMap((asOf) => Object.keys(DESCRIPTIONS).map((name) => kept(rows, name, asOf)));
  console.table(promises.map((one) => ({ ...one, said: percent(one.said), came: percent(one.came) })));
  await mkdir(RESULTS, { recursive: true });
  await writeFile(
    path.join(RESULTS, 'streams.json'),
    `${JSON.stringify({ asOf: AS_OF, scores, promises }, null, 2)}\n`,
  );
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

const rowsOf = (csv: string): Row[] =>
  csv
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => {
      const [
        id = '',
        account = '',
        date = '',
        type = '',
        operation = '',
        amount = '',
        ,
        symbol = '',
        bank = '',
        to = '',
      ] = line.split(';').map((cell) => cell.replace(/^"|"$/g, ''));
      return {
        movement: {
          id,
          day: `19${date.slice(0, 2)}-${date.slice(2, 4)}-${date.slice(4, 6)}`,
          amount: Math.round(Number(amount) * 100) * (type === 'PRIJEM' ? 1 : -1),
          description: '',
          category: null,
        },
        account,
        truth: [account, symbol, bank, to].join('|'),
        symbol: symbol.trim(),
        texts: Object.fromEntries(Object.entries(DESCRIPTIONS).map(([name, of]) => [name, of(operation, bank, to)])),
      };
    });

const byKey = <T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
};

const ledgersOf = (rows: readonly Row[], description: string): Movement[][] =>
  [...byKey(rows, ({ account }) => account).values()].map((ledger) =>
    ledger.map(({ movement, texts }) => ({ ...movement, description: texts[description] ?? '' })),
  );

interface Promises {
  readonly description: string;
  readonly asOf: string;
  readonly active: number;
  /** Mean confidence that the next payment comes as scheduled. */
  readonly said: number;
  /** Share for which a payment of the same true stream came within three days of the scheduled one. */
  readonly came: number;
  /** Middle of the relative errors of the amounts of those. */
  readonly amountError: number;
}

/** How well what is said of the next payment of active streams is kept. */
const kept = (rows: readonly Row[], description: string, asOf: string): Promises => {
  const truthOf = new Map(rows.map((row) => [row.movement.id, row]));
  const byTruth = byKey(rows, ({ truth }) => truth);
  const active = ledgersOf(rows, description)
    .flatMap((ledger) => detectStreams(ledger, asOf))
    .filter(({ status }) => status === 'ACTIVE');
  const errors: number[] = [];
  for (const stream of active) {
    const due = stream.nextDate ?? asOf;
    const came = (byTruth.get(mainTruth(stream, truthOf).truth) ?? [])
      .map(({ movement }) => movement)
      .filter(
        ({ day, amount }) => day > asOf && amount * stream.amount > 0 && Math.abs(daysBetween(due, day)) <= DAYS_OFF,
      )
      .map(({ amount }) => Math.abs(amount / stream.amount - 1))
      .sort((a, b) => a - b);
    if (came[0] !== undefined) errors.push(came[0]);
  }
  const said = active.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(active.length, 1);
  const middle = errors.sort((a, b) => a - b)[errors.length >> 1] ?? 0;
  return {
    description,
    asOf,
    active: active.length,
    said,
    came: errors.length / Math.max(active.length, 1),
    amountError: Number(middle.toFixed(3)),
  };
};

const scored = (rows: readonly Row[], description: string, accounts: string): Score => {
  const truthOf = new Map(rows.map((row) => [row.movement.id, row]));
  const sought = [...byKey(rows, ({ truth }) => truth)].filter(
    ([, members]) => SOUGHT.has(members[0]?.symbol ?? '') && members.length >= 3,
  );
  const started = performance.now();
  const ledgers = ledgersOf(rows, description);
  const found = ledgers.flatMap((ledger) => detectStreams(ledger, AS_OF));
  const msPerAccount = Number(((performance.now() - started) / Math.max(ledgers.length, 1)).toFixed(2));
  const main = found.map((stream) => mainTruth(stream, truthOf));
  const matched = sought.filter(([truth, members]) =>
    found.some((stream, i) => {
      const best = main[i];
      return best?.truth === truth && 2 * best.count > stream.occurrences.length && 2 * best.count > members.length;
    }),
  ).length;
  const falseOnes = main.filter(({ count }) => count < 3).length;
  const kinds: Record<string, number> = {};
  for (const { symbol } of main) kinds[symbol || 'none'] = (kinds[symbol || 'none'] ?? 0) + 1;
  return {
    description,
    accounts,
    sought: sought.length,
    found: matched,
    recall: matched / Math.max(sought.length, 1),
    reported: found.length,
    falseOnes,
    falseShare: falseOnes / Math.max(found.length, 1),
    kinds,
    msPerAccount,
  };
};

/** The true stream that most of a found one's rows are of. */
const mainTruth = (
  stream: Stream,
  truthOf: ReadonlyMap<string, Row>,
): { truth: string; symbol: string; count: number } => {
  const rows = stream.occurrences.flatMap(({ id }) => truthOf.get(id) ?? []);
  const [best] = [...byKey(rows, ({ truth }) => truth)].sort((a, b) => b[1].length - a[1].length);
  return { truth: best?.[0] ?? '', symbol: best?.[1][0]?.symbol ?? '', count: best?.[1].length ?? 0 };
};
