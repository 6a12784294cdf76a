import { parseInput } from '@parfinanciero/kit';
import type { InternalCalls } from '@parfinanciero/kit/server';
import { z } from 'zod';
import type { IdentitySubgraph } from './subgraph.js';

const Verified = z.object({
  firebaseUid: z.string().min(1).max(128),
  email: z.string().max(320).nullable(),
  emailVerified: z.boolean(),
  name: z.string().nullable(),
  picture: z.string().nullable(),
  provider: z.string(),
});

const ById = z.object({ personId: z.uuid() });

/** What the router and administration ask of identity when it runs elsewhere. */
export const identityCalls = (identity: IdentitySubgraph): InternalCalls => ({
  'principal-of': (body, requestId) => identity.principalOf(parseInput(Verified, body), requestId),
  'principal-by-id': async (body) => ({ principal: await identity.principalById(parseInput(ById, body).personId) }),
});
