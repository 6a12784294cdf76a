import { codesOf } from '@parfinanciero/kit/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { categoryId, household, ProjectionsHarness } from './harness.js';
import { opaqueId } from '@parfinanciero/kit';

const CHANGED = `subscription ($ledgerId: ID!) { forecastChanged(ledgerId: $ledgerId, horizon: 1) { revision
  months { month spending { mean { minor } } } categories { category { id } amount { minor } }
  scheduled { day amount { minor } stream { id description } } } }`;

interface Told {
  readonly revision: string;
  readonly months: { month: string; spending: { mean: { minor: string } } }[];
  readonly categories: { category: { id: string } | null; amount: { minor: string } }[];
  readonly scheduled: { day: string; amount: { minor: string }; stream: { id: string; description: string } }[];
}

/** What a watcher is sent, one forecast after another. */
class Watcher {
  private constructor(private readonly stream: AsyncIterableIterator<{ data?: { forecastChanged: Told } }>) {}

  static async of(world: ProjectionsHarness): Promise<Watcher> {
    return new Watcher((await world.watch(CHANGED)) as AsyncIterableIterator<{ data?: { forecastChanged: Told } }>);
  }

  async next(): Promise<Told> {
    const { value } = (await this.stream.next()) as { value: { data: { forecastChanged: Told } } };
    return value.data.forecastChanged;
  }

  /** Waits for a forecast of which something holds; each must be newer than the last. */
  async until(holds: (told: Told) => boolean): Promise<Told> {
    for (let told = await this.next(); ; told = await this.next()) if (holds(told)) return told;
  }

  leave(): Promise<unknown> {
    return this.stream.return?.() ?? Promise.resolve();
  }
}

describe('whoever watches the forecast of a ledger', () => {
  let world: ProjectionsHarness;
  let watcher: Watcher;
  let first: Told;
  beforeEach(async () => {
    world = await ProjectionsHarness.start();
    await world.book(household(8, '2026-11-15'));
    watcher = await Watcher.of(world);
    first = await watcher.next();
  });
  afterEach(async () => {
    await watcher.leave();
    await world.stop();
  });

  it('is told of a new stream as soon as its third payment is booked', async () => {
    expect(first.scheduled.some(({ stream }) => stream.description === 'Gimnasio Bodytech')).toBe(false);
    const payments = ['2026-08-08', '2026-09-08', '2026-10-08', '2026-11-08'].map((day) => ({
      day,
      payee: 'Gimnasio Bodytech',
      pesos: -89_000,
    }));
    const seen = watcher.until(({ scheduled }) =>
      scheduled.some(({ stream, day }) => stream.description === 'Gimnasio Bodytech' && day === '2026-12-08'),
    );
    for (const payment of payments) await world.book([payment]);
    const told = await seen;
    expect(BigInt(told.revision)).toBeGreaterThan(BigInt(first.revision));
    const events = await world.published('projections.streams-changed');
    expect(events.flatMap(({ streams }) => streams)).toContainEqual(
      expect.objectContaining({
        description: 'Gimnasio Bodytech',
        amount: '-8900000',
        period: 'MONTHLY',
        nextDate: '2026-12-08',
        gone: false,
      }),
    );
  });

  it('is told what follows when a purchase turns out to be of another category', async () => {
    const place = (name: string) => opaqueId('Category', { ledgerId: world.ledger.id, id: categoryId(name) });
    const amountOf = (told: Told, name: string) =>
      BigInt(told.categories.find(({ category }) => category?.id === place(name))?.amount.minor ?? 0);
    const bought = ['2026-06-19', '2026-07-27', '2026-08-09', '2026-09-22', '2026-10-03'].map((day, index) => ({
      day,
      payee: 'Homecenter',
      pesos: -(380_000 + index * 31_000),
      category: 'hogar',
    }));
    const ids = await world.book(bought);
    const before = await watcher.until((told) => amountOf(told, 'hogar') > 0n);
    const corrected = watcher.until((told) => amountOf(told, 'hogar') < amountOf(before, 'hogar'));
    for (const at of [3, 4]) await world.change(ids[at]!, { ...bought[at]!, category: 'mercado' });
    expect(amountOf(await corrected, 'mercado')).toBeGreaterThan(amountOf(before, 'mercado'));
  });

  it('is told when a month is over: it is judged, and the next one is foretold', async () => {
    expect(first.months[0]?.month).toBe('2026-12');
    const seen = watcher.until(({ months }) => months[0]?.month === '2027-01');
    await world.book([{ day: '2026-11-29', payee: 'Mercado La 14', pesos: -120_000, category: 'mercado' }]);
    world.time.now = new Date('2026-12-01T15:00:00Z');
    await world.subgraph.dataSource.query(`UPDATE job SET run_at = now() - interval '1 year' WHERE state = 'waiting'`);
    await world.settle();
    await seen;
    const closed = await world.published('projections.month-closed');
    expect(closed.map(({ month }) => month)).toContain('2026-11');
    const { forecast } = await world.see<{
      forecast: {
        trackRecord: {
          judged: number;
          months: { month: string; hindcast: boolean; actualSpending: { amount: string } }[];
        };
      };
    }>('forecast { trackRecord { judged inside80 months { month hindcast actualSpending { amount } } } }');
    expect(forecast.trackRecord.months[0]).toMatchObject({ month: '2026-11', hindcast: true });
    expect(Number(forecast.trackRecord.months[0]?.actualSpending.amount)).toBeGreaterThan(1_000_000);
    expect(forecast.trackRecord.judged).toBe(2 * forecast.trackRecord.months.length);
  });

  it('is told when somebody corrects a stream, and when that is taken back', async () => {
    const rent = (told: Told) => told.scheduled.find(({ stream }) => stream.description === 'Inmobiliaria Los Cedros');
    const streamId = rent(first)!.stream.id;
    expect(rent(first)?.amount.minor).toBe('135000000');
    const corrected = watcher.until((told) => rent(told)?.amount.minor === '148500000');
    const confirm =
      'mutation ($input: ConfirmStreamInput!) { confirmStream(input: $input) { decision version confidence } }';
    const answer = await world.ask(confirm, { input: { streamId, amount: '1485000' } });
    expect(answer.data?.['confirmStream']).toEqual({ decision: 'CONFIRMED', version: 1, confidence: 1 });
    await corrected;

    const gone = watcher.until((told) => rent(told) === undefined);
    const dismiss = 'mutation ($input: StreamRefInput!) { dismissStream(input: $input) { decision version } }';
    const stale = await world.ask(dismiss, { input: { streamId, expectedVersion: 7 } });
    expect(codesOf(stale)).toEqual(['CONFLICT']);
    await world.ask(dismiss, { input: { streamId, expectedVersion: 1 } });
    await gone;

    const back = watcher.until((told) => rent(told)?.amount.minor === '135000000');
    const undo = 'mutation ($input: StreamRefInput!) { undoStreamDecision(input: $input) { decision version } }';
    const undone = await world.ask(undo, { input: { streamId, expectedVersion: 2 } });
    expect(undone.data?.['undoStreamDecision']).toEqual({ decision: null, version: null });
    await back;
  });

  it('is told once of two decisions that are made at once, and neither fails', async () => {
    const streamId = first.scheduled.find(({ stream }) => stream.description === 'Netflix')!.stream.id;
    const confirm = 'mutation ($input: ConfirmStreamInput!) { confirmStream(input: $input) { version } }';
    const answers = await Promise.all(
      ['35000', '36000', '37000'].map((amount) => world.ask(confirm, { input: { streamId, amount } })),
    );
    expect(answers.flatMap(codesOf)).toEqual([]);
    const versions = answers.map(({ data }) => (data?.['confirmStream'] as { version: number }).version);
    expect(versions.sort()).toEqual([1, 2, 3]);
  });

  it('keeps what somebody said of a stream when older payments of it come in', async () => {
    const streamId = first.scheduled.find(({ stream }) => stream.description === 'Netflix')!.stream.id;
    const confirm = 'mutation ($input: ConfirmStreamInput!) { confirmStream(input: $input) { decision } }';
    await world.ask(confirm, { input: { streamId, description: 'Netflix de la casa' } });
    await world.book(
      ['2025-10-12', '2025-11-12', '2025-12-12', '2026-01-12'].map((day) => ({
        day,
        payee: 'Netflix',
        pesos: -27_900,
      })),
    );
    const { streams } = await world.see<{
      streams: { id: string; description: string; decision: string | null; occurrenceCount: number }[];
    }>('streams { id description decision occurrenceCount }');
    expect(streams.find(({ id }) => id === streamId)).toMatchObject({
      description: 'Netflix de la casa',
      decision: 'CONFIRMED',
      occurrenceCount: 13,
    });
  });
});
