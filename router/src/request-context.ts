import { randomUUID } from 'node:crypto';
import { badUserInput, type Language, type Principal, type RequestContext } from '@parfinanciero/kit';
import type { Session } from './auth/authenticator.js';

/** Headers as node gives them, lower case. */
export type Headers = Readonly<Record<string, string | string[] | undefined>>;

export const headerOf = (headers: Headers, name: string): string | null => {
  const value = headers[name];
  return typeof value === 'string' ? value : (value?.[0] ?? null);
};

/** Spanish unless English is asked for first. */
export function languageOf(headers: Headers): Language {
  const wanted = /\b(es|en)\b/iu.exec(headerOf(headers, 'accept-language') ?? '')?.[1];
  return wanted?.toLowerCase() === 'en' ? 'en' : 'es';
}

/** @throws BAD_USER_INPUT for a key that is not 1–128 printable characters */
function keyOf(headers: Headers): string | null {
  const key = headerOf(headers, 'idempotency-key');
  if (key === null || key === '') return null;
  if (!/^[\x21-\x7e]{1,128}$/u.test(key)) {
    throw badUserInput({ fields: [{ path: 'Idempotency-Key', message: '1–128 printable characters' }] });
  }
  return key;
}

/** One request as the services see it. */
export const requestContext = (
  headers: Headers,
  requestId: string,
  session: Session | null,
  origin: string | null,
): RequestContext => ({
  principal: session?.principal ?? null,
  requestId,
  idempotencyKey: keyOf(headers),
  language: languageOf(headers),
  origin,
  touched: new Set(),
});

/** A request of a service that reads as a person: it may ask, and change nothing. */
export interface ServiceContext extends RequestContext {
  readonly onlyQueries: true;
}

export const serviceContext = (principal: Principal, requestId: string): ServiceContext => ({
  principal,
  requestId,
  idempotencyKey: null,
  language: 'es',
  origin: null,
  touched: new Set(),
  onlyQueries: true,
});

export const newRequestId = (): string => randomUUID();
