import { ApolloLink } from '@apollo/client/link';
import { SetContextLink } from '@apollo/client/link/context';
import { RetryLink } from '@apollo/client/link/retry';
import { ServerError } from '@apollo/client/errors';
import { OperationTypeNode } from 'graphql';
import { catchError, from, mergeMap, of, throwError, type Observable } from 'rxjs';
import { failureOf, failureOfExtensions } from './failure';

/** What the links need of the session. */
export interface TokenSource {
  token(): Promise<string | null>;
  renew(): Promise<void>;
  /** No token of this session is any good: from now on `renew` waits for the person. */
  expire(): void;
}

const refusals = new Set<string>(['UNAUTHENTICATED', 'TOKEN_EXPIRED', 'TOKEN_REVOKED', 'PERSON_DISABLED']);
const refused = (code: string): boolean => refusals.has(code);

/**
 * When the server refuses the token, the operation waits for a new one and runs once more, unchanged. When that is
 * refused as well, the session counts as over: the operation waits until the person has signed in again. What was typed
 * and its idempotency key survive.
 */
export const renewingLink = (session: TokenSource): ApolloLink =>
  new ApolloLink((operation, forward) => {
    const attempt = (left: number): Observable<ApolloLink.Result> => {
      const again = () => {
        if (left === 1) session.expire();
        return from(session.renew()).pipe(mergeMap(() => attempt(left - 1)));
      };
      return forward(operation).pipe(
        mergeMap((result) => {
          const errors = 'errors' in result && Array.isArray(result.errors) ? result.errors : [];
          const all = errors.length > 0 && errors.every((error) => refused(failureOfExtensions(error.extensions).code));
          return all && left > 0 ? again() : of(result);
        }),
        catchError((error: unknown) =>
          left > 0 && refused(failureOf(error).code) ? again() : throwError(() => error),
        ),
      );
    };
    return attempt(2);
  });

/** The bearer token, fresh for each attempt. */
export const tokenLink = (session: TokenSource): ApolloLink =>
  new SetContextLink(async ({ headers }) => {
    const token = await session.token();
    return { headers: { ...headers, ...(token ? { authorization: `Bearer ${token}` } : {}) } };
  });

/** The language that error texts and names shall come in. */
export const languageLink = (language: () => string): ApolloLink =>
  new SetContextLink(({ headers }) => ({ headers: { ...headers, 'accept-language': language() } }));

/** A key on every mutation: the intent's own, or a new one that at least outlives this operation's retries. */
export const idempotencyLink = (newKey: () => string = () => crypto.randomUUID()): ApolloLink =>
  new ApolloLink((operation, forward) => {
    if (operation.operationType === OperationTypeNode.MUTATION) {
      const { headers, idempotencyKey } = operation.getContext();
      const key = typeof idempotencyKey === 'string' ? idempotencyKey : newKey();
      operation.setContext({ idempotencyKey: key, headers: { ...headers, 'idempotency-key': key } });
    }
    return forward(operation);
  });

/** A request that got no answer, or one that says "not now", is sent again: twice, with growing pauses. */
export const retryingLink = (initial = 300): ApolloLink =>
  new RetryLink({
    delay: { initial, max: 3000, jitter: true },
    attempts: {
      max: 3,
      retryIf: (error) =>
        error instanceof TypeError || (ServerError.is(error) && [502, 503, 504].includes(error.statusCode)),
    },
  });
