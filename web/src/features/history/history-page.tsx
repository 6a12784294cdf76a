import { useApolloClient, useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { AuditFilter } from '../../generated/graphql';
import { gql } from '../../graph/gql';
import { useLedger } from '../../ledger/ledger-context';
import { useMessages } from '../../messages/use-messages';
import { PageTitle } from '../../parts/page-title';
import { usePages } from '../../parts/use-pages';
import { personName } from './person-name';
import { trailFromUrl, trailToUrl } from './trail-address';
import { TrailFilter } from './trail-filter';
import './trail-fragments';
import { TrailList } from './trail-list';

const PeopleDocument = gql(/* GraphQL */ `
  query HistoryPeople($ledgerId: ID!) {
    ledger(id: $ledgerId) {
      id
      members {
        user {
          id
          name
          lastname
        }
      }
    }
  }
`);
const PageDocument = gql(/* GraphQL */ `
  query HistoryPages($ledgerId: ID!, $first: Int!, $after: String, $filter: AuditFilter) {
    ledger(id: $ledgerId) {
      id
      auditTrail(first: $first, after: $after, filter: $filter) {
        edges {
          node {
            id
            ...TrailEntry
            ...TrailChanges
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
const pageSize = 50;

/** Historial: who did what in the ledger, with before and after. For its owners. */
export default function HistoryPage() {
  const { t } = useMessages();
  const { isOwner } = useLedger();
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <div>
        <PageTitle title={t('history.title')} />
        <Typography variant="body2" color="textSecondary">
          {isOwner ? t('history.lead') : t('history.ownersOnly')}
        </Typography>
      </div>
      {isOwner && <LedgerTrail />}
    </Box>
  );
}

function LedgerTrail() {
  const { t } = useMessages();
  const client = useApolloClient();
  const { id: ledgerId } = useLedger();
  const [params, setParams] = useSearchParams();
  const filter = useMemo(() => trailFromUrl(params), [params]);
  const key = JSON.stringify(filter);
  const people = useQuery(PeopleDocument, { variables: { ledgerId }, errorPolicy: 'all' });
  const load = useCallback(
    async (after: string | null) => {
      // A service that doesn't answer costs its own changes, not the list.
      const { data, error } = await client.query({
        query: PageDocument,
        variables: { ledgerId, first: pageSize, after, filter: JSON.parse(key) as AuditFilter },
        fetchPolicy: 'network-only',
        errorPolicy: 'all',
      });
      const connection = data?.ledger?.auditTrail;
      if (!connection) throw error ?? new Error('no page');
      return {
        rows: connection.edges.map(({ node }) => ({ id: node.id, entry: node, changes: node })),
        cursor: connection.pageInfo.endCursor,
        more: connection.pageInfo.hasNextPage,
      };
    },
    [client, key, ledgerId],
  );
  const pages = usePages(load);
  const members = (people.data?.ledger?.members ?? []).flatMap(({ user }) =>
    user?.id ? [{ id: user.id, name: personName(user, t('history.somebody')) }] : [],
  );
  return (
    <>
      <TrailFilter
        filter={filter}
        people={members}
        onChange={(next) => setParams(trailToUrl(params, next), { replace: true })}
      />
      <TrailList pages={pages} filtered={Object.keys(filter).length > 0} />
    </>
  );
}
