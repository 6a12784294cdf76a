import { useApolloClient } from '@apollo/client/react';
import { useCallback } from 'react';
import type { ReportKind } from '../../generated/graphql';
import { gql } from '../../graph/gql';
import { usePages } from '../../parts/use-pages';
import './report-fragments';

const PageDocument = gql(/* GraphQL */ `
  query ReportPages($first: Int!, $after: String) {
    reports(first: $first, after: $after) {
      edges {
        node {
          id
          kind
          ...ReportItem
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);
const pageSize = 30;

/** One's own reports, newest first; those of the installation and those of a ledger are shown in different places. */
export function useReportPages(isShown: (kind: ReportKind) => boolean) {
  const client = useApolloClient();
  const load = useCallback(
    async (after: string | null) => {
      const { data, error } = await client.query({
        query: PageDocument,
        variables: { first: pageSize, after },
        fetchPolicy: 'network-only',
        errorPolicy: 'all',
      });
      const connection = data?.reports;
      if (!connection) throw error ?? new Error('no page');
      return {
        rows: connection.edges.map(({ node }) => node),
        cursor: connection.pageInfo.endCursor,
        more: connection.pageInfo.hasNextPage,
      };
    },
    [client],
  );
  const pages = usePages(load);
  return { ...pages, rows: pages.rows.filter(({ kind }) => isShown(kind)) };
}
