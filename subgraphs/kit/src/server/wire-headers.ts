import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { unauthenticated } from '../errors/index.js';
import type { PrincipalVerifier } from '../principal/index.js';
import type { RequestContext } from '../use-case/index.js';

/** Names of the headers that a request's context travels in, between the router and a subgraph. */
export const WIRE = {
  requestId: 'x-request-id',
  origin: 'x-origin',
  /** On answers: ids of the people whose rights the request changed, with commas. */
  touched: 'x-principals-touched',
} as const;

/** A principal of a person with many ledgers is longer than node's 16 KiB for all headers. */
export const MAX_HEADER_BYTES = 256 * 1024;

const one = (value: string | string[] | undefined): string | null =>
  typeof value === 'string' && value !== '' ? value : null;

/** What follows `Principal ` in the header. @throws UNAUTHENTICATED */
export function wireToken(headers: IncomingHttpHeaders): string {
  const token = /^Principal ([\w-]+\.[\w-]+\.[\w-]+)$/u.exec(headers.authorization ?? '')?.[1];
  if (token === undefined) throw unauthenticated();
  return token;
}

/** The id that follows a request through the logs; a new one where the caller gave none, or something else. */
export const wireRequestId = (headers: IncomingHttpHeaders): string => {
  const given = one(headers[WIRE.requestId]);
  return given !== null && /^[\w-]{1,64}$/u.test(given) ? given : randomUUID();
};

/**
 * A request as the router described it.
 * @throws UNAUTHENTICATED without a principal that the router signed for this subgraph
 */
export async function contextOfWire(
  headers: IncomingHttpHeaders,
  verifier: PrincipalVerifier,
): Promise<RequestContext> {
  const principal = await verifier.verify(wireToken(headers));
  return {
    principal,
    requestId: wireRequestId(headers),
    language: headers['accept-language'] === 'en' ? 'en' : 'es',
    idempotencyKey: one(headers['idempotency-key']),
    origin: one(headers[WIRE.origin]),
    touched: new Set(),
  };
}
