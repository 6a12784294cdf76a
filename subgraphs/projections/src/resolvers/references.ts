import { decodeOpaqueId, notFound, permissionIn, type EntityKind, type ReferenceResolver } from '@parfinanciero/kit';
import { readInsight } from '../use-cases/read-insights.js';
import { readStream } from '../use-cases/read-streams.js';

/** A reference is the caller's when its ledger is. What else it carries goes along. */
const own =
  (kind: EntityKind): ReferenceResolver =>
  (reference, context) => {
    const decoded = decodeOpaqueId(String(reference['id']));
    if (decoded?.kind !== kind || !permissionIn(context.principal, decoded.ledgerId)) throw notFound();
    return { ...reference };
  };

export const references: Readonly<Record<string, ReferenceResolver>> = {
  Ledger: own('Ledger'),
  Goal: own('Goal'),
  Transaction: own('Transaction'),
  Stream: (reference, context) => readStream.execute(context, { streamId: String(reference['id']) }),
  Insight: (reference, context) => readInsight.execute(context, { insightId: String(reference['id']) }),
};
