import { uuidV7 } from '../ids/index.js';
import type { EventEnvelope, NewEvent } from '../events/index.js';
import type { EventLog } from '../bus/index.js';

/** A source of events that a test writes itself: a log in memory with everything an owner's outbox promises. */
export class WrittenLog implements EventLog {
  readonly events: EventEnvelope[] = [];

  constructor(
    private readonly source: string,
    private readonly clock: () => Date = () => new Date(),
  ) {}

  add(stream: string, ...events: NewEvent[]): EventEnvelope[] {
    return events.map((event) => {
      const seq = this.events.filter((one) => one.stream === stream).length + 1;
      const occurredAt = this.clock().toISOString();
      const envelope = { ...event, source: this.source, stream, seq, id: uuidV7(), occurredAt, requestId: 'test' };
      this.events.push(envelope);
      return envelope;
    });
  }

  heads() {
    const last = new Map(this.events.map(({ stream, seq }) => [stream, seq]));
    return Promise.resolve([...last].map(([stream, seq]) => ({ stream, seq })));
  }

  read(stream: string, afterSeq: number, limit: number) {
    return Promise.resolve(
      this.events.filter((event) => event.stream === stream && event.seq > afterSeq).slice(0, limit),
    );
  }
}
