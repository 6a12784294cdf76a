import { z } from 'zod';
import { AppError, errorCatalogue, unavailable } from '../errors/index.js';
import type { PrincipalSigner } from '../principal/index.js';
import type { GraphClient } from './graph-client.js';

export interface HttpGraphClientOptions {
  /** The router's GraphQL endpoint. */
  readonly url: string;
  readonly signer: PrincipalSigner;
  /** Whom the signature is for (default `router`). */
  readonly audience?: string;
}

const Answer = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z
    .array(z.object({ extensions: z.object({ code: z.string().optional() }).loose().optional() }).loose())
    .nonempty()
    .optional(),
});

/** The expected failure that another service answered with; a code that is not of the catalogue counts as no answer. */
const failureOf = (code: string | undefined): AppError => {
  const definition = errorCatalogue().get(code ?? '');
  return definition ? new AppError(definition) : unavailable();
};

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
    const answer = Answer.safeParse(await read().catch(() => null));
    if (!answer.success) throw unavailable();
    const { data, errors } = answer.data;
    if (errors) throw failureOf(errors[0]?.extensions?.code);
    if (!data) throw unavailable();
    return data;
  },
});
