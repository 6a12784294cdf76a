import {
  type BlobStore,
  buildFederatedSchema,
  createLogger,
  type EventEnvelope,
  type GraphClient,
  type GraphQuestion,
  inProcessBus,
  notFound,
  opaqueId,
  openDataSource,
  postgresBlobStore,
  type Principal,
  startService,
  type Subgraph,
  unavailable,
  uuidV7,
} from '@parfinanciero/kit';
import {
  ask,
  testDatabase,
  testLedger,
  testPerson,
  type GraphAnswer,
  type TestPerson,
} from '@parfinanciero/kit/testing';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { erasedLedgers } from '../../src/events/erased-ledgers.js';
import { planDaily } from '../../src/jobs/daily.js';
import { entities, migrations } from '../../src/persistence/index.js';
import type { AdministrationPorts } from '../../src/ports.js';
import { reportDoor } from '../../src/reports/report-door.js';
import { ReportResolver } from '../../src/resolvers/report-resolver.js';
import { Ledger } from '../../src/schema/ledger.js';
import { Report } from '../../src/schema/report.js';
import { EXPIRY_JOB } from '../../src/use-cases/report-jobs.js';
import { reportJobs } from '../../src/use-cases/report-job-handlers.js';
import { cop, goalsReading, statementReading, taxYear, transaction } from './samples.js';

export const REPORT = `id kind format status progress title createdAt readyAt expiresAt pages rows size problem fileUrl version ledger { id }`;

export interface ReportView {
  readonly id: string;
  readonly status: string;
  readonly progress: number;
  readonly title: string;
  readonly pages: number | null;
  readonly rows: number | null;
  readonly size: number | null;
  readonly problem: string | null;
  readonly fileUrl: string | null;
  readonly version: number;
  readonly ledger: { id: string } | null;
}

/** As it comes over the graph: exact numbers are strings. */
const onTheWire = (value: unknown): Readonly<Record<string, unknown>> =>
  JSON.parse(
    JSON.stringify(value, (_key, part: unknown) => (typeof part === 'bigint' ? part.toString() : part)),
  ) as Readonly<Record<string, unknown>>;

/** A graph that answers what a report asks, page by page. */
export function recordedGraph(transactions = 430) {
  const asked: GraphQuestion[] = [];
  const statement = statementReading();
  const goals = goalsReading();
  const year = taxYear();
  let down = false;
  const nodes = Array.from({ length: transactions }, (_, index) => ({ node: transaction(index) }));
  const pageOf = (after: unknown) => {
    const first = Number(after ?? 0);
    return {
      edges: nodes.slice(first, first + 200),
      pageInfo: { endCursor: String(first + 200), hasNextPage: first + 200 < nodes.length },
    };
  };
  const answer = async ({ operation, variables = {} }: GraphQuestion): Promise<unknown> => {
    const name = /query (\w+)/u.exec(operation)?.[1];
    if (name === 'ReportStatement')
      return { ledger: { ...statement.ledger, transactions: { totalCount: transactions } } };
    if (name === 'ReportTransactions') return { ledger: { transactions: pageOf(variables['after']) } };
    if (name === 'ReportTaxMonth') {
      const month = (variables['period'] as { start: string }).start.slice(0, 7);
      const categories = year.figures.filter((figure) => figure.month === month);
      return { ledger: { ...year.ledger, dashboard: { missingRates: [], categories } } };
    }
    if (name === 'ReportGoals') return { ledger: goals.ledger };
    if (name === 'ReportContributions') {
      const node = { bookedOn: '2026-10-15', note: null, source: 'MANUAL', amount: cop(120_000) };
      return { goal: { contributions: { edges: [{ node }], pageInfo: { endCursor: null, hasNextPage: false } } } };
    }
    if (name === 'ReportNames') {
      const ids = Object.entries(variables);
      // One who is gone: no answer holds anything then.
      if (ids.some(([, id]) => id === opaqueId('User', { id: GONE }))) throw notFound();
      return Object.fromEntries(ids.map(([key]) => [key, { name: 'Ana', lastname: 'Peña', email: 'ana@example.co' }]));
    }
    throw notFound();
  };
  const graph: GraphClient = {
    async query(question) {
      asked.push(question);
      if (down) throw unavailable();
      return onTheWire(await answer(question));
    },
  };
  return { graph, asked, breakDown: () => void (down = true), comeBack: () => void (down = false) };
}
/** Somebody whom nobody can read any more. */
export const GONE = '01920000-0000-7000-8000-0000000000ff';

/** The reports of the service on a database of their own, with a clock that a test can move. */
export async function startReports(options: { blobs?: (own: BlobStore) => BlobStore; transactions?: number } = {}) {
  const database = await testDatabase(migrations);
  const dataSource = await openDataSource({ url: database.url, entities, poolSize: 5 });
  const owner = await openDataSource({ url: database.ownerUrl, entities: [], poolSize: 3 });
  const own = postgresBlobStore(owner);
  const recorded = recordedGraph(options.transactions);
  const people = new Map<string, Principal>();
  let now = new Date('2026-11-23T14:45:12Z');
  const logger = createLogger('silent');
  const ports: AdministrationPorts = {
    graph: recorded.graph,
    blobs: options.blobs?.(own) ?? own,
    principalById: (personId) => Promise.resolve(people.get(personId) ?? null),
    checkpoints: {
      sign: () => Promise.resolve(''),
      verify: () => Promise.resolve(true),
      append: () => Promise.resolve(),
      lines: () => Promise.resolve([]),
    },
    integrity: null,
  };
  const { schema, sdl } = await buildFederatedSchema({
    resolvers: [ReportResolver],
    entities: [Ledger, Report],
    references: {},
  });
  const erasures: EventEnvelope[] = [];
  const bus = inProcessBus();
  bus.offer('identity', {
    heads: () => Promise.resolve(erasures.map(({ stream, seq }) => ({ stream, seq }))),
    read: (stream, after) => Promise.resolve(erasures.filter((event) => event.stream === stream && event.seq > after)),
  });
  const deps = { databaseUrl: database.url, bus, logger, clock: () => now };
  const running = await startService({
    name: 'administration',
    dataSource,
    deps,
    ports,
    consumers: [erasedLedgers],
    jobs: (service) => reportJobs(service),
  });
  await planDaily(running.service, EXPIRY_JOB);
  const { contextOf, contextFor, settle } = running;
  const door = reportDoor({ blobs: ports.blobs, logger, contextFor });
  const subgraph: Subgraph = {
    name: 'administration',
    schema,
    sdl,
    dataSource,
    contextOf,
    settle,
    files: door,
    stop: running.stop,
  };
  let waiting: TestPerson | null = null;
  const server = createServer((request, response) => {
    const who = waiting ?? testPerson([]);
    void door.download(decodeURIComponent((request.url ?? '').slice('/files/'.length)), response, who.request());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  /** What somebody is now allowed, whenever a job asks. */
  const knows = (person: TestPerson): TestPerson => {
    people.set(person.principal.personId, person.principal);
    return person;
  };
  const request = async (person: TestPerson, input: Record<string, unknown>): Promise<GraphAnswer> =>
    ask(subgraph, person, `mutation ($input: RequestReportInput!) { requestReport(input: $input) { ${REPORT} } }`, {
      input,
    });
  return {
    subgraph,
    service: running.service,
    database,
    recorded,
    blobs: own,
    knows,
    request,
    forgets: (person: TestPerson) => void people.delete(person.principal.personId),
    allows: (person: TestPerson, principal: Partial<Principal>) =>
      void people.set(person.principal.personId, { ...person.principal, ...principal }),
    later: (seconds: number) => void (now = new Date(now.getTime() + seconds * 1_000)),
    query: <Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> => owner.query(sql, parameters),
    async requested(person: TestPerson, input: Record<string, unknown>): Promise<ReportView> {
      const answer = await request(person, input);
      if (!answer.data?.['requestReport']) throw new Error(JSON.stringify(answer.errors));
      return answer.data['requestReport'] as ReportView;
    },
    async report(person: TestPerson, id: string): Promise<ReportView> {
      const answer = await ask(subgraph, person, `query ($id: ID!) { report(id: $id) { ${REPORT} } }`, { id });
      if (!answer.data?.['report']) throw new Error(JSON.stringify(answer.errors));
      return answer.data['report'] as ReportView;
    },
    async download(person: TestPerson, id: string): Promise<{ status: number; headers: Headers; body: Buffer }> {
      waiting = person;
      const response = await fetch(`http://127.0.0.1:${port}/files/${id}`);
      return { status: response.status, headers: response.headers, body: Buffer.from(await response.arrayBuffer()) };
    },
    /** Entries of the audit log, a minute apart, the newest first. */
    async writeAudit(count: number, personId: string = uuidV7()): Promise<void> {
      await owner.query(
        `INSERT INTO audit_entry (ledger_id, id, service, position, seq, action, person_id, entities, at, request_id, content_hash, prev_hash, hash)
         SELECT '01920000-0000-7000-8000-000000000001', ('01920000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 'expenses', n, n,
                CASE WHEN n % 2 = 0 THEN 'record-transaction' ELSE 'set-budget' END, $2::uuid, '[]', timestamptz '2026-11-20 12:00:00Z' - n * interval '1 minute',
                'r', 'h', 'h', 'h' FROM generate_series(1, $1::int) AS n`,
        [count, personId],
      );
    },
    /** Identity tells that a ledger is erased. */
    async eraseLedger(stream: string): Promise<void> {
      erasures.push({
        source: 'identity',
        stream,
        seq: 1,
        id: uuidV7(),
        type: 'identity.ledger-erased',
        version: 1,
        payload: { erasureId: uuidV7() },
        occurredAt: now.toISOString(),
        requestId: 'erasure',
      });
      await settle();
      await settle();
    },
    async stop() {
      await new Promise((resolve) => server.close(resolve));
      await subgraph.stop();
      await owner.destroy();
      await database.drop();
    },
  };
}
export type ReportService = Awaited<ReturnType<typeof startReports>>;

export function household(service: ReportService) {
  const ledger = testLedger();
  const ana = service.knows(testPerson([{ id: ledger.id, permission: 'viewer' }]));
  const stranger = service.knows(testPerson([{ id: testLedger().id, permission: 'owner' }]));
  const plain = testPerson([]);
  const admin = service.knows(promoted(plain));
  return { ledger, ana, stranger, admin };
}

/** The same person as an ADMIN. */
export const promoted = (person: TestPerson): TestPerson => {
  const principal: Principal = { ...person.principal, role: 'ADMIN' };
  return { principal, request: (options) => ({ ...person.request(options), principal }) };
};
