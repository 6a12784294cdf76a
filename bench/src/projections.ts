import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import {
  addDays,
  createLogger,
  derivedUuid,
  executeSubgraph,
  inProcessBus,
  opaqueId,
  unavailable,
  uuidV7,
  type EventEnvelope,
} from '@parfinanciero/kit';
import { startEmbeddedPostgres } from '@parfinanciero/kit/embedded-postgres';
import { transactionsChanged } from '@parfinanciero/kit/events/expenses';
import { createProjectionsSubgraph, projectionsMigrations } from '@parfinanciero/projections';
import { prepareDatabases } from '@parfinanciero/stack/databases';

const SIZES = (process.env['BENCH_SIZES'] ?? '2000,50000').split(',').map(Number);
const BATCH = 1_000;
const RUNS = 40;
const DAYS = 730;
const PAYEES = 400;
const FIRST_DAY = '2024-11-16';
const QUERY = `query ($r: _Any!) { _entities(representations: [$r]) { ... on Ledger { forecast(horizon: 6) { revision
  months { month spending { mean { minor } lo80 { minor } hi80 { minor } } income { mean { minor } } } lowPoint { day } } } } }`;

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** The n-th purchase of a made household: four hundred payees over two years, and a salary every thirty days. */
function purchase(ledgerId: string, n: number, count: number) {
  const day = addDays(FIRST_DAY, Math.floor((n * DAYS) / count));
  const salary = n % Math.ceil(count / 24) === 0;
  const amount = salary ? 420_000_000n : -BigInt(1_000_000 + ((n * 7_919) % 900_000));
  const money = { accountId: derivedUuid(ledgerId, 'account'), own: true, currency: 'COP' };
  const flow = salary ? ('INCOME' as const) : ('SPENDING' as const);
  const categoryId = derivedUuid(ledgerId, `category ${n % 40}`);
  return {
    id: uuidV7(),
    version: 1,
    before: null,
    after: {
      bookedOn: day,
      kind: salary ? 'INCOME' : 'PURCHASE',
      payee: salary ? 'Nómina Andina' : `Comercio ${String.fromCodePoint(97 + (n % 20))}${(n * 31) % PAYEES}`,
      note: null,
      postings: [
        { ...money, categoryId: null, flow: null, amount: String(amount) },
        { ...money, categoryId, flow, amount: String(-amount) },
      ],
    },
  };
}

interface Measured {
  readonly transactions: number;
  readonly fillSeconds: number;
  readonly oneMoreMs: number;
  readonly forecastMs: number;
}

async function measure(ownerUrl: string, size: number): Promise<Measured> {
  const databases = await prepareDatabases(ownerUrl, 'bench-password', [
    { name: `projections_${size}`, migrations: projectionsMigrations },
  ]);
  const ledgerId = uuidV7();
  const events: EventEnvelope[] = [];
  const add = (rows: ReturnType<typeof purchase>[]): void => {
    const seq = events.length + 1;
    const made = transactionsChanged({ batchId: null, rows });
    const at = { source: 'expenses', stream: ledgerId, occurredAt: '2026-11-15T12:00:00.000Z', requestId: 'bench' };
    events.push({ ...made, ...at, seq, id: uuidV7() });
  };
  for (let from = 0; from < size; from += BATCH)
    add(Array.from({ length: Math.min(BATCH, size - from) }, (_, index) => purchase(ledgerId, from + index, size)));
  const bus = inProcessBus();
  bus.offer('expenses', {
    heads: () => Promise.resolve([{ stream: ledgerId, seq: events.length }]),
    read: (_stream, after, limit) => Promise.resolve(events.slice(after, after + limit)),
  });
  for (const source of ['identity', 'goals'])
    bus.offer(source, { heads: () => Promise.resolve([]), read: () => Promise.resolve([]) });
  const began = performance.now();
  const projections = await createProjectionsSubgraph({
    databaseUrl: databases.get(`projections_${size}`)?.url ?? '',
    bus,
    logger: createLogger('error'),
    clock: () => new Date('2026-11-15T12:00:00Z'),
    graph: { query: () => Promise.reject(unavailable()) },
  });
  await projections.settle();
  const fillSeconds = (performance.now() - began) / 1_000;
  const principal = {
    personId: uuidV7(),
    role: 'CLIENT' as const,
    status: 'ACTIVE' as const,
    ledgers: [{ id: ledgerId, permission: 'owner' as const }],
  };
  const variables = { r: { __typename: 'Ledger', id: opaqueId('Ledger', { id: ledgerId }) } };
  const [applied, read]: [number[], number[]] = [[], []];
  for (let run = 0; run < RUNS; run += 1) {
    const one = purchase(ledgerId, run * 17 + 1, size);
    add([{ ...one, after: { ...one.after, bookedOn: '2026-11-14' } }]);
    const start = performance.now();
    const seen = new Promise<void>((resolve) => {
      const look = async (): Promise<void> => {
        const [row] = (await projections.dataSource.query(
          `SELECT seq FROM event_cursor WHERE ledger_id = $1 AND consumer = 'projections.movements'`,
          [ledgerId],
        )) as { seq: string }[];
        if (Number(row?.seq) === events.length) resolve();
        else setImmediate(() => void look());
      };
      void look();
    });
    await bus.publish([events.at(-1)!]);
    await seen;
    applied.push(performance.now() - start);
    const context = projections.contextOf({
      principal,
      requestId: 'bench',
      idempotencyKey: null,
      language: 'es',
      origin: null,
      touched: new Set(),
    });
    const asked = performance.now();
    const { errors } = await executeSubgraph(projections.schema, { query: QUERY, variables }, context);
    read.push(performance.now() - asked);
    if (errors) throw new Error(JSON.stringify(errors));
  }
  await projections.stop();
  return { transactions: size, fillSeconds, oneMoreMs: median(applied), forecastMs: median(read) };
}

/** What one more transaction, and a look at the forecast, cost with a short and with a long history. `BENCH_SIZES=2000,200000` for more. */
export async function projections(): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'parf-bench-'));
  const postgres = await startEmbeddedPostgres({ directory, volatile: true });
  try {
    const results: Measured[] = [];
    for (const size of SIZES) results.push(await measure(postgres.ownerUrl, size));
    const [first] = results;
    const rows = results.map((result) => ({
      ...result,
      'one more, ratio': Number((result.oneMoreMs / (first?.oneMoreMs ?? 1)).toFixed(2)),
      'forecast, ratio': Number((result.forecastMs / (first?.forecastMs ?? 1)).toFixed(2)),
    }));
    console.table(rows);
    mkdirSync('bench/results', { recursive: true });
    writeFileSync('bench/results/projections.json', `${JSON.stringify(rows, null, 2)}\n`);
  } finally {
    await postgres.stop();
    rmSync(directory, { recursive: true, force: true });
  }
}
