import { writeAudit } from '../audit/audit-content.js';
import type { NewEvent } from '../events/define-event.js';
import { OutgoingEvents } from '../outbox/outgoing-events.js';
import type { ServiceRuntime } from './context.js';
import { Rows } from './rows.js';

export interface UnattendedOccasion {
  readonly action: string;
  /** Whose audit trail it belongs to, and the stream of its events unless another is named. */
  readonly stream: string;
  readonly personId: string;
  readonly requestId: string;
}

/** A write that no person's request asks for (first sight, a job's result): one transaction with its events and its audit content. */
export async function unattendedWrite<Output>(
  service: ServiceRuntime<never> | ServiceRuntime,
  occasion: UnattendedOccasion,
  work: (rows: Rows, publish: (event: NewEvent, stream?: string) => void, now: Date) => Promise<Output>,
): Promise<Output> {
  const now = service.clock();
  const output = await service.dataSource.transaction(async (manager) => {
    const rows = new Rows(manager);
    const outgoing = new OutgoingEvents(occasion.stream);
    const result = await work(rows, (event, stream) => outgoing.add(event, stream), now);
    if (rows.changes.length > 0) {
      outgoing.add(await writeAudit(rows, rows.changes, { ...occasion, origin: null, at: now }));
    }
    await outgoing.store(rows, occasion.requestId, now);
    return result;
  });
  service.wakeRelay();
  return output;
}
