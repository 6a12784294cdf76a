import type { DataSource, MigrationInterface, QueryRunner } from 'typeorm';
import { z } from 'zod';
import {
  createKitTables,
  createLogger,
  defineEvent,
  dropKitTables,
  openDataSource,
  outboxLog,
  Rows,
  storeEvents,
  type EventLog,
} from '../../src/index.js';
import { testDatabase } from '../../src/testing/index.js';

export const counted = defineEvent('test.counted', 1, z.object({ n: z.int() }));

/** The outbox of a source, and a table in which a consumer of it notes what it applies. */
class Outbox1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createKitTables(runner);
    await runner.query(
      'CREATE TABLE applied (ledger_id uuid, at bigserial, n int NOT NULL, PRIMARY KEY (ledger_id, at))',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE applied');
    await dropKitTables(runner);
  }
}

export const SOURCE = 'counts';
export const silent = createLogger('silent');

export interface Streams {
  readonly database: DataSource;
  readonly log: EventLog;
  /** Stores these numbers as events of a stream, in one transaction. */
  store(stream: string, ...numbers: readonly number[]): Promise<void>;
  /** What a consumer has applied of a stream, in the order in which it did. */
  applied(stream: string): Promise<number[]>;
  cursorOf(stream: string): Promise<number>;
  unpublished(): Promise<number>;
  end(): Promise<void>;
}

export async function openStreams(): Promise<Streams> {
  const made = await testDatabase([Outbox1700000000001]);
  const database = await openDataSource({ url: made.url, entities: [] });
  const rows = <Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> => database.query(sql, parameters);
  return {
    database,
    log: outboxLog(SOURCE, database),
    store: (stream, ...numbers) =>
      database.transaction((manager) =>
        storeEvents(
          new Rows(manager),
          numbers.map((n) => counted({ n })),
          { stream, requestId: 'r', at: new Date() },
        ),
      ),
    applied: async (stream) =>
      (await rows<{ n: number }>('SELECT n FROM applied WHERE ledger_id = $1 ORDER BY at', [stream])).map(({ n }) => n),
    cursorOf: async (stream) =>
      Number((await rows<{ seq: string }>('SELECT seq FROM event_cursor WHERE ledger_id = $1', [stream]))[0]?.seq ?? 0),
    unpublished: async () =>
      (await rows<{ n: number }>('SELECT count(*)::int AS n FROM outbox WHERE published_at IS NULL'))[0]!.n,
    end: async () => {
      await database.destroy();
      await made.drop();
    },
  };
}
