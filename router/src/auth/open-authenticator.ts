import type { Principal } from '@parfinanciero/kit';
import type { Authenticator } from './authenticator.js';

/** Nobody in particular: a part in no ledger. */
const ANYBODY: Principal = {
  personId: '00000000-0000-0000-0000-000000000000',
  role: 'CLIENT',
  status: 'ACTIVE',
  ledgers: [],
};
const HOUR_SECONDS = 3_600;

/** Lets everybody in as nobody in particular. For the stand-alone router in front of subgraphs that don't ask; never in production. */
export const openAuthenticator = (clock: () => Date): Authenticator => ({
  authenticate: () =>
    Promise.resolve({ principal: ANYBODY, expiresAt: Math.floor(clock().getTime() / 1000) + HOUR_SECONDS }),
  forget: () => undefined,
});
