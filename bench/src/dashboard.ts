import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { createDashboardSubgraph, dashboardMigrations } from '@parfinanciero/dashboard';
import {
  addDays,
  createLogger,
  derivedUuid,
  executeSubgraph,
  inProcessBus,
  opaqueId,
  uuidV7,
  type EventEnvelope,
  type EventLog,
} from '@parfinanciero/kit';
import { startEmbeddedPostgres } from '@parfinanciero/kit/embedded-postgres';
import { transactionsChanged } from '@parfinanciero/kit/events/expenses';
import { prepareDatabases } from '@parfinanciero/stack/databases';

const SIZES = (process.env['BENCH_SIZES'] ?? '10000,1000000').split(',').map(Number);
const ROWS = 1_000;
const RUNS = 200;
const DAYS = 730;
const QUERY = `query ($r: _Any!) { _entities(representations: [$r]) { ... on Ledger { dashboard(period: { start: "2026-10-01", end: "2026-11-01" }) {
  revision totals { currency income { minor } spending { minor } savingsRate } previous { totals { spending { minor } } }
  trend { month totals { spending { minor } } } categories { category { id } amount { minor } share } pace { day spent { minor } }
  balances { balance { minor } } netWorth { month amounts { minor } } } } } }`;

/** A log that makes its events when they are read: `count` purchases over two years, five accounts and sixty categories. */
const madeLog = (stream: string, count: number): EventLog => {
  const accounts = Array.from({ length: 5 }, (_, index) => derivedUuid(stream, `account ${index}`));
  const categories = Array.from({ length: 60 }, (_, index) => derivedUuid(stream, `category ${index}`));
  const days = Array.from({ length: DAYS }, (_, index) => addDays('2024-11-23', index));
  const event = (seq: number): EventEnvelope => {
    const rows = Array.from({ length: Math.min(ROWS, count - (seq - 1) * ROWS) }, (_, index) => {
      const n = (seq - 1) * ROWS + index;
      const accountId = accounts[n % 5]!;
      const amount = BigInt(1_000 + ((n * 7_919) % 90_000));
      const flow = n % 40 === 0 ? ('INCOME' as const) : ('SPENDING' as const);
      const effect = flow === 'INCOME' ? amount : -amount;
      const money = { accountId, own: true, currency: 'COP' };
      return {
        id: uuidV7(),
        version: 1,
        before: null,
        after: {
          bookedOn: days[n % DAYS]!,
          kind: 'PURCHASE',
          payee: null,
          note: null,
          postings: [
            { ...money, categoryId: null, flow: null, amount: String(effect) },
            { ...money, categoryId: categories[n % 60]!, flow, amount: String(-effect) },
          ],
        },
      };
    });
    const made = transactionsChanged({ batchId: null, rows });
    return {
      ...made,
      source: 'expenses',
      stream,
      seq,
      id: uuidV7(),
      occurredAt: new Date(0).toISOString(),
      requestId: 'bench',
    };
  };
  const head = Math.ceil(count / ROWS);
  return {
    heads: () => Promise.resolve([{ stream, seq: head }]),
    read: (_stream, after, limit) =>
      Promise.resolve(
        Array.from({ length: Math.max(0, Math.min(limit, head - after)) }, (_, index) => event(after + 1 + index)),
      ),
  };
};

const median = (values: number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

async function measure(
  ownerUrl: string,
  size: number,
): Promise<{ size: number; fillSeconds: number; medianMs: number }> {
  const databases = await prepareDatabases(ownerUrl, 'bench-password', [
    { name: `dashboard_${size}`, migrations: dashboardMigrations },
  ]);
  const ledgerId = uuidV7();
  const bus = inProcessBus();
  bus.offer('expenses', madeLog(ledgerId, size));
  bus.offer('identity', { heads: () => Promise.resolve([]), read: () => Promise.resolve([]) });
  const dashboard = await createDashboardSubgraph({
    databaseUrl: databases.get(`dashboard_${size}`)?.url ?? '',
    bus,
    logger: createLogger('error'),
    clock: () => new Date('2026-11-15T12:00:00Z'),
  });
  const began = performance.now();
  await dashboard.settle();
  const fillSeconds = (performance.now() - began) / 1_000;
  const principal = {
    personId: uuidV7(),
    role: 'CLIENT' as const,
    status: 'ACTIVE' as const,
    ledgers: [{ id: ledgerId, permission: 'owner' as const }],
  };
  const variables = { r: { __typename: 'Ledger', id: opaqueId('Ledger', { id: ledgerId }) } };
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const context = dashboard.contextOf({
      principal,
      requestId: 'bench',
      idempotencyKey: null,
      language: 'es',
      origin: null,
      touched: new Set(),
    });
    const start = performance.now();
    const { errors } = await executeSubgraph(dashboard.schema, { query: QUERY, variables }, context);
    times.push(performance.now() - start);
    if (errors) throw new Error(JSON.stringify(errors));
  }
  await dashboard.stop();
  return { size, fillSeconds, medianMs: median(times) };
}

/** What a month's dashboard costs with few and with many transactions in the ledger. `BENCH_SIZES=10000,10000000` for more. */
export async function dashboard(): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'parf-bench-'));
  const postgres = await startEmbeddedPostgres({ directory, volatile: true });
  try {
    const results = [];
    for (const size of SIZES) results.push(await measure(postgres.ownerUrl, size));
    const first = results[0]?.medianMs ?? 1;
    console.table(results.map((result) => ({ ...result, ratio: Number((result.medianMs / first).toFixed(2)) })));
    mkdirSync('bench/results', { recursive: true });
    writeFileSync('bench/results/dashboard.json', JSON.stringify(results, null, 2));
  } finally {
    await postgres.stop();
    rmSync(directory, { recursive: true, force: true });
  }
}
