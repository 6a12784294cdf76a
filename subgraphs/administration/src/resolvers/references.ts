import { decodeOpaqueId, notFound, permissionIn, type ReferenceResolver } from '@parfinanciero/kit';

export const references: Readonly<Record<string, ReferenceResolver>> = {
  Ledger(reference, context) {
    const id = String(reference['id']);
    const decoded = decodeOpaqueId(id);
    if (decoded?.kind !== 'Ledger' || !permissionIn(context.principal, decoded.ledgerId)) throw notFound();
    return { id };
  },
  User(reference) {
    const id = String(reference['id']);
    if (decodeOpaqueId(id)?.kind !== 'User') throw notFound();
    return { id };
  },
  // Asked for only with what other services keep of it, to show it as one.
  AuditEntry: (reference) => (decodeOpaqueId(String(reference['id']))?.kind === 'AuditEntry' ? { ...reference } : null),
};
