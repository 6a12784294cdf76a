import { Principal, unavailable } from '@parfinanciero/kit';
import { z } from 'zod';
import { subgraphClient, type SubgraphClientOptions } from '../remote/subgraph-client.js';
import type { IdentityDoor } from './identity-door.js';

const KnownPerson = z.object({ principal: Principal, legacyId: z.number(), sessionsValidSince: z.number() });

export interface RemoteIdentity extends IdentityDoor {
  close(): Promise<void>;
}

/** Identity's internal calls over HTTP, signed for it alone. */
export function remoteIdentity(options: Omit<SubgraphClientOptions, 'name'>): RemoteIdentity {
  const client = subgraphClient({ ...options, name: 'identity' });
  return {
    async principalOf(person, requestId) {
      const answer = await client.askInternal(requestId, {
        method: 'POST',
        path: '/internal/principal-of',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(person),
        // Who is not known yet becomes known once, however often it is asked.
        repeatable: true,
      });
      const known = KnownPerson.safeParse(await answer.body.json().catch((): null => null));
      if (!known.success) throw unavailable();
      return known.data;
    },
    close: () => client.close(),
  };
}
