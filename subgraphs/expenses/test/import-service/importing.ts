import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AppError, createLogger, inProcessBus, type Context } from '@parfinanciero/kit';
import { PostingFact, transactionsChanged, type TransactionState } from '@parfinanciero/kit/events/expenses';
import { ask, testDatabase, testLedger, testPerson, type TestPerson } from '@parfinanciero/kit/testing';
import { expect } from 'vitest';
import { createExpensesSubgraph, expensesMigrations } from '../../src/index.js';
import type { ExpensesPorts } from '../../src/ports.js';

/** The service on a database of its own, with a door for files. */
export async function startImporting() {
  const database = await testDatabase(expensesMigrations);
  const bus = inProcessBus();
  bus.offer('identity', { heads: () => Promise.resolve([]), read: () => Promise.resolve([]) });
  const subgraph = await createExpensesSubgraph({
    databaseUrl: database.url,
    bus,
    logger: createLogger('error'),
    clock: () => new Date(),
  });
  let caller: TestPerson | null = null;
  const door: Server = createServer((request, response) => {
    const key = request.headers['idempotency-key'];
    const context = caller!.request(typeof key === 'string' ? { idempotencyKey: key } : {});
    if (request.method === 'GET') {
      void subgraph.files!.download(request.url!.slice('/files/'.length), response, context);
      return;
    }
    const answer = (status: number, body: unknown) => {
      if (!response.destroyed) response.writeHead(status, { connection: 'close' }).end(JSON.stringify(body));
    };
    subgraph.files!.upload(request, context).then(
      (body) => answer(200, body),
      (error: unknown) =>
        answer(error instanceof AppError ? error.status : 500, {
          code: error instanceof AppError ? error.code : String(error),
        }),
    );
  });
  await new Promise<void>((resolve) => void door.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(door.address() as AddressInfo).port}`;
  return {
    subgraph,
    origin,
    as: (person: TestPerson) => void (caller = person),
    contextOf: (person: TestPerson) => subgraph.contextOf(person.request()) as unknown as Context<ExpensesPorts>,
    query: <Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> => subgraph.dataSource.query(sql, parameters),
    async stop() {
      await new Promise((resolve) => void door.close(resolve));
      await subgraph.stop();
      await database.drop();
    },
  };
}
export type Importing = Awaited<ReturnType<typeof startImporting>>;

/** Somebody's ledger, in a reference currency and a language. */
export async function household(service: Importing, { currency = 'COP', language = 'es' } = {}) {
  const ledger = testLedger();
  await service.query(`INSERT INTO ledger_settings VALUES ($1, 'Casa', 'America/Bogota', $2, $3, 1)`, [
    ledger.id,
    language,
    currency,
  ]);
  const ana = testPerson([{ id: ledger.id, permission: 'owner' }]);
  return {
    ledger,
    ana,
    viewer: testPerson([{ id: ledger.id, permission: 'viewer' }]),
    stranger: testPerson([{ id: testLedger().id, permission: 'owner' }]),
  };
}

export interface Upload {
  readonly ledgerId: string;
  readonly content: string | Uint8Array;
  readonly name?: string;
  readonly kind?: string;
  readonly key?: string;
}

export async function upload(
  service: Importing,
  person: TestPerson,
  { ledgerId, content, name = 'movimientos.csv', kind = 'import', key }: Upload,
) {
  service.as(person);
  const form = new FormData();
  form.set('ledgerId', ledgerId);
  form.set('kind', kind);
  form.set('file', new Blob([typeof content === 'string' ? content : Buffer.from(content)]), name);
  const response = await fetch(`${service.origin}/files`, {
    method: 'POST',
    body: form,
    ...(key && { headers: { 'idempotency-key': key } }),
  });
  return { status: response.status, body: (await response.json()) as { fileId?: string; code?: string } };
}

export interface Batch {
  id: string;
  status: string;
  version: number;
  added: number;
  liveTransactions: number;
  editedSince: number;
  open: string[];
  mapping: Record<string, unknown>;
  sampleRows: string[][];
  counts: { rows: number; new: number; duplicate: number; suspicious: number; problem: number; ignored: number };
  accounts: {
    name: string;
    currency: string;
    rows: number;
    newName: string | null;
    newKind: string | null;
    account: { id: string; name: string } | null;
  }[];
  categories: {
    path: string;
    flow: string;
    rows: number;
    category: { id: string; name: string; code: string } | null;
  }[];
}

const BATCH = `id status version added liveTransactions editedSince open mapping sampleRows
  counts { rows new duplicate suspicious problem ignored }
  accounts { name currency rows newName newKind account { id name } }
  categories { path flow rows category { id name code } }`;

/** One of the import's mutations, as somebody; its errors fail the test. */
export async function importing(
  service: Importing,
  person: TestPerson,
  step: 'start' | 'adjust' | 'confirm' | 'revert' | 'restore',
  input: object,
): Promise<Batch> {
  const type = { start: 'StartImportInput', adjust: 'AdjustImportInput' }[step as 'start'] ?? 'ImportRefInput';
  const answer = await ask(
    service.subgraph,
    person,
    `mutation ($input: ${type}!) { batch: ${step}Import(input: $input) { ${BATCH} } }`,
    { input },
  );
  expect(answer.errors).toBeUndefined();
  return answer.data?.['batch'] as Batch;
}

export const codesOfImport = async (
  service: Importing,
  person: TestPerson,
  step: string,
  input: object,
): Promise<unknown[]> => {
  const type = { start: 'StartImportInput', adjust: 'AdjustImportInput' }[step as 'start'] ?? 'ImportRefInput';
  const answer = await ask(
    service.subgraph,
    person,
    `mutation ($input: ${type}!) { batch: ${step}Import(input: $input) { id } }`,
    { input },
  );
  return (answer.errors ?? []).map(({ extensions }) => extensions?.['code']);
};

/** Uploads and starts in one go. */
export async function startedWith(
  service: Importing,
  person: TestPerson,
  ledgerId: string,
  content: string | Uint8Array,
  accountId?: string,
): Promise<Batch> {
  const { body } = await upload(service, person, { ledgerId, content });
  return importing(service, person, 'start', { ledgerId, fileId: body.fileId, ...(accountId && { accountId }) });
}

export interface PreviewRow {
  line: number;
  state: string;
  bookedOn: string | null;
  account: string | null;
  toAccount: string | null;
  category: string | null;
  payee: string | null;
  problem: string | null;
  raw: string | null;
  flow: string | null;
  amount: { minor: string; currency: string } | null;
}

export async function rowsOf(
  service: Importing,
  person: TestPerson,
  id: string,
  state?: string[],
  first = 100,
): Promise<PreviewRow[]> {
  const answer = await ask(
    service.subgraph,
    person,
    `query ($id: ID!, $state: [ImportRowState!], $first: Int) { importBatch(id: $id) { rows(state: $state, first: $first) {
       line state bookedOn account toAccount category payee problem raw flow amount { minor currency } } } }`,
    { id, state, first },
  );
  expect(answer.errors).toBeUndefined();
  return (answer.data?.['importBatch'] as { rows: PreviewRow[] }).rows;
}

/** Live transactions as short sentences: day, kind, signed minor units, account. */
export async function booked(service: Importing, ledgerId: string): Promise<string[]> {
  const rows = await service.query<{ text: string }>(
    `SELECT concat_ws(' ', t.booked_on::text, t.kind, t.amount::text, t.currency, a.name, '→ ' || b.name) AS text
       FROM transaction t JOIN account a ON a.ledger_id = t.ledger_id AND a.id = t.account_id
       LEFT JOIN account b ON b.ledger_id = t.ledger_id AND b.id = t.to_account_id
      WHERE t.ledger_id = $1 AND t.deleted_at IS NULL ORDER BY t.booked_on, t.id`,
    [ledgerId],
  );
  return rows.map(({ text }) => text);
}

/** The first law: the postings of every transaction sum to zero in each currency, and its account posting is its amount. */
export async function expectBalanced(service: Importing, ledgerId: string): Promise<void> {
  const broken = await service.query(
    `SELECT transaction_id, currency, sum(amount)::text FROM posting WHERE ledger_id = $1 GROUP BY 1, 2 HAVING sum(amount) <> 0`,
    [ledgerId],
  );
  expect(broken).toEqual([]);
  const odd = await service.query(
    `SELECT t.id FROM transaction t WHERE t.ledger_id = $1 AND (
       (SELECT count(*) FROM posting p WHERE p.ledger_id = t.ledger_id AND p.transaction_id = t.id) < 2
       OR t.amount <> (SELECT p.amount FROM posting p WHERE p.ledger_id = t.ledger_id AND p.transaction_id = t.id AND p.ordinal = 0))`,
    [ledgerId],
  );
  expect(odd).toEqual([]);
}

const canonical = (state: TransactionState): TransactionState => ({
  ...state,
  postings: state.postings.map((posting) => PostingFact.parse(posting)),
});

/** Folds every event of the ledger: what they say is live must be what is live, versions rising by one, none above 1 000 rows. */
export async function expectEventsTellAll(service: Importing, ledgerId: string): Promise<void> {
  const events = await service.query<{ seq: string; payload: unknown }>(
    `SELECT seq, payload FROM outbox WHERE ledger_id = $1 AND type = $2 ORDER BY seq`,
    [ledgerId, transactionsChanged.type],
  );
  const [span] = await service.query<{ head: string; n: string; top: string }>(
    `SELECT (SELECT seq FROM outbox_head WHERE ledger_id = $1) AS head, count(*) AS n, max(seq) AS top FROM outbox WHERE ledger_id = $1`,
    [ledgerId],
  );
  expect([span?.n, span?.top]).toEqual([span?.head, span?.head]);
  const folded = new Map<string, { version: number; state: TransactionState | null }>();
  for (const { payload } of events) {
    for (const { id, version, before, after } of transactionsChanged.schema.parse(payload).rows) {
      const known = folded.get(id);
      expect(version).toBe((known?.version ?? 0) + 1);
      expect(before).toEqual(known?.state ?? null);
      folded.set(id, { version, state: after && canonical(after) });
    }
  }
  const rows = await service.query<{
    id: string;
    version: number;
    bookedOn: string;
    kind: string;
    payee: string | null;
    note: string | null;
  }>(
    `SELECT id, version, booked_on::text AS "bookedOn", kind, payee, note FROM transaction WHERE ledger_id = $1 AND deleted_at IS NULL`,
    [ledgerId],
  );
  const postings = await service.query<{ transaction_id: string } & Record<string, unknown>>(
    `SELECT p.transaction_id, p.account_id AS "accountId", a.system IS NULL AS own, p.category_id AS "categoryId", p.flow, p.amount::text, p.currency
       FROM posting p JOIN account a ON a.ledger_id = p.ledger_id AND a.id = p.account_id WHERE p.ledger_id = $1 ORDER BY p.transaction_id, p.ordinal`,
    [ledgerId],
  );
  const of = Map.groupBy(postings, ({ transaction_id: id }) => id);
  const live = [...folded].filter(([, { state }]) => state !== null);
  expect(live.length).toBe(rows.length);
  for (const { id, version, ...fact } of rows) {
    const own = (of.get(id) ?? []).map(({ transaction_id: _id, ...posting }) => posting);
    expect(folded.get(id)).toEqual({ version, state: { ...fact, postings: own } });
  }
}
