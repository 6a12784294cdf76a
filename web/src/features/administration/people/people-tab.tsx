import { useApolloClient } from '@apollo/client/react';
import PersonAdd from '@mui/icons-material/PersonAddOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { gql } from '../../../graph/gql';
import { useMessages } from '../../../messages/use-messages';
import { usePages } from '../../../parts/use-pages';
import { peopleFromUrl, peopleToUrl, type PeopleFilter as Filter } from './people-address';
import { PeopleFilter } from './people-filter';
import './people-fragments';
import { PeopleList } from './people-list';
import type { AdminPerson } from './use-people-actions';

const CreatePersonDialog = lazy(() => import('./create-person-dialog'));
const DeletePersonDialog = lazy(() => import('./delete-person-dialog'));

const PageDocument = gql(/* GraphQL */ `
  query AdminPeople($first: Int!, $after: String, $search: String, $role: Role, $status: PersonStatus) {
    users(first: $first, after: $after, search: $search, role: $role, status: $status) {
      totalCount
      edges {
        node {
          id
          ...AdminPerson
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

/** Personas: everybody with an account, and what they may do. */
export default function PeopleTab() {
  const { t } = useMessages();
  const client = useApolloClient();
  const [params, setParams] = useSearchParams();
  const filter = useMemo(() => peopleFromUrl(params), [params]);
  const key = JSON.stringify(filter);
  const [total, setTotal] = useState<number | null>(null);
  const [creating, setCreating] = useState(false);
  const [leaving, setLeaving] = useState<AdminPerson | null>(null);
  const load = useCallback(
    async (after: string | null) => {
      const { search, role, status } = JSON.parse(key) as Filter;
      const { data, error } = await client.query({
        query: PageDocument,
        variables: { first: pageSize, after, search: search || null, role, status },
        fetchPolicy: 'network-only',
        errorPolicy: 'all',
      });
      const connection = data?.users;
      if (!connection) throw error ?? new Error('no page');
      setTotal(connection.totalCount);
      return {
        rows: connection.edges.map(({ node }) => node),
        cursor: connection.pageInfo.endCursor,
        more: connection.pageInfo.hasNextPage,
      };
    },
    [client, key],
  );
  const pages = usePages(load);
  const change = useCallback(
    (next: Filter) => setParams((now) => peopleToUrl(now, next), { replace: true }),
    [setParams],
  );
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Box sx={{ display: 'flex', gap: 1.5, flexWrap: 'wrap', alignItems: 'center' }}>
        <PeopleFilter filter={filter} onChange={change} />
        <Button variant="contained" startIcon={<PersonAdd />} onClick={() => setCreating(true)}>
          {t('admin.people.create')}
        </Button>
      </Box>
      <Typography variant="body2" color="textSecondary" aria-live="polite">
        {total === null ? '\u00a0' : t('admin.people.count', { count: total })}
      </Typography>
      <PeopleList pages={pages} onDelete={setLeaving} />
      <Suspense fallback={null}>
        {creating && <CreatePersonDialog onClose={() => setCreating(false)} onCreated={pages.reset} />}
        {leaving && <DeletePersonDialog person={leaving} onClose={() => setLeaving(null)} onDeleted={pages.reset} />}
      </Suspense>
    </Box>
  );
}
