import { createLogger, inProcessBus, INSTALLATION, uuidV7, type EventEnvelope } from '@parfinanciero/kit';
import { maintenanceChanged } from '@parfinanciero/kit/events/administration';
import { afterEach, describe, expect, it } from 'vitest';
import { followMaintenance, type MaintenanceMode } from '../src/maintenance.js';

const logger = createLogger('silent');

/** Administration's log, as far as the router reads it. */
function administration() {
  const bus = inProcessBus();
  const log: EventEnvelope[] = [];
  bus.offer('administration', {
    heads: () => Promise.resolve([{ stream: INSTALLATION, seq: log.length }]),
    read: (stream, after, limit) =>
      Promise.resolve(log.filter((event) => event.stream === stream && event.seq > after).slice(0, limit)),
  });
  const store = (payload: unknown, type = maintenanceChanged.type): EventEnvelope => {
    const event = {
      source: 'administration',
      stream: INSTALLATION,
      seq: log.length + 1,
      id: uuidV7(),
      type,
      version: 1,
      payload,
      occurredAt: '2026-11-20T12:00:00Z',
      requestId: 'r',
    };
    log.push(event);
    return event;
  };
  const set = (on: boolean) => store({ on, message: null, since: '2026-11-20T12:00:00Z' });
  return { bus, store, set };
}

describe('maintenance', () => {
  let mode: MaintenanceMode | null = null;
  afterEach(() => mode?.stop());

  it('is on from the start where the log says so, whatever came in between', async () => {
    const { bus, set, store } = administration();
    set(true);
    set(false);
    for (let other = 0; other < 450; other += 1) store({}, 'kit.audited');
    set(true);
    store(null);
    mode = await followMaintenance(bus, logger);
    expect(mode.refusal()).toMatchObject({ code: 'MAINTENANCE', status: 503 });
  });

  it('begins and ends with the news of it', async () => {
    const { bus, set } = administration();
    mode = await followMaintenance(bus, logger);
    expect(mode.refusal()).toBeNull();
    await bus.publish([set(true)]);
    await expect.poll(() => mode?.refusal()?.code).toBe('MAINTENANCE');
    await bus.publish([set(false)]);
    await expect.poll(() => mode?.refusal()).toBeNull();
  });

  it('never is in an installation without administration', async () => {
    mode = await followMaintenance(inProcessBus(), logger);
    expect(mode.refusal()).toBeNull();
  });
});
