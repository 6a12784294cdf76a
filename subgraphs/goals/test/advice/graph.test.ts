import 'reflect-metadata';
import {
  buildFederatedSchema,
  createLogger,
  executeSubgraph,
  inProcessBus,
  opaqueId,
  openDataSource,
  postgresDocumentStore,
  type RunningService,
  startService,
  uuidV7,
} from '@parfinanciero/kit';
import { testDatabase, testLedger, testPerson, type TestDatabase } from '@parfinanciero/kit/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { templateWriter } from '../../src/advice/template-writer.js';
import { entities, migrations } from '../../src/persistence/index.js';
import type { GoalsPorts } from '../../src/ports.js';
import { AdviceResolver, GoalAdviceResolver } from '../../src/resolvers/advice-resolver.js';
import { answered } from './answered.js';

let database: TestDatabase;
let running: RunningService<GoalsPorts>;

beforeAll(async () => {
  database = await testDatabase(migrations);
  const dataSource = await openDataSource({ url: database.url, entities });
  running = await startService<GoalsPorts>({
    name: 'goals',
    dataSource,
    deps: {
      databaseUrl: database.url,
      bus: inProcessBus(),
      logger: createLogger('silent'),
      clock: () => new Date('2026-11-23T15:00:00Z'),
    },
    ports: {
      graph: { query: () => Promise.resolve(answered()) },
      documents: postgresDocumentStore(dataSource),
      adviceWriter: templateWriter,
    },
  });
});
afterAll(async () => {
  await running.stop();
  await database.drop();
});

const ADVICE = `id legacyId language writer model tokens createdAt tips { number title text } goal { id title advice(first: 1) { id } }`;

it('is written, read and linked through the graph', async () => {
  const ledger = testLedger();
  const ana = testPerson([{ id: ledger.id, permission: 'editor' }]);
  const row = uuidV7();
  await running.service.dataSource.query(
    `INSERT INTO goal (ledger_id, id, kind, title, target_minor, currency, starts_on, status, priority, created_by, created_at, changed_at)
     VALUES ($1, $2, 'SAVING', 'Moto', 600000000, 'COP', '2026-11-01', 'CREATED', 1, $3, now(), now())`,
    [ledger.id, row, ana.principal.personId],
  );
  const goalId = opaqueId('Goal', { ledgerId: ledger.id, id: row });
  const { schema, sdl } = await buildFederatedSchema({
    resolvers: [GoalAdviceResolver, AdviceResolver],
    entities: [],
    references: {},
  });
  expect(sdl).toContain('advice(');
  const ask = (query: string, person = ana) =>
    executeSubgraph(
      schema,
      { query, variables: { input: { goalId } } },
      running.contextOf(person.request({ language: 'en' })),
    );

  const { data, errors } = await ask(
    `mutation ($input: WriteAdviceInput!) { writeAdvice(input: $input) { ${ADVICE} } }`,
  );
  expect(errors).toBeUndefined();
  const advice = data!['writeAdvice'] as { id: string; tips: { number: number; text: string }[] };
  expect(advice).toMatchObject({
    language: 'en',
    writer: 'TEMPLATE',
    goal: { id: goalId, title: 'Moto', advice: [{ id: advice.id }] },
  });
  expect(advice.tips.map(({ number }) => number)).toEqual([1, 2, 3]);
  expect(advice.tips.map(({ text }) => text).join()).toContain('“Moto”');

  const refused = await ask(
    'mutation ($input: WriteAdviceInput!) { writeAdvice(input: $input) { id } }',
    testPerson([]),
  );
  expect(refused.errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
});
