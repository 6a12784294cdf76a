import type { EventEnvelope, StreamHead } from '../events/envelope.js';

/** Answers from a service's own outbox: what a consumer needs to catch up or to start from nothing. */
export interface EventLog {
  heads(): Promise<StreamHead[]>;
  /** Events of one stream after `afterSeq`, in order, at most `limit`. */
  read(stream: string, afterSeq: number, limit: number): Promise<EventEnvelope[]>;
}

/** Called with events of one stream in `seq` order. A hint: it may come twice, late, or not at all. */
export type EventListener = (events: readonly EventEnvelope[]) => void;

/** How events get from their owner to whoever follows them. Delivery at least once; consumers make the effect exactly once. */
export interface EventBus {
  /** Resolves when every event is safely handed over. Events of one stream are published in `seq` order. */
  publish(events: readonly EventEnvelope[]): Promise<void>;
  subscribe(source: string, listener: EventListener): Promise<() => Promise<void>>;
  /** The owner offers its log; readers reach it by `heads` and `read`. */
  offer(source: string, log: EventLog): void;
  heads(source: string): Promise<StreamHead[]>;
  read(source: string, stream: string, afterSeq: number, limit: number): Promise<EventEnvelope[]>;
  close(): Promise<void>;
}
