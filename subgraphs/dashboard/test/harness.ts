import {
  createLogger,
  inProcessBus,
  uuidV7,
  type EventEnvelope,
  type EventLog,
  type NewEvent,
  type Subgraph,
} from '@parfinanciero/kit';
import { testDatabase, testLedger, testPerson, type TestPerson } from '@parfinanciero/kit/testing';
import { createDashboardSubgraph, dashboardMigrations } from '../src/index.js';

/** A source of events that a test writes itself: a log in memory with everything an owner's outbox promises. */
export class WrittenLog implements EventLog {
  readonly events: EventEnvelope[] = [];

  constructor(private readonly source: string) {}

  add(stream: string, ...events: NewEvent[]): EventEnvelope[] {
    return events.map((event) => {
      const seq = this.events.filter((one) => one.stream === stream).length + 1;
      const envelope = {
        ...event,
        source: this.source,
        stream,
        seq,
        id: uuidV7(),
        occurredAt: new Date().toISOString(),
        requestId: 'test',
      };
      this.events.push(envelope);
      return envelope;
    });
  }

  heads() {
    const last = new Map(this.events.map(({ stream, seq }) => [stream, seq]));
    return Promise.resolve([...last].map(([stream, seq]) => ({ stream, seq })));
  }

  read(stream: string, afterSeq: number, limit: number) {
    return Promise.resolve(
      this.events.filter((event) => event.stream === stream && event.seq > afterSeq).slice(0, limit),
    );
  }
}

export interface DashboardHarness {
  readonly dashboard: Subgraph;
  readonly expenses: WrittenLog;
  readonly identity: WrittenLog;
  readonly ledger: { id: string; publicId: string };
  readonly ana: TestPerson;
  /** Publishes and waits until it has been applied. */
  happen(...events: NewEvent[]): Promise<void>;
  stop(): Promise<void>;
}

export const NOW = new Date('2026-11-15T15:00:00Z');

export async function startDashboard(): Promise<DashboardHarness> {
  const database = await testDatabase(dashboardMigrations);
  const bus = inProcessBus();
  const expenses = new WrittenLog('expenses');
  const identity = new WrittenLog('identity');
  bus.offer('expenses', expenses);
  bus.offer('identity', identity);
  const dashboard = await createDashboardSubgraph({
    databaseUrl: database.url,
    bus,
    logger: createLogger('silent'),
    clock: () => NOW,
  });
  const ledger = testLedger();
  return {
    dashboard,
    expenses,
    identity,
    ledger,
    ana: testPerson([{ id: ledger.id, permission: 'owner' }]),
    async happen(...events) {
      await bus.publish(expenses.add(ledger.id, ...events));
      await dashboard.settle();
    },
    async stop() {
      await dashboard.stop();
      await database.drop();
    },
  };
}
