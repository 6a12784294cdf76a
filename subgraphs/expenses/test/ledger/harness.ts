import { createLogger, inProcessBus, opaqueId, uuidV7, type EventEnvelope } from '@parfinanciero/kit';
import { ledgerChanged } from '@parfinanciero/kit/events/identity';
import {
  ask,
  testDatabase,
  testLedger,
  testPerson,
  type GraphAnswer,
  type TestPerson,
} from '@parfinanciero/kit/testing';
import { createExpensesSubgraph, expensesMigrations, type ExpensesSubgraph } from '../../src/index.js';

export interface LedgerHarness {
  readonly expenses: ExpensesSubgraph;
  readonly ledger: { id: string; publicId: string };
  readonly ana: TestPerson;
  readonly looker: TestPerson;
  readonly stranger: TestPerson;
  readonly events: EventEnvelope[];
  /** One operation as ana; fails the test on errors. */
  does(
    query: string,
    variables?: Record<string, unknown>,
    idempotencyKey?: string,
  ): Promise<Record<string, Record<string, unknown>>>;
  /** One operation as anybody, errors and all. */
  tries(person: TestPerson | null, query: string, variables?: Record<string, unknown>): Promise<GraphAnswer>;
  category(key: string): Promise<string>;
  account(name: string, currency?: string, options?: Record<string, unknown>): Promise<string>;
  sql(text: string, parameters?: unknown[]): Promise<Record<string, unknown>[]>;
  stop(): Promise<void>;
}

export const LEDGER =
  'query ($r: _Any!, $filter: TransactionFilter, $first: Int, $after: String) { _entities(representations: [$r]) { ... on Ledger { accounts { id name kind currency openingBalance { amount } } categories { id key name code } transactions(filter: $filter, first: $first, after: $after) { totalCount pageInfo { endCursor hasNextPage } sums { currency income { amount } spending { amount } count } edges { cursor node { id kind bookedOn payee amount { amount currency } received { amount currency } account { name } toAccount { name } lines { flow amount { amount } category { key name } } version deletedAt } } } } } }';

export async function startLedger(): Promise<LedgerHarness> {
  const database = await testDatabase(expensesMigrations);
  const bus = inProcessBus();
  const events: EventEnvelope[] = [];
  await bus.subscribe('expenses', (list) => events.push(...list));
  const ledger = testLedger();
  const settings = ledgerChanged({
    version: 1,
    name: 'Casa',
    zone: 'America/Bogota',
    language: 'es',
    referenceCurrency: 'COP',
  });
  const told: EventEnvelope = {
    ...settings,
    source: 'identity',
    stream: ledger.id,
    seq: 1,
    id: uuidV7(),
    occurredAt: new Date().toISOString(),
    requestId: 'test',
  };
  bus.offer('identity', {
    heads: () => Promise.resolve([{ stream: ledger.id, seq: 1 }]),
    read: (stream, afterSeq) => Promise.resolve(stream === ledger.id && afterSeq === 0 ? [told] : []),
  });
  const expenses = await createExpensesSubgraph({
    databaseUrl: database.url,
    bus,
    logger: createLogger('silent'),
    clock: () => new Date('2026-11-15T15:00:00Z'),
  });
  await expenses.settle();
  const ana = testPerson([{ id: ledger.id, permission: 'editor' }]);
  const does: LedgerHarness['does'] = async (query, variables = {}, idempotencyKey) => {
    const answer = await ask(expenses, ana, query, variables, idempotencyKey === undefined ? {} : { idempotencyKey });
    if (answer.errors) throw new Error(JSON.stringify(answer.errors));
    return answer.data as Record<string, Record<string, unknown>>;
  };
  const seen = async () => {
    const { _entities } = await does(
      'query ($r: _Any!) { _entities(representations: [$r]) { ... on Ledger { categories { id key } } } }',
      {
        r: { __typename: 'Ledger', id: ledger.publicId },
      },
    );
    return (_entities as unknown as { categories: { id: string; key: string }[] }[])[0]!.categories;
  };
  return {
    expenses,
    ledger,
    ana,
    events,
    looker: testPerson([{ id: ledger.id, permission: 'viewer' }]),
    stranger: testPerson([{ id: uuidV7(), permission: 'owner' }]),
    does,
    tries: (person, query, variables = {}) => ask(expenses, person, query, variables),
    async category(key) {
      return (await seen()).find((one) => one.key === key)!.id;
    },
    async account(name, currency = 'COP', options = {}) {
      const input = { ledgerId: ledger.publicId, name, kind: 'BANK', currency, ...options };
      const { createAccount } = await does(
        'mutation ($input: CreateAccountInput!) { createAccount(input: $input) { id } }',
        { input },
      );
      return String(createAccount?.['id']);
    },
    sql: (text, parameters = []) => expenses.dataSource.query(text, parameters),
    async stop() {
      await expenses.stop();
      await database.drop();
    },
  };
}

/** An id of the right kind that never was, in a ledger of one's own. */
export const neverWas = (kind: Parameters<typeof opaqueId>[0], ledgerId: string): string =>
  opaqueId(kind, { ledgerId, id: uuidV7() });
