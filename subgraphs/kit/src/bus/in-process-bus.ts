import { unavailable } from '../errors/index.js';
import type { EventEnvelope } from '../events/envelope.js';
import type { EventBus, EventListener, EventLog } from './event-bus.js';

const warn = (error: unknown): void => process.emitWarning(error instanceof Error ? error : String(error));

/** The bus of a product that runs as one process. @param failed told of a listener that throws, which harms nobody else */
export function inProcessBus(failed: (error: unknown) => void = warn): EventBus {
  const listeners = new Map<string, Set<EventListener>>();
  const logs = new Map<string, EventLog>();
  const logOf = (source: string): EventLog => {
    const log = logs.get(source);
    if (!log) throw unavailable();
    return log;
  };
  const tell = (listener: EventListener, event: EventEnvelope): void => {
    try {
      listener([event]);
    } catch (error) {
      failed(error);
    }
  };
  return {
    publish(events) {
      for (const event of events)
        for (const listener of [...(listeners.get(event.source) ?? [])]) tell(listener, event);
      return Promise.resolve();
    },
    subscribe(source, listener) {
      const set = listeners.get(source) ?? new Set();
      listeners.set(source, set.add(listener));
      return Promise.resolve(() => {
        set.delete(listener);
        return Promise.resolve();
      });
    },
    offer: (source, log) => void logs.set(source, log),
    heads: async (source) => logOf(source).heads(),
    read: async (source, stream, afterSeq, limit) => logOf(source).read(stream, afterSeq, limit),
    close() {
      listeners.clear();
      logs.clear();
      return Promise.resolve();
    },
  };
}
