import type { PrincipalSigner } from '../principal/index.js';
import type { GraphClient } from './graph-client.js';
import { readAnswer } from './read-answer.js';

export interface HttpGraphClientOptions {
  /** The router's GraphQL endpoint. */
  readonly url: string;
  readonly signer: PrincipalSigner;
  /** Whom the signature is for (default `router`). */
  readonly audience?: string;
}

/** Asks a router in another process, with a short signed principal. */
export const httpGraphClient = ({ url, signer, audience = 'router' }: HttpGraphClientOptions): GraphClient => ({
  async query({ operation, variables = {}, as, deadlineMs }) {
    const authorization = `Principal ${await signer.sign(as, audience)}`;
    // The body is read under the same deadline: an answer that stops half-way is none.
    const read = async (): Promise<unknown> => {
      const response = await fetch(url, {
        method: 'POST',
        redirect: 'error',
        headers: {
          authorization,
          'content-type': 'application/json',
          accept: 'application/graphql-response+json, application/json',
        },
        body: JSON.stringify({ query: operation, variables }),
        signal: AbortSignal.timeout(deadlineMs),
      });
      return response.json();
    };
    return readAnswer(await read().catch(() => null));
  },
});
