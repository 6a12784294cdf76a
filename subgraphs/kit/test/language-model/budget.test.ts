import fc from 'fast-check';
import type { DataSource, MigrationInterface, QueryRunner } from 'typeorm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  createKitTables,
  dropKitTables,
  INSTALLATION,
  openDataSource,
  postgresDocumentStore,
  uuidV7,
} from '../../src/index.js';
import {
  dataPart,
  documentUsageLedger,
  languageModelSource,
  type LanguageModel,
  type ModelFailure,
  type ModelTask,
  noLanguageModel,
  type UsageLedger,
  withBudget,
} from '../../src/language-model/index.js';
import {
  heardLogger,
  memoryDocuments,
  startGeminiServer,
  testDatabase,
  type GeminiServer,
  type TestDatabase,
} from '../../src/testing/index.js';

class Documents1700000000001 implements MigrationInterface {
  up = (runner: QueryRunner): Promise<void> => createKitTables(runner, { documents: true });
  down = dropKitTables;
}

const task = (personId: string | null): ModelTask<{ word: string }> => ({
  task: 'word',
  instructions: 'Say one word.',
  parts: [dataPart({ of: 'yours' })],
  schema: z.object({ word: z.string() }),
  personId,
  maxOutputTokens: 100,
});
const TODAY = '2026-11-23';

let database: TestDatabase;
let sources: DataSource[];
let server: GeminiServer;
let now: Date;

beforeAll(async () => {
  database = await testDatabase([Documents1700000000001]);
  sources = await Promise.all([1, 2].map(() => openDataSource({ url: database.url, entities: [] })));
  server = await startGeminiServer();
});
afterAll(async () => {
  await server.stop();
  await Promise.all(sources.map((source) => source.destroy()));
  await database.drop();
});
beforeEach(async () => {
  now = new Date(`${TODAY}T15:00:00Z`);
  server.requests.length = 0;
  server.script({ says: { word: 'hola' } });
  await sources[0]!.query('DELETE FROM document');
});

/** One process of an installation that shares its documents with others. */
const processOf = (source: DataSource, perPerson: number, installation: number): LanguageModel =>
  languageModelSource({
    settings: {
      GEMINI_API_KEY: 'test-key',
      GEMINI_MODEL: 'gemini-flash-latest',
      GEMINI_BASE_URL: server.url,
      GEMINI_DAILY_TOKENS_PER_PERSON: perPerson,
      GEMINI_DAILY_TOKENS: installation,
    },
    logger: heardLogger().logger,
    clock: () => now,
  })(postgresDocumentStore(source));

const reasonOf = (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    () => 'ANSWERED',
    (failure: ModelFailure) => failure.reason,
  );
const spentOf = async (owner: string): Promise<unknown> =>
  (await postgresDocumentStore(sources[0]!).get(owner, 'model-budget', TODAY))?.['tokens'];

describe('a daily budget', () => {
  it('ends a person’s day, not another’s, and begins anew with the next', async () => {
    const [ana, luis] = [uuidV7(), uuidV7()];
    const model = processOf(sources[0]!, 300, 100_000);
    expect(await reasonOf(model.generate(task(ana)))).toBe('ANSWERED');
    expect(await spentOf(ana)).toBe(170);
    // What it may take at most is set aside before it is sent: more than is left.
    expect(await reasonOf(model.generate(task(ana)))).toBe('BUDGET_EXHAUSTED');
    expect(await spentOf(ana)).toBe(170);
    expect(await reasonOf(model.generate(task(luis)))).toBe('ANSWERED');
    expect(await spentOf(INSTALLATION)).toBe(340);
    now = new Date('2026-11-24T00:00:00Z');
    expect(await reasonOf(model.generate(task(ana)))).toBe('ANSWERED');
    expect(server.requests).toHaveLength(3);
  });

  it('of the installation holds for everybody, after a restart and in another process', async () => {
    expect(await reasonOf(processOf(sources[0]!, 1_000, 300).generate(task(uuidV7())))).toBe('ANSWERED');
    const [restarted, other] = [processOf(sources[0]!, 1_000, 300), processOf(sources[1]!, 1_000, 300)];
    expect(await reasonOf(restarted.generate(task(uuidV7())))).toBe('BUDGET_EXHAUSTED');
    expect(await reasonOf(other.generate(task(null)))).toBe('BUDGET_EXHAUSTED');
    expect(await spentOf(INSTALLATION)).toBe(170);
  });

  it('gives back what a request that nobody answered had set aside', async () => {
    const ana = uuidV7();
    server.script({ status: 403 });
    expect(await reasonOf(processOf(sources[0]!, 400, 10_000).generate(task(ana)))).toBe('REFUSED');
    expect(await spentOf(ana)).toBe(0);
  });

  it('records who used what for what, and nothing of what was said', async () => {
    const ana = uuidV7();
    const model = processOf(sources[0]!, 10_000, 100_000);
    await model.generate(task(ana));
    await model.generate(task(ana));
    const kept = await postgresDocumentStore(sources[1]!).find(ana, 'model-usage');
    expect(kept).toEqual([
      {
        id: `${TODAY}:word:gemini-flash-latest`,
        body: {
          day: TODAY,
          task: 'word',
          model: 'gemini-flash-latest',
          requests: 2,
          promptTokens: 240,
          outputTokens: 100,
          totalTokens: 340,
        },
      },
    ]);
  });

  it('is never overrun by requests at the same moment, in two processes', async () => {
    const ana = uuidV7();
    const ledgers = sources.map((source) => documentUsageLedger(postgresDocumentStore(source)));
    const budget = { perPerson: 1_000, installation: 1_500 };
    const reserved = await Promise.all(
      Array.from({ length: 24 }, (_, index) =>
        ledgers[index % 2]!.reserve({ day: TODAY, personId: ana, tokens: 150 }, budget),
      ),
    );
    const together = reserved.filter(Boolean).length * 150;
    expect(together).toBeLessThanOrEqual(1_000);
    expect(await spentOf(ana)).toBe(together);
    expect(await spentOf(INSTALLATION)).toBe(together);
  });

  it('holds for any requests in any order', async () => {
    const people = [uuidV7(), uuidV7(), null];
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            who: fc.constantFrom(...people),
            tokens: fc.integer({ min: 1, max: 500 }),
            used: fc.double({ min: 0, max: 1, noNaN: true }),
            settles: fc.boolean(),
          }),
          { maxLength: 30 },
        ),
        async (requests) => {
          const documents = memoryDocuments();
          const ledger = documentUsageLedger(documents);
          const sums = new Map<string, number>();
          for (const { who, tokens, used, settles } of requests) {
            const reservation = { day: TODAY, personId: who, tokens };
            if (!(await ledger.reserve(reservation, { perPerson: 900, installation: 1_500 }))) continue;
            const kept = settles ? Math.floor(tokens * used) : tokens;
            if (settles) await ledger.settle(reservation, kept);
            for (const owner of [who, INSTALLATION]) if (owner !== null) sums.set(owner, (sums.get(owner) ?? 0) + kept);
          }
          for (const [owner, sum] of sums) {
            expect(documents.all.get(`${owner}/model-budget/${TODAY}`)?.['tokens']).toBe(sum);
            expect(sum).toBeLessThanOrEqual(owner === INSTALLATION ? 1_500 : 900);
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  it('lets nothing be spent while usage can’t be read, and says so without what was asked', async () => {
    const { logger, lines, text } = heardLogger();
    const broken: UsageLedger = {
      reserve: ({ personId }) => Promise.reject(new Error(`no connection for ${personId}`)),
      settle: () => Promise.resolve(),
      record: () => Promise.resolve(),
    };
    const options = { ledger: broken, budget: { perPerson: 1, installation: 1 }, model: 'm', clock: () => now, logger };
    const ana = uuidV7();
    expect(await reasonOf(withBudget(noLanguageModel, options).generate(task(ana)))).toBe('USAGE_UNKNOWN');
    expect(lines()[0]).toMatchObject({ task: 'word' });
    for (const part of ['yours', ana]) expect(text()).not.toContain(part);
  });
});
