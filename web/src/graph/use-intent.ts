import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import type { MutationUpdaterFunction, InternalRefetchQueriesInclude } from '@apollo/client';
import type { ApolloCache } from '@apollo/client/cache';
import { useApolloClient } from '@apollo/client/react';
import type { Unmasked } from '@apollo/client/masking';
import { getOperationAST } from 'graphql';
import { useCallback, useMemo, useState } from 'react';
import { failureOf, type Failure } from './failure';
import { IntentKeys } from './intent-keys';
import { markOwnWrite } from './ledger-changes';

/** What a finished intent is answered with: data, or what went wrong. Never throws. */
export type IntentResult<TData> = { data: TData; failure?: never } | { data?: never; failure: Failure };

interface IntentOptions<TData, TVariables extends OperationVariables> {
  update?: MutationUpdaterFunction<TData, TVariables, ApolloCache>;
  optimisticResponse?: Unmasked<NoInfer<TData>>;
  refetchQueries?: InternalRefetchQueriesInclude;
}

/**
 * A mutation as an intent: its idempotency key is kept until it has succeeded, and failures come back as values.
 * `busy` is true while one is under way, `failure` tells the last one's problem until `forget` or the next try.
 */
export function useIntent<TData, TVariables extends OperationVariables>(
  mutation: TypedDocumentNode<TData, TVariables>,
  options: IntentOptions<TData, TVariables> = {},
) {
  const client = useApolloClient();
  const keys = useMemo(() => new IntentKeys(), []);
  const [state, setState] = useState<{ busy: boolean; failure: Failure | null }>({ busy: false, failure: null });
  const name = getOperationAST(mutation)?.name?.value ?? 'mutation';

  const run = useCallback(
    async (variables: TVariables): Promise<IntentResult<TData>> => {
      setState({ busy: true, failure: null });
      markOwnWrite();
      try {
        const { data, error } = await client.mutate<TData, TVariables>({
          mutation,
          variables,
          errorPolicy: 'all',
          context: { idempotencyKey: keys.keyFor(name, variables) },
          ...options,
        } as Parameters<typeof client.mutate<TData, TVariables>>[0]);
        if (error || !data) throw error ?? new Error('no data');
        keys.settle(name, variables);
        setState({ busy: false, failure: null });
        return { data: data as TData };
      } catch (error) {
        const failure = failureOf(error);
        // Another input under the same key can only be a stale mark: let it go, so that the next try is a new intent.
        if (failure.code === 'IDEMPOTENCY_MISMATCH' || failure.code === 'CONFLICT') keys.settle(name, variables);
        // The notice above the page appears with the first refusal, not with the next look.
        if (failure.code === 'MAINTENANCE') void client.refetchQueries({ include: ['Maintenance'] });
        setState({ busy: false, failure });
        return { failure };
      }
    },
    // eslint-disable-next-line react-hooks/exhaustive-deps -- options are read at call time and may be written in place
    [client, keys, mutation, name],
  );
  const forget = useCallback(() => setState((now) => ({ ...now, failure: null })), []);
  return useMemo(() => ({ run, busy: state.busy, failure: state.failure, forget }), [run, state, forget]);
}
