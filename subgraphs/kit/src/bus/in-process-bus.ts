import { unavailable } from '../errors/index.js';
import type { EventBus, EventListener, EventLog } from './event-bus.js';

/** The bus of a product that runs as one process. */
export function inProcessBus(): EventBus {
  const listeners = new Map<string, Set<EventListener>>();
  const logs = new Map<string, EventLog>();
  const logOf = (source: string): EventLog => {
    const log = logs.get(source);
    if (!log) throw unavailable();
    return log;
  };
  return {
    publish(events) {
      for (const event of events) for (const listener of listeners.get(event.source) ?? []) listener([event]);
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
