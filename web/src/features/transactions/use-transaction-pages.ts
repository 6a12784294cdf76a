import { useApolloClient } from '@apollo/client/react';
import type { FragmentType } from '@apollo/client';
import { useCallback, useEffect, useReducer, useRef } from 'react';
import type { TransactionItem_TransactionFragment } from '../../generated/graphql';
import { failureOf, type Failure } from '../../graph/failure';
import { gql } from '../../graph/gql';
import type { ListFilter } from './transactions-address';

const PageDocument = gql(/* GraphQL */ `
  query TransactionPages($ledgerId: ID!, $filter: TransactionFilter, $first: Int!, $after: String) {
    ledger(id: $ledgerId) {
      id
      transactions(first: $first, after: $after, filter: $filter) {
        edges {
          cursor
          node {
            id
            bookedOn
            ...TransactionItem_transaction
          }
        }
        pageInfo {
          endCursor
          hasNextPage
        }
      }
    }
  }
`);

/** One row of the list: its key, its day, and the opaque transaction that the row component reads. */
export interface ListRow {
  id: string;
  bookedOn: string;
  node: FragmentType<TransactionItem_TransactionFragment>;
}
interface State {
  rows: ListRow[];
  cursor: string | null;
  more: boolean;
  status: 'loading' | 'ready' | 'failed';
  failure: Failure | null;
}
type Action =
  | { type: 'start' }
  | { type: 'page'; rows: ListRow[]; cursor: string | null; more: boolean; first: boolean }
  | { type: 'fail'; failure: Failure };

const pageSize = 100;
const empty: State = { rows: [], cursor: null, more: false, status: 'loading', failure: null };

function reduce(state: State, action: Action): State {
  if (action.type === 'start') return { ...state, status: 'loading', failure: null };
  if (action.type === 'fail') return { ...state, status: 'failed', failure: action.failure };
  const rows = action.first ? action.rows : [...state.rows, ...action.rows];
  return { rows, cursor: action.cursor, more: action.more, status: 'ready', failure: null };
}

/**
 * The list by keyset pages, as one growing array of opaque rows. The rows' contents live in the cache, so an edited
 * transaction redraws its own row only, however long the list is.
 */
export function useTransactionPages(ledgerId: string, filter: ListFilter) {
  const client = useApolloClient();
  const [state, dispatch] = useReducer(reduce, empty);
  const round = useRef(0);
  const busy = useRef(false);
  const key = JSON.stringify(filter);

  const load = useCallback(
    async (after: string | null) => {
      const first = after === null;
      if (first) round.current += 1;
      else if (busy.current) return;
      const own = round.current;
      busy.current = true;
      dispatch({ type: 'start' });
      try {
        const { data } = await client.query({
          query: PageDocument,
          variables: { ledgerId, filter: JSON.parse(key) as ListFilter, first: pageSize, after },
          fetchPolicy: 'network-only',
        });
        const connection = data?.ledger?.transactions;
        if (!connection) throw new Error('no page');
        if (own !== round.current) return;
        const rows = connection.edges.map(({ node }) => ({ id: node.id, bookedOn: node.bookedOn, node }));
        dispatch({
          type: 'page',
          rows,
          cursor: connection.pageInfo.endCursor,
          more: connection.pageInfo.hasNextPage,
          first,
        });
      } catch (error) {
        if (own === round.current) dispatch({ type: 'fail', failure: failureOf(error) });
      } finally {
        if (own === round.current) busy.current = false;
      }
    },
    [client, ledgerId, key],
  );

  useEffect(() => {
    void load(null);
  }, [load]);

  const { cursor, more, status } = state;
  const loadMore = useCallback(() => {
    if (more && status === 'ready') void load(cursor);
  }, [cursor, load, more, status]);
  const reset = useCallback(() => void load(null), [load]);
  const retry = useCallback(() => void load(state.rows.length ? cursor : null), [cursor, load, state.rows.length]);
  return { ...state, loadMore, reset, retry };
}
