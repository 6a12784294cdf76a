import { decodeOpaqueId, type Context, type ReferenceResolver } from '@parfinanciero/kit';
import type { IdentityPorts } from '../ports.js';
import { readLedger } from '../use-cases/queries.js';
import { isKnown, personAs } from './person-loader.js';

/** References from other subgraphs. The same answer for what is not the caller's as for what never was. */
export const references: Readonly<Record<string, ReferenceResolver>> = {
  Ledger: (reference, context) =>
    readLedger.execute(context as Context<IdentityPorts>, { ledgerId: String(reference['id']) }),
  User: async (reference, context) => {
    const request = context as Context<IdentityPorts>;
    const decoded = decodeOpaqueId(String(reference['id']));
    const person =
      decoded?.kind === 'User' && (await isKnown(request, decoded.id)) && (await personAs(request, decoded.id));
    // No error: an entry or a row outlives whoever made it, and a page of them would be a page of errors.
    return person || null;
  },
};
