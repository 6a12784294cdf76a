import { Principal, unavailable, type PrincipalSigner } from '@parfinanciero/kit';
import { z } from 'zod';
import type { AdministrationPorts } from './ports.js';

export interface RemotePrincipalsOptions {
  /** Identity's address: `http://host:port`. */
  readonly url: string;
  readonly signer: PrincipalSigner;
}

const Answer = z.object({ principal: Principal.nullable() });
const DEADLINE_MS = 10_000;

/** People's present rights from an identity in another process. @throws UNAVAILABLE while it does not answer */
export const remotePrincipals =
  ({ url, signer }: RemotePrincipalsOptions): AdministrationPorts['principalById'] =>
  async (personId) => {
    const answer = await fetch(new URL('/internal/principal-by-id', url), {
      method: 'POST',
      redirect: 'error',
      headers: {
        authorization: `Principal ${await signer.signInternal('identity')}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ personId }),
      signal: AbortSignal.timeout(DEADLINE_MS),
    }).catch(() => null);
    if (!answer?.ok) throw unavailable();
    return Answer.parse(await answer.json()).principal;
  };
