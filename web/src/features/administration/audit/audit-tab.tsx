import { useApolloClient, useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { AuditFilter } from '../../../generated/graphql';
import { gql } from '../../../graph/gql';
import { useMessages } from '../../../messages/use-messages';
import { usePages } from '../../../parts/use-pages';
import { personName } from '../../history/person-name';
import { trailFromUrl, trailToUrl } from '../../history/trail-address';
import { TrailFilter } from '../../history/trail-filter';
import '../../history/trail-fragments';
import { TrailList } from '../../history/trail-list';
import { AuditReportButton } from './audit-report-button';
import { ChainCard } from './chain-card';

const AuditDocument = gql(/* GraphQL */ `
  query AdminAudit($search: String) {
    auditChain {
      ...ChainCard_chain @unmask
    }
    users(first: 20, search: $search) {
      edges {
        node {
          id
          name
          lastname
          email
        }
      }
    }
  }
`);
const PageDocument = gql(/* GraphQL */ `
  query AdminAuditPages($first: Int!, $after: String, $filter: AuditFilter) {
    auditTrail(first: $first, after: $after, filter: $filter) {
      edges {
        node {
          id
          ...TrailEntry
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);
const pageSize = 50;
const pause = 300;

/** Auditoría: who did what in the whole installation, without contents, and whether the chain holds. */
export default function AuditTab() {
  const { t } = useMessages();
  const client = useApolloClient();
  const [params, setParams] = useSearchParams();
  const filter = useMemo(() => trailFromUrl(params), [params]);
  const key = JSON.stringify(filter);
  const [typed, setTyped] = useState('');
  const [search, setSearch] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSearch(typed.trim()), pause);
    return () => clearTimeout(timer);
  }, [typed]);
  const { data, loading, refetch } = useQuery(AuditDocument, {
    variables: { search: search || null },
    errorPolicy: 'all',
  });
  const load = useCallback(
    async (after: string | null) => {
      const { data: page, error } = await client.query({
        query: PageDocument,
        variables: { first: pageSize, after, filter: JSON.parse(key) as AuditFilter },
        fetchPolicy: 'network-only',
        errorPolicy: 'all',
      });
      const connection = page?.auditTrail;
      if (!connection) throw error ?? new Error('no page');
      return {
        rows: connection.edges.map(({ node }) => ({ id: node.id, entry: node, changes: null })),
        cursor: connection.pageInfo.endCursor,
        more: connection.pageInfo.hasNextPage,
      };
    },
    [client, key],
  );
  const pages = usePages(load);
  const people = (data?.users?.edges ?? []).map(({ node }) => ({
    id: node.id,
    name: [personName(node, t('history.somebody')), node.email].filter(Boolean).join(' · '),
  }));
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <ChainCard
        chain={data?.auditChain ?? null}
        state={(filled) => (filled ? 'ready' : loading ? 'loading' : 'failed')}
        onRetry={() => void refetch()}
      />
      <TrailFilter
        filter={filter}
        people={people}
        onSearchPeople={setTyped}
        onChange={(next) => setParams(trailToUrl(params, next), { replace: true })}
      />
      <AuditReportButton filter={filter} />
      <TrailList pages={pages} filtered={Object.keys(filter).length > 0} technical />
    </Box>
  );
}
