import {
  addDays,
  addMonthsClamped,
  createLogger,
  derivedUuid,
  inProcessBus,
  opaqueId,
  subscribeSubgraph,
  unavailable,
  uuidV7,
  type EventEnvelope,
  type NewEvent,
  type Subgraph,
} from '@parfinanciero/kit';
import { transactionsChanged, type TransactionFact, type TransactionState } from '@parfinanciero/kit/events/expenses';
import { ledgerChanged } from '@parfinanciero/kit/events/identity';
import {
  ask,
  testDatabase,
  testLedger,
  testPerson,
  WrittenLog,
  type GraphAnswer,
  type TestDatabase,
  type TestPerson,
} from '@parfinanciero/kit/testing';
import { createProjectionsSubgraph, projectionsMigrations, type ProjectionsDeps } from '../src/index.js';

/** What a test books: spending is negative, in whole pesos. */
export interface Entry {
  readonly day: string;
  readonly payee: string;
  readonly pesos: number;
  readonly category?: string;
}

export const ACCOUNT = derivedUuid('test', 'account');
export const categoryId = (name: string): string => derivedUuid('test', `category ${name}`);

/** A booked purchase or income, as expenses tells of it. */
export function booked({ day, payee, pesos, category = 'otros' }: Entry): TransactionState {
  const amount = BigInt(pesos) * 100n;
  const money = { accountId: ACCOUNT, own: true, currency: 'COP' };
  return {
    bookedOn: day,
    kind: pesos > 0 ? 'INCOME' : 'PURCHASE',
    payee,
    note: null,
    postings: [
      { ...money, categoryId: null, flow: null, amount: String(amount) },
      {
        ...money,
        categoryId: categoryId(category),
        flow: pesos > 0 ? 'INCOME' : 'SPENDING',
        amount: String(-amount),
      },
    ],
  };
}

/** A household's months, the last one ending before `until`: a salary, rent, a subscription, groceries twice a week. */
export function household(months: number, until: string): Entry[] {
  const first = addMonthsClamped(`${until.slice(0, 7)}-01`, -months);
  const entries: Entry[] = [];
  for (let month = 0; month <= months; month += 1) {
    const start = addMonthsClamped(first, month);
    entries.push({ day: addDays(start, 0), payee: 'Nómina Textiles Andinos', pesos: 4_200_000, category: 'salario' });
    entries.push({ day: addDays(start, 4), payee: 'Inmobiliaria Los Cedros', pesos: -1_350_000, category: 'arriendo' });
    entries.push({ day: addDays(start, 11), payee: 'Netflix', pesos: -32_900, category: 'suscripciones' });
    for (let week = 0; week < 8; week += 1)
      entries.push({
        day: addDays(start, 1 + Math.floor(week * 3.4)),
        payee: week % 2 === 0 ? 'Mercado La 14' : 'Plaza de Paloquemao',
        pesos: -(95_000 + ((month * 7 + week * 13) % 11) * 4_300),
        category: 'mercado',
      });
  }
  return entries.filter(({ day }) => day < until).sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** The service on a real database, with logs of its sources that a test writes. */
export class ProjectionsHarness {
  readonly ledger = testLedger();
  readonly ana: TestPerson = testPerson([{ id: this.ledger.id, permission: 'owner' }]);
  private readonly versions = new Map<string, { version: number; state: TransactionState | null }>();

  private constructor(
    readonly subgraph: Subgraph,
    readonly expenses: WrittenLog,
    readonly goals: WrittenLog,
    readonly identity: WrittenLog,
    private readonly bus: ReturnType<typeof inProcessBus>,
    private readonly database: TestDatabase,
    readonly time: { now: Date },
  ) {}

  static async start(now = '2026-11-15T15:00:00Z', ports: Partial<ProjectionsDeps> = {}): Promise<ProjectionsHarness> {
    const database = await testDatabase(projectionsMigrations);
    const bus = inProcessBus();
    const time = { now: new Date(now) };
    const clock = () => time.now;
    const [expenses, goals, identity] = (['expenses', 'goals', 'identity'] as const).map(
      (source) => new WrittenLog(source, clock),
    ) as [WrittenLog, WrittenLog, WrittenLog];
    bus.offer('expenses', expenses);
    bus.offer('goals', goals);
    bus.offer('identity', identity);
    const subgraph = await createProjectionsSubgraph({
      databaseUrl: database.url,
      bus,
      logger: createLogger(process.env['TEST_LOG'] ?? 'silent'),
      clock,
      graph: { query: () => Promise.reject(unavailable()) },
      ...ports,
    });
    const world = new ProjectionsHarness(subgraph, expenses, goals, identity, bus, database, time);
    const settings = { name: 'Casa', zone: 'America/Bogota', language: 'es', referenceCurrency: 'COP' } as const;
    identity.add(world.ledger.id, ledgerChanged({ version: 1, ...settings }));
    await subgraph.settle();
    return world;
  }

  /** Publishes events of one source and waits until what follows from them has come to rest. */
  async happened(events: readonly EventEnvelope[]): Promise<void> {
    await this.bus.publish(events);
    await this.settle();
  }

  async settle(): Promise<void> {
    for (let round = 0; round < 3; round += 1) await this.subgraph.settle();
  }

  /** Books entries in batches, as an import does. @returns their ids in the same order */
  async book(entries: readonly Entry[], batch = 500): Promise<string[]> {
    const ids = entries.map(() => uuidV7());
    for (let at = 0; at < entries.length; at += batch) {
      const rows = entries.slice(at, at + batch).map((entry, index) => this.fact(ids[at + index]!, booked(entry)));
      await this.happened(this.expenses.add(this.ledger.id, transactionsChanged({ batchId: null, rows })));
    }
    return ids;
  }

  /** Changes a booked entry, or takes it away (null). */
  async change(id: string, entry: Entry | null): Promise<void> {
    const rows = [this.fact(id, entry === null ? null : booked(entry))];
    await this.happened(this.expenses.add(this.ledger.id, transactionsChanged({ batchId: null, rows })));
  }

  private fact(id: string, after: TransactionState | null): TransactionFact {
    const known = this.versions.get(id);
    const version = (known?.version ?? 0) + 1;
    this.versions.set(id, { version, state: after });
    return { id, version, before: known?.state ?? null, after };
  }

  async tellGoals(...events: NewEvent[]): Promise<void> {
    await this.happened(this.goals.add(this.ledger.id, ...events));
  }

  ask(query: string, variables: Record<string, unknown> = {}, person: TestPerson = this.ana): Promise<GraphAnswer> {
    return ask(this.subgraph, person, query, { ledgerId: this.ledger.publicId, ...variables });
  }

  /** A field of the ledger. */
  async see<Value>(fields: string, person: TestPerson = this.ana): Promise<Value> {
    const query = `query ($r: _Any!) { _entities(representations: [$r]) { ... on Ledger { ${fields} } } }`;
    const answer = await ask(this.subgraph, person, query, {
      r: { __typename: 'Ledger', id: this.ledger.publicId },
    });
    if (answer.errors) throw new Error(JSON.stringify(answer.errors));
    return (answer.data?.['_entities'] as Value[])[0]!;
  }

  watch(query: string, person: TestPerson = this.ana) {
    return subscribeSubgraph(
      this.subgraph.schema,
      { query, variables: { ledgerId: this.ledger.publicId } },
      this.subgraph.contextOf(person.request()),
    );
  }

  goalId(id: string): string {
    return opaqueId('Goal', { ledgerId: this.ledger.id, id });
  }

  /** What the service has published in the ledger's stream, by type. */
  async published(type: string): Promise<Record<string, unknown>[]> {
    const rows = (await this.subgraph.dataSource.query(
      'SELECT payload FROM outbox WHERE ledger_id = $1 AND type = $2 ORDER BY seq',
      [this.ledger.id, type],
    )) as { payload: Record<string, unknown> }[];
    return rows.map(({ payload }) => payload);
  }

  async stop(): Promise<void> {
    await this.subgraph.stop();
    await this.database.drop();
  }
}
