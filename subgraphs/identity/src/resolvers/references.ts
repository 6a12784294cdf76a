import { decodeOpaqueId, notFound, Rows, type Context, type ReferenceResolver } from '@parfinanciero/kit';
import { MembershipRow } from '../persistence/membership-row.js';
import type { IdentityPorts } from '../ports.js';
import { readLedger } from '../use-cases/queries.js';
import { personAs } from './person-loader.js';
import { In } from 'typeorm';

/** Whether the caller shares a ledger with somebody (or is that somebody). */
async function knows(context: Context<IdentityPorts>, personId: string): Promise<boolean> {
  const { principal } = context;
  if (!principal) return false;
  if (principal.personId === personId) return true;
  const rows = new Rows(context.service.dataSource.manager);
  const shared = await rows.find(MembershipRow, {
    where: { personId, ledgerId: In(principal.ledgers.map(({ id }) => id)) },
    take: 1,
  });
  return shared.length > 0;
}

/** References from other subgraphs. The same answer for what is not the caller's as for what never was. */
export const references: Readonly<Record<string, ReferenceResolver>> = {
  Ledger: (reference, context) =>
    readLedger.execute(context as Context<IdentityPorts>, { ledgerId: String(reference['id']) }),
  User: async (reference, context) => {
    const request = context as Context<IdentityPorts>;
    const decoded = decodeOpaqueId(String(reference['id']));
    if (decoded?.kind !== 'User' || !(await knows(request, decoded.id))) throw notFound();
    return personAs(request, decoded.id);
  },
};
