import {
  createLogger,
  inProcessBus,
  opaqueId,
  unavailable,
  uuidV7,
  type EventEnvelope,
  type GraphClient,
  type NewEvent,
  type Subgraph,
} from '@parfinanciero/kit';
import { accountChanged, transactionsChanged, type TransactionState } from '@parfinanciero/kit/events/expenses';
import { ledgerChanged } from '@parfinanciero/kit/events/identity';
import {
  ask,
  testDatabase,
  testLedger,
  testPerson,
  type GraphAnswer,
  type TestDatabase,
  type TestPerson,
  WrittenLog,
} from '@parfinanciero/kit/testing';
import { createGoalsSubgraph, goalsMigrations } from '../src/index.js';

export type Fields = Record<string, unknown>;

/** A transfer's state: what an account gets, from one that is nobody's goal. */
export const transfer = (
  accountId: string,
  amount: bigint,
  change: Partial<TransactionState> = {},
): TransactionState => ({
  bookedOn: '2026-11-10',
  kind: 'TRANSFER',
  payee: null,
  note: null,
  postings: [
    { accountId, own: true, categoryId: null, flow: null, amount: amount.toString(), currency: 'COP' },
    { accountId: uuidV7(), own: true, categoryId: null, flow: null, amount: (-amount).toString(), currency: 'COP' },
  ],
  ...change,
});

export class GoalsHarness {
  private constructor(
    private readonly database: TestDatabase,
    readonly subgraph: Subgraph,
    readonly ledger: { id: string; publicId: string },
    readonly time: { now: Date },
    private readonly expenses: WrittenLog,
    private readonly happened: (events: EventEnvelope[]) => Promise<void>,
    readonly published: EventEnvelope[],
    readonly ana: TestPerson,
  ) {}

  /** @param graph what the graph answers; absent = nobody answers */
  static async start(graph?: GraphClient['query'], zone = 'America/Bogota'): Promise<GoalsHarness> {
    const database = await testDatabase(goalsMigrations);
    const time = { now: new Date('2026-11-15T15:00:00Z') };
    const clock = () => time.now;
    const bus = inProcessBus();
    const [expenses, identity] = [new WrittenLog('expenses', clock), new WrittenLog('identity', clock)];
    bus.offer('expenses', expenses);
    bus.offer('identity', identity);
    const published: EventEnvelope[] = [];
    await bus.subscribe('goals', (events) => published.push(...events));
    const ledger = testLedger();
    identity.add(
      ledger.id,
      ledgerChanged({ version: 1, name: 'Casa', zone, language: 'es', referenceCurrency: 'COP' }),
    );
    const subgraph = await createGoalsSubgraph({
      databaseUrl: database.url,
      bus,
      logger: createLogger('silent'),
      clock,
      graph: { query: graph ?? (() => Promise.reject(unavailable())) },
    });
    await subgraph.settle();
    const happened = (events: EventEnvelope[]) => bus.publish(events).then(() => subgraph.settle());
    const ana = testPerson([{ id: ledger.id, permission: 'editor' }]);
    return new GoalsHarness(database, subgraph, ledger, time, expenses, happened, published, ana);
  }

  /** Expenses publishes, and it is applied. */
  happen(...events: NewEvent[]): Promise<void> {
    return this.happened(this.expenses.add(this.ledger.id, ...events));
  }

  /** One row of a transaction's event. */
  moves(id: string, version: number, before: TransactionState | null, after: TransactionState | null): Promise<void> {
    return this.happen(transactionsChanged({ batchId: null, rows: [{ id, version, before, after }] }));
  }

  async account(name: string, currency = 'COP'): Promise<{ id: string; publicId: string }> {
    const id = uuidV7();
    await this.happen(accountChanged({ accountId: id, version: 1, name, kind: 'SAVINGS', currency, archived: false }));
    return { id, publicId: opaqueId('Account', { ledgerId: this.ledger.id, id }) };
  }

  tries(person: TestPerson | null, query: string, variables: Fields = {}): Promise<GraphAnswer> {
    return ask(this.subgraph, person, query, variables);
  }

  /** One operation as ana; fails the test on errors. */
  async does(query: string, variables: Fields = {}, idempotencyKey?: string): Promise<Record<string, Fields>> {
    const options = idempotencyKey === undefined ? {} : { idempotencyKey };
    const { data, errors } = await ask(this.subgraph, this.ana, query, variables, options);
    if (errors) throw new Error(JSON.stringify(errors));
    return data as Record<string, Fields>;
  }

  async goal(input: Fields = {}): Promise<Fields & { id: string; version: number }> {
    const { createGoal } = await this.does(CREATE, {
      input: { ledgerId: this.ledger.publicId, kind: 'SAVING', title: 'Viaje', amount: '1000.00', ...input },
    });
    return createGoal as Fields & { id: string; version: number };
  }

  async see(id: string): Promise<Seen> {
    return (await this.does(GOAL, { id }))['goal'] as unknown as Seen;
  }

  contribute(goalId: string, amount: string, more: Fields = {}): Promise<Record<string, Fields>> {
    return this.does(CONTRIBUTE, { input: { goalId, amount, ...more } });
  }

  sql(text: string, parameters: unknown[] = []): Promise<Fields[]> {
    return this.subgraph.dataSource.query(text, parameters);
  }

  /** The types of what was published, in order. */
  types(): string[] {
    return this.published.map(({ type }) => type).filter((type) => type.startsWith('goals.'));
  }

  async stop(): Promise<void> {
    await this.subgraph.stop();
    await this.database.drop();
  }
}

export interface Seen {
  readonly status: string;
  readonly version: number;
  readonly progress: { readonly amount: string };
  readonly contributions: {
    readonly edges: {
      readonly node: {
        readonly id: string;
        readonly amount: { readonly amount: string };
        readonly source: string;
        readonly bookedOn: string;
      };
    }[];
  };
}

const FIELDS =
  'id legacyId kind title icon status nextStatuses version priority archived target { amount currency } progress { amount minor } remaining { amount } share startsOn endsOn months account { id } debt { rate rateKind effectiveAnnualRate monthlyRate minimumPayment { amount } plan { payments lastOn totalInterest { amount } totalPaid { amount } instalments(first: 1) { number interest { amount } } } } pace { monthly { amount } reachesOn needed { amount } onTrack }';
export const CREATE = `mutation ($input: CreateGoalInput!) { createGoal(input: $input) { ${FIELDS} } }`;
export const UPDATE = `mutation ($input: UpdateGoalInput!) { updateGoal(input: $input) { ${FIELDS} } }`;
export const STATUS = `mutation ($input: ChangeGoalStatusInput!) { changeGoalStatus(input: $input) { ${FIELDS} } }`;
export const CONTRIBUTE =
  'mutation ($input: ContributeInput!) { contribute(input: $input) { id amount { minor } goal { progress { amount } } } }';
export const WITHDRAW = 'mutation ($input: ContributeInput!) { withdraw(input: $input) { id amount { amount } } }';
export const REMOVE =
  'mutation ($input: ContributionRefInput!) { removeContribution(input: $input) { id progress { amount } } }';
export const GOAL = `query ($id: ID!) { goal(id: $id) { ${FIELDS} contributions { edges { node { id amount { amount } source bookedOn transaction { id } } } pageInfo { hasNextPage } } } }`;
