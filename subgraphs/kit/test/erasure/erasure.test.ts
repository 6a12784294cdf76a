import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { DataSource, MigrationInterface, QueryRunner } from 'typeorm';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import {
  createKitTables,
  createLogger,
  defineEvent,
  defineUseCases,
  dropKitTables,
  globalId,
  inProcessBus,
  on,
  openDataSource,
  postgresBlobStore,
  postgresDocumentStore,
  Rows,
  startService,
  storeEvents,
  sweepErased,
  uuidV7,
  type BlobStore,
  type Context,
  type DocumentStore,
  type EventEnvelope,
  type NewEvent,
  type RunningService,
} from '../../src/index.js';
import { ledgerErased, personErased } from '../../src/events/identity/index.js';
import { testDatabase, testLedger, testPerson, type TestDatabase } from '../../src/testing/index.js';

@Entity('note')
class NoteRow {
  @PrimaryColumn('uuid', { name: 'ledger_id' }) ledgerId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') text!: string;
}

class Notes1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createKitTables(runner, { blobs: true, documents: true });
    // Names in an order that the alphabet would get wrong, and a table that refers to itself.
    for (const statement of [
      `CREATE TABLE note (ledger_id uuid, id uuid, text text NOT NULL, PRIMARY KEY (ledger_id, id))`,
      `CREATE TABLE zettel (ledger_id uuid, id uuid, parent_id uuid, PRIMARY KEY (ledger_id, id),
         FOREIGN KEY (ledger_id, parent_id) REFERENCES zettel (ledger_id, id))`,
      `CREATE TABLE link (ledger_id uuid, id uuid, note_id uuid NOT NULL, zettel_id uuid, PRIMARY KEY (ledger_id, id),
         FOREIGN KEY (ledger_id, note_id) REFERENCES note (ledger_id, id), FOREIGN KEY (ledger_id, zettel_id) REFERENCES zettel (ledger_id, id))`,
      `CREATE TABLE kept (ledger_id uuid PRIMARY KEY, hash text NOT NULL)`,
      `CREATE TABLE copy (ledger_id uuid, id uuid, text text NOT NULL, PRIMARY KEY (ledger_id, id))`,
    ])
      await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['link', 'zettel', 'note', 'kept', 'copy']) await runner.query(`DROP TABLE ${table}`);
    await dropKitTables(runner);
  }
}

const noted = defineEvent('test.noted', 1, z.object({ id: z.string(), text: z.string() }));
const { useCase } = defineUseCases<Record<string, never>>();

/** What a test may do in the middle of a use case, before it commits. */
let meanwhile: () => Promise<unknown> = () => Promise.resolve();

const writeNote = useCase({
  name: 'write-note',
  input: z.object({ ledgerId: globalId('Ledger'), text: z.string() }),
  ledgerOf: ({ ledgerId }) => ledgerId.ledgerId,
  permission: 'editor',
  repositories: (rows, scope) => ({ rows, ledgerId: scope.ledgerId }),
  async run({ text }, { rows, ledgerId, publish }) {
    const row = { ledgerId, id: uuidV7(), text };
    await rows.insert(NoteRow, row);
    await meanwhile();
    publish(noted({ id: row.id, text }));
    return { id: row.id };
  },
});

/** A consumer that copies the service's own notes, as another service would. */
const copies = {
  name: 'notes.copies',
  source: 'notes',
  handlers: [
    on(noted, async ({ id, text }, { rows, stream }) => {
      await rows.query('INSERT INTO copy VALUES ($1, $2, $3)', [stream, id, text]);
    }),
  ],
};

const TABLES = ['note', 'zettel', 'link', 'copy', 'job', 'idempotency', 'blob', 'document'];

describe('erasing a stream', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let running: RunningService<Record<string, never>>;
  let documents: DocumentStore;
  let blobs: BlobStore;
  const bus = inProcessBus();
  /** Identity's log, written by the test. */
  const log: EventEnvelope[] = [];

  beforeAll(async () => {
    database = await testDatabase([Notes1700000000001]);
    dataSource = await openDataSource({ url: database.url, entities: [NoteRow] });
    documents = postgresDocumentStore(dataSource);
    blobs = postgresBlobStore(dataSource);
    bus.offer('identity', {
      heads: () => {
        const last = new Map(log.map(({ stream, seq }) => [stream, seq]));
        return Promise.resolve([...last].map(([stream, seq]) => ({ stream, seq })));
      },
      read: (stream, after, limit) =>
        Promise.resolve(log.filter((event) => event.stream === stream && event.seq > after).slice(0, limit)),
    });
    running = await startService({
      name: 'notes',
      dataSource,
      deps: { databaseUrl: database.url, bus, logger: createLogger('silent'), clock: () => new Date() },
      ports: {},
      consumers: [copies],
      erasure: { documents, blobs, keep: ['kept'] },
    });
  });
  afterAll(async () => {
    await running.stop();
    await database.drop();
  });

  const rowsOf = async <Row = Record<string, unknown>>(sql: string, parameters: unknown[] = []): Promise<Row[]> =>
    (await dataSource.query(sql, parameters)) as Row[];
  const context = (
    ledger: { id: string },
    person = testPerson([{ id: ledger.id, permission: 'owner' }]),
    key?: string,
  ) =>
    running.contextOf(person.request(key === undefined ? {} : { idempotencyKey: key })) as unknown as Context<
      Record<string, never>
    >;
  const tell = async (stream: string, event: NewEvent): Promise<void> => {
    const seq = log.filter((one) => one.stream === stream).length + 1;
    const occasion = { requestId: 'test', occurredAt: new Date().toISOString() };
    log.push({ ...event, ...occasion, source: 'identity', stream, seq, id: uuidV7() });
    for (let round = 0; round < 2; round += 1) await running.settle();
  };
  async function* bytes() {
    yield await Promise.resolve(Buffer.from('a receipt'));
  }
  /** A ledger with something of hers in every place. */
  const full = async () => {
    const ledger = testLedger();
    const ana = testPerson([{ id: ledger.id, permission: 'owner' }]);
    const input = { ledgerId: ledger.publicId, text: 'el secreto de Ana' };
    const { id } = await writeNote.execute(context(ledger, ana, 'a-key'), input);
    await rowsOf('INSERT INTO zettel VALUES ($1, $2, NULL), ($1, $3, $2)', [ledger.id, id, uuidV7()]);
    await rowsOf('INSERT INTO link VALUES ($1, $2, $2, $2)', [ledger.id, id]);
    await rowsOf(`INSERT INTO kept VALUES ($1, 'f00d')`, [ledger.id]);
    await rowsOf(
      `INSERT INTO job (id, kind, ledger_id, payload, run_at, created_at) VALUES ($1, 'later', $2, '{}', now(), now())`,
      [uuidV7(), ledger.id],
    );
    await documents.insert(ledger.id, 'texts', { id: 'one', body: { text: 'el secreto de Ana' } });
    await blobs.write(ledger.id, uuidV7(), bytes());
    await running.settle();
    return { ledger, ana, input };
  };
  const left = async (ledgerId: string): Promise<Record<string, number>> => {
    const counts: Record<string, number> = {};
    for (const table of [...TABLES, 'kept']) {
      const [row] = await rowsOf<{ n: number }>(`SELECT count(*)::int AS n FROM ${table} WHERE ledger_id = $1`, [
        ledgerId,
      ]);
      counts[table] = row?.n ?? 0;
    }
    return counts;
  };
  const NOTHING = { ...Object.fromEntries(TABLES.map((table) => [table, 0])), kept: 1 };

  it('takes its rows, documents, bytes, work and payloads, and leaves numbers, hashes and another’s things', async () => {
    const { ledger } = await full();
    const other = await full();
    const otherBefore = await left(other.ledger.id);
    expect(Object.values(await left(ledger.id)).every((n) => n > 0)).toBe(true);
    const erasureId = uuidV7();
    await tell(ledger.id, ledgerErased({ erasureId }));

    expect(await left(ledger.id)).toEqual(NOTHING);
    expect(await left(other.ledger.id)).toEqual(otherBefore);
    const audit = await rowsOf('SELECT content, salt, origin, erased_at FROM audit_content WHERE ledger_id = $1', [
      ledger.id,
    ]);
    expect(audit).toEqual([{ content: null, salt: null, origin: null, erased_at: expect.any(Date) as unknown }]);
    const events = await rowsOf<{ type: string; payload: unknown; seq: string }>(
      'SELECT seq, type, payload FROM outbox WHERE ledger_id = $1 ORDER BY seq',
      [ledger.id],
    );
    expect(events).toEqual([
      { seq: '1', type: 'test.noted', payload: null },
      { seq: '2', type: 'kit.audited', payload: expect.objectContaining({ action: 'write-note' }) as unknown },
      { seq: '3', type: 'kit.erased', payload: { erasureId, items: expect.any(Array) as unknown } },
    ]);
    expect((events[2]?.payload as { items: unknown[] }).items).toEqual(
      expect.arrayContaining([
        { kind: 'note', count: 1 },
        { kind: 'zettel', count: 2 },
        { kind: 'link', count: 1 },
      ]),
    );
  });

  it('lets nobody write there again, and whoever was at work there fails or is erased too', async () => {
    const { ledger, ana, input } = await full();
    // At work, its note written and not committed, when the erasure comes.
    const reached = Promise.withResolvers<void>();
    const goOn = Promise.withResolvers<void>();
    meanwhile = () => {
      reached.resolve();
      return goOn.promise;
    };
    const atWork = writeNote.execute(context(ledger, ana), input).then(
      () => 'written',
      (error: { code?: string }) => error.code,
    );
    await reached.promise;
    await tell(ledger.id, ledgerErased({ erasureId: uuidV7() }));
    meanwhile = () => Promise.resolve();
    goOn.resolve();
    expect(await atWork).toBe('NOT_FOUND');
    await expect(writeNote.execute(context(ledger, ana), input)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await left(ledger.id)).toEqual(NOTHING);
  });

  it('erases what commits while it waits for it', async () => {
    const { ledger } = await full();
    const runner = dataSource.createQueryRunner();
    await runner.startTransaction();
    const rows = new Rows(runner.manager);
    const id = uuidV7();
    await rows.insert(NoteRow, { ledgerId: ledger.id, id, text: 'otro secreto' });
    await storeEvents(rows, [noted({ id, text: 'otro secreto' })], {
      stream: ledger.id,
      requestId: 'x',
      at: new Date(),
    });
    const erasing = tell(ledger.id, ledgerErased({ erasureId: uuidV7() }));
    await runner.commitTransaction();
    await runner.release();
    await erasing;
    expect(await left(ledger.id)).toEqual(NOTHING);
    const [row] = await rowsOf(
      `SELECT count(*)::int AS n FROM outbox WHERE ledger_id = $1 AND payload::text LIKE '%secreto%'`,
      [ledger.id],
    );
    expect(row).toEqual({ n: 0 });
  });

  it('ends empty, and tells nobody twice, when everything is read again from the beginning', async () => {
    const { ledger } = await full();
    await tell(ledger.id, ledgerErased({ erasureId: uuidV7() }));
    const before = await rowsOf('SELECT seq FROM outbox_head WHERE ledger_id = $1', [ledger.id]);
    await rowsOf('UPDATE event_cursor SET seq = 0 WHERE ledger_id = $1', [ledger.id]);
    await running.settle();
    await running.settle();
    expect(await rowsOf('SELECT seq FROM outbox_head WHERE ledger_id = $1', [ledger.id])).toEqual(before);
    expect(await left(ledger.id)).toEqual(NOTHING);
  });

  it('never applies a late event of another to a stream that is erased here', async () => {
    const ledger = testLedger();
    await tell(ledger.id, ledgerErased({ erasureId: uuidV7() }));
    // An owner that has not heard of it yet.
    await rowsOf(
      `WITH h AS (UPDATE outbox_head SET seq = seq + 1 WHERE ledger_id = $1 RETURNING seq)
       INSERT INTO outbox SELECT $1, h.seq, $2, 'test.noted', 1, $3, 'x', now(), NULL FROM h`,
      [ledger.id, uuidV7(), JSON.stringify({ id: uuidV7(), text: 'tarde' })],
    );
    await running.settle();
    expect(await left(ledger.id)).toEqual({ ...NOTHING, kept: 0 });
    const [cursor] = await rowsOf(`SELECT seq FROM event_cursor WHERE ledger_id = $1 AND consumer = 'notes.copies'`, [
      ledger.id,
    ]);
    expect(cursor).toEqual({ seq: '2' });
  });

  it('forgets where a person asked from in ledgers that live on with others', async () => {
    const { ledger, ana } = await full();
    const { personId } = ana.principal;
    await tell(personId, personErased({ erasureId: uuidV7(), personId }));
    expect(await left(ledger.id)).toMatchObject({ note: 1, document: 1, idempotency: 0 });
    const [audit] = await rowsOf('SELECT origin, content FROM audit_content WHERE ledger_id = $1', [ledger.id]);
    expect(audit).toEqual({ origin: null, content: expect.stringContaining('secreto') as unknown });
  });

  it('sweeps what work that was under way put there afterwards', async () => {
    const { ledger } = await full();
    await tell(ledger.id, ledgerErased({ erasureId: uuidV7() }));
    await documents.insert(ledger.id, 'texts', { id: 'late', body: { text: 'tarde' } });
    await blobs.write(ledger.id, uuidV7(), bytes());
    await sweepErased({ database: dataSource, documents, blobs });
    expect(await left(ledger.id)).toEqual(NOTHING);
  });
});
