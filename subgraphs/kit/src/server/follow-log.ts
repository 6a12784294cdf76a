import type { EventBus, EventLog } from '../bus/index.js';
import type { Logger } from '../logging/logger.js';

export interface FollowLogOptions {
  readonly bus: EventBus;
  readonly source: string;
  readonly log: EventLog;
  readonly logger: Logger;
  /** Milliseconds between looks (default 1 000). */
  readonly pollMs?: number;
}

const BATCH = 200;

/**
 * Makes a service in another process readable on this process's bus, and hands on what it publishes from now on. For
 * installations without a message server: one look per second at the owner's heads.
 */
export function followLog({ bus, source, log, logger, pollMs = 1_000 }: FollowLogOptions): { stop(): void } {
  bus.offer(source, log);
  let seen: Map<string, number> | null = null;
  let stopped = false;
  let complained = false;

  const look = async (): Promise<void> => {
    const heads = await log.heads();
    // What was there before us is for consumers to catch up with; they compare heads themselves.
    seen ??= new Map(heads.map(({ stream, seq }) => [stream, seq]));
    for (const { stream, seq } of heads) {
      for (let after = seen.get(stream) ?? 0; after < seq && !stopped; after = seen.get(stream) ?? seq) {
        const events = await log.read(stream, after, BATCH);
        if (events.length > 0) await bus.publish(events);
        seen.set(stream, events.at(-1)?.seq ?? seq);
      }
    }
  };
  const loop = async (): Promise<void> => {
    try {
      await look();
      complained = false;
    } catch (error) {
      if (!complained) logger.warn({ err: error, source }, 'the event log of a service does not answer; trying again');
      complained = true;
    }
    if (!stopped) timer = setTimeout(() => void loop(), pollMs);
  };
  let timer = setTimeout(() => void loop(), 0);
  return {
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
