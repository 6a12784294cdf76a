import { useCallback, useEffect, useReducer, useRef } from 'react';
import { failureOf, type Failure } from '../graph/failure';

/** One keyset page: its rows, and where the next one begins. */
export interface Page<Row> {
  rows: readonly Row[];
  cursor: string | null;
  more: boolean;
}
interface State<Row> extends Page<Row> {
  status: 'loading' | 'ready' | 'failed';
  failure: Failure | null;
}
type Action<Row> =
  | { type: 'start'; first: boolean }
  | { type: 'page'; page: Page<Row>; first: boolean }
  | { type: 'fail'; failure: Failure };

function reduce<Row>(state: State<Row>, action: Action<Row>): State<Row> {
  if (action.type === 'start') return { ...state, status: 'loading', failure: null };
  if (action.type === 'fail') return { ...state, status: 'failed', failure: action.failure };
  const rows = action.first ? action.page.rows : [...state.rows, ...action.page.rows];
  return { ...action.page, rows, status: 'ready', failure: null };
}

/**
 * A list that grows by keyset pages on demand. It starts over whenever `load` is another function; an answer that comes
 * after that is dropped.
 */
export function usePages<Row>(load: (after: string | null) => Promise<Page<Row>>) {
  const [state, dispatch] = useReducer(reduce<Row>, {
    rows: [],
    cursor: null,
    more: false,
    status: 'loading',
    failure: null,
  });
  const round = useRef(0);
  const fetchPage = useCallback(
    async (after: string | null) => {
      round.current += 1;
      const own = round.current;
      dispatch({ type: 'start', first: after === null });
      try {
        const page = await load(after);
        if (own === round.current) dispatch({ type: 'page', page, first: after === null });
      } catch (error) {
        if (own === round.current) dispatch({ type: 'fail', failure: failureOf(error) });
      }
    },
    [load],
  );
  useEffect(() => {
    void fetchPage(null);
    return () => {
      round.current += 1;
    };
  }, [fetchPage]);
  const { cursor, more, status, rows } = state;
  const loadMore = useCallback(() => {
    if (more && status !== 'loading') void fetchPage(cursor);
  }, [cursor, fetchPage, more, status]);
  const reset = useCallback(() => void fetchPage(null), [fetchPage]);
  const retry = useCallback(() => void fetchPage(rows.length ? cursor : null), [cursor, fetchPage, rows.length]);
  return { ...state, loadMore, reset, retry };
}
