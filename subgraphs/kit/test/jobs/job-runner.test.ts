import type { DataSource, MigrationInterface, QueryRunner } from 'typeorm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  createKitTables,
  createLogger,
  dropKitTables,
  enqueueJob,
  openDataSource,
  Rows,
  startJobRunner,
  uuidV7,
  type JobHandler,
  type JobRunner,
} from '../../src/index.js';
import { testDatabase, type TestDatabase } from '../../src/testing/index.js';

class Jobs1700000000001 implements MigrationInterface {
  up = (runner: QueryRunner): Promise<void> => createKitTables(runner);
  down = dropKitTables;
}

const NEVER = 3_600_000;
const LEASE = 120_000;
const START = Date.parse('2026-11-23T12:00:00Z');

describe('work in the background', () => {
  let made: TestDatabase;
  let database: DataSource;
  let now = START;
  const runners: JobRunner[] = [];
  beforeAll(async () => {
    made = await testDatabase([Jobs1700000000001]);
    database = await openDataSource({ url: made.url, entities: [] });
  });
  beforeEach(() => {
    now = START;
  });
  afterEach(async () => {
    for (const runner of runners.splice(0)) await runner.stop();
    await database.query('DELETE FROM job');
  });
  afterAll(async () => {
    await database.destroy();
    await made.drop();
  });

  const runner = (handlers: Record<string, JobHandler>, parallel = 1): JobRunner => {
    const started = startJobRunner({
      database,
      logger: createLogger('silent'),
      clock: () => new Date(now),
      handlers,
      leaseMs: LEASE,
      pollMs: NEVER,
      parallel,
    });
    runners.push(started);
    return started;
  };
  const queue = (kind = 'scan', payload: unknown = {}, runAt = now): Promise<void> =>
    enqueueJob(new Rows(database.manager), { kind, payload, ledgerId: uuidV7(), runAt: new Date(runAt) });
  const jobs = async (): Promise<
    { state: string; attempts: number; last_error: string | null; lease_until: Date | null }[]
  > => database.query('SELECT state, attempts, last_error, lease_until FROM job ORDER BY created_at, id');

  it('is done once each, whatever number of runners looks for it', async () => {
    for (let n = 0; n < 30; n += 1) await queue('scan', { n });
    const done: number[] = [];
    const handle: JobHandler = async ({ payload }) => {
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 5));
      done.push((payload as { n: number }).n);
    };
    const all = [runner({ scan: handle }, 2), runner({ scan: handle }), runner({ scan: handle }, 3)];
    await Promise.all(all.map((one) => one.drain()));
    expect([...done].sort((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, n) => n));
    expect(new Set((await jobs()).map(({ state }) => state))).toEqual(new Set(['done']));
  });

  it('waits for its time, and for a runner that knows its kind', async () => {
    const done: string[] = [];
    const one = runner({ scan: ({ kind }) => Promise.resolve(void done.push(kind)) });
    await queue('scan', {}, START + 1_000);
    await queue('report');
    await one.drain();
    expect(done).toEqual([]);
    now += 1_000;
    await one.drain();
    expect(done).toEqual(['scan']);
  });

  it('is queued if and only if what queued it is kept', async () => {
    const failed = database.transaction(async (manager) => {
      await enqueueJob(new Rows(manager), { kind: 'scan', payload: {}, ledgerId: uuidV7(), runAt: new Date(now) });
      throw new Error('taken back');
    });
    await expect(failed).rejects.toThrow('taken back');
    expect(await jobs()).toEqual([]);
  });

  it('is tried again after 1, 5, 30 and 120 seconds, and then lies dead with its last error', async () => {
    await queue();
    const attempts: number[] = [];
    const one = runner({
      scan: ({ attempt }) => {
        attempts.push(attempt);
        return Promise.reject(new TypeError(`no, for the ${attempt}. time`));
      },
    });
    await one.drain();
    for (const [index, wait] of [1_000, 5_000, 30_000, 120_000].entries()) {
      now += wait - 1;
      await one.drain();
      expect(attempts).toHaveLength(index + 1);
      now += 1;
      await one.drain();
      expect(attempts).toHaveLength(index + 2);
    }
    expect(attempts).toEqual([1, 2, 3, 4, 5]);
    expect(await jobs()).toMatchObject([
      { state: 'dead', attempts: 5, last_error: 'TypeError: no, for the 5. time', lease_until: null },
    ]);
    now += 86_400_000;
    await one.drain();
    expect(attempts).toHaveLength(5);
  });

  it('is done at a later try where the first failed', async () => {
    await queue();
    const one = runner({
      scan: ({ attempt }) => (attempt < 3 ? Promise.reject(new Error('not yet')) : Promise.resolve()),
    });
    for (const wait of [0, 1_000, 5_000]) {
      now += wait;
      await one.drain();
    }
    expect(await jobs()).toMatchObject([{ state: 'done', attempts: 3 }]);
  });

  it('is taken over when its lease runs out, and what the first executor says then no longer counts', async () => {
    await queue();
    let endFirst: (error?: Error) => void = () => undefined;
    const started = vi.fn();
    const first = runner({
      scan: () => {
        started();
        return new Promise<void>((resolve, reject) => (endFirst = (error) => (error ? reject(error) : resolve())));
      },
    });
    first.wake();
    await vi.waitFor(() => expect(started).toHaveBeenCalledOnce());
    const second = vi.fn(() => Promise.resolve());
    const other = runner({ scan: second });
    now += LEASE;
    await other.drain();
    expect(second).not.toHaveBeenCalled();
    now += 1;
    await other.drain();
    expect(second).toHaveBeenCalledWith(expect.objectContaining({ attempt: 2 }), expect.anything());
    endFirst(new Error('late'));
    await first.drain();
    expect(await jobs()).toMatchObject([{ state: 'done', attempts: 2, last_error: null }]);
  });

  it('is given back at once by a runner that stops, without counting as a try', async () => {
    await queue();
    const started = vi.fn();
    const first = runner({
      scan: (_job, signal) => {
        started();
        return new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(new Error('stopped'))));
      },
    });
    first.wake();
    await vi.waitFor(() => expect(started).toHaveBeenCalledOnce());
    await first.stop();
    expect(await jobs()).toMatchObject([{ state: 'waiting', attempts: 0, lease_until: null }]);
    const second = vi.fn(() => Promise.resolve());
    await runner({ scan: second }).drain();
    expect(second).toHaveBeenCalledOnce();
  });

  it('is not taken out of another’s hands by a runner that stops too late', async () => {
    await queue();
    const started = vi.fn();
    const hold = (signal: AbortSignal) =>
      new Promise<void>((_resolve, reject) => signal.addEventListener('abort', () => reject(new Error('stopped'))));
    const slow = (_job: unknown, signal: AbortSignal): Promise<void> => {
      started();
      return hold(signal);
    };
    const first = runner({ scan: slow });
    first.wake();
    await vi.waitFor(() => expect(started).toHaveBeenCalledTimes(1));
    now += LEASE + 1;
    const second = runner({ scan: slow });
    second.wake();
    await vi.waitFor(() => expect(started).toHaveBeenCalledTimes(2));
    await first.stop();
    expect(await jobs()).toMatchObject([{ state: 'running', attempts: 2 }]);
  });

  it('is buried when every executor dies on it without a word', async () => {
    await queue();
    for (let death = 1; death <= 5; death += 1) {
      await database.query(`UPDATE job SET state = 'running', attempts = $1, lease_until = $2`, [
        death,
        new Date(now - 1),
      ]);
      if (death < 5) continue;
      const handle = vi.fn(() => Promise.resolve());
      await runner({ scan: handle }).drain();
      expect(handle).not.toHaveBeenCalled();
    }
    expect(await jobs()).toMatchObject([
      { state: 'dead', attempts: 5, last_error: 'its executors ended without a word' },
    ]);
  });
});
