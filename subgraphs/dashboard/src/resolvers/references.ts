import { decodeOpaqueId, notFound, permissionIn, type EntityKind, type ReferenceResolver } from '@parfinanciero/kit';

/** A reference is the caller's when its ledger is. */
const own =
  (kind: EntityKind): ReferenceResolver =>
  (reference, context) => {
    const id = String(reference['id']);
    const decoded = decodeOpaqueId(id);
    if (decoded?.kind !== kind || !permissionIn(context.principal, decoded.ledgerId)) throw notFound();
    return { id };
  };

export const references: Readonly<Record<string, ReferenceResolver>> = {
  Ledger: own('Ledger'),
  Account: own('Account'),
};
