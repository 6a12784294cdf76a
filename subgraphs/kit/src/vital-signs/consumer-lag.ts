import type { DataSource } from 'typeorm';
import type { EventBus } from '../bus/event-bus.js';
import type { ConsumerDefinition } from '../outbox/consumer.js';
import type { ConsumerLag } from '../use-case/context.js';

/** What each consumer has left to apply. A source that does not answer is left out: nobody knows. */
export async function consumerLag(
  database: DataSource,
  bus: EventBus,
  definitions: readonly Pick<ConsumerDefinition, 'name' | 'source'>[],
): Promise<ConsumerLag[]> {
  const cursors: { consumer: string; stream: string; seq: string }[] = await database.query(
    'SELECT consumer, ledger_id AS stream, seq FROM event_cursor',
  );
  const applied = new Map(cursors.map(({ consumer, stream, seq }) => [`${consumer} ${stream}`, Number(seq)]));
  const heads = new Map(
    await Promise.all(
      [...new Set(definitions.map(({ source }) => source))].map(
        async (source) => [source, await bus.heads(source).catch(() => null)] as const,
      ),
    ),
  );
  return definitions.flatMap(({ name, source }) => {
    const known = heads.get(source);
    if (!known) return [];
    const behind = ({ stream, seq }: { stream: string; seq: number }): number =>
      Math.max(0, seq - (applied.get(`${name} ${stream}`) ?? 0));
    return [{ consumer: name, source, events: known.reduce((sum, head) => sum + behind(head), 0) }];
  });
}
