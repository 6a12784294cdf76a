import { audited, enqueueJob, INSTALLATION, on, type ConsumerDefinition } from '@parfinanciero/kit';
import { CHECKPOINT_JOB } from '../jobs/job-kinds.js';
import { AuditChain } from '../persistence/audit-chain.js';

/** The services whose writes are audited. The dashboard writes nothing of a person's. */
export const AUDITED_SOURCES = ['identity', 'expenses', 'goals', 'projections', 'administration'] as const;

/**
 * Takes a service's audit events into the chains. The cursor makes it happen once; should the events be read again from the
 * start all the same, what is in the chain stays and is skipped: the chain is the record, and is never rebuilt from a replay.
 */
export const auditConsumer = (source: (typeof AUDITED_SOURCES)[number]): ConsumerDefinition => ({
  name: `administration.audit-${source}`,
  source,
  handlers: [
    on(audited, async ({ contentId, action, personId, at, entities, hash }, { rows, stream, envelope }) => {
      const { first } = await new AuditChain(rows).add({
        service: source,
        stream,
        contentId,
        seq: String(envelope.seq),
        action,
        personId,
        entities,
        at: new Date(at),
        requestId: envelope.requestId,
        contentHash: hash,
      });
      // From its first entry on, the chain has an end that is signed.
      if (first)
        await enqueueJob(rows, { kind: CHECKPOINT_JOB, payload: {}, ledgerId: INSTALLATION, runAt: new Date(at) });
    }),
  ],
});
