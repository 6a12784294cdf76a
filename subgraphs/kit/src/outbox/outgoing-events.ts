import type { NewEvent } from '../events/define-event.js';
import type { Rows } from '../use-case/rows.js';
import { storeEvents } from './store-events.js';

/** The events of one transaction, by stream. Stored last, streams in one order, so that two transactions never wait in a ring. */
export class OutgoingEvents {
  private readonly byStream = new Map<string, NewEvent[]>();

  constructor(private readonly ownStream: string) {}

  add(event: NewEvent, stream: string = this.ownStream): void {
    this.byStream.set(stream, [...(this.byStream.get(stream) ?? []), event]);
  }

  async store(rows: Rows, requestId: string, at: Date): Promise<void> {
    for (const stream of [...this.byStream.keys()].sort()) {
      await storeEvents(rows, this.byStream.get(stream) ?? [], { stream, requestId, at });
    }
  }
}
