import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import { useApolloClient } from '@apollo/client/react';
import type { FragmentType } from '@apollo/client';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { shortDay } from '../../../days/plain-day';
import type { GoalContributions_GoalFragment } from '../../../generated/graphql';
import { failureOf, type Failure } from '../../../graph/failure';
import { gql } from '../../../graph/gql';
import { useFragment } from '../../../graph/use-fragment';
import { useLedger } from '../../../ledger/ledger-context';
import { useMessages } from '../../../messages/use-messages';
import { formatMoney } from '../../../money/format-money';
import { CardFrame, type CardState } from '../../../parts/card-frame';
import { FailureNotice } from '../../../parts/failure-notice';
import { MoneyText } from '../../../parts/money-text';
import { useEntry } from '../../transactions/entry/entry-context';
import { ContributionsFragment } from './detail-fragments';
import { useRemoveContribution } from './use-remove-contribution';

const MoreDocument = gql(/* GraphQL */ `
  query MoreContributions($id: ID!, $first: Int!, $after: String) {
    goal(id: $id) {
      id
      ...GoalContributions_goal
    }
  }
`);
const pageSize = 20;

interface Props {
  goal: FragmentType<GoalContributions_GoalFragment>;
  goalId: string;
  state: (filled: boolean) => CardState;
  onRetry: () => void;
  onChanged: () => void;
}

/** What came in and went out, newest first; more by a press. */
export function ContributionsCard({ goal, goalId, state, onRetry, onChanged }: Props) {
  const { t, locale } = useMessages();
  const { mayEdit } = useLedger();
  const openEntry = useEntry();
  const client = useApolloClient();
  const [loading, setLoading] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const { hidden, remove } = useRemoveContribution(goalId, onChanged);
  const result = useFragment({ fragment: ContributionsFragment, from: goal });
  const connection = result.dataState === 'complete' ? (result.data?.contributions ?? null) : null;
  const rows = connection?.edges.filter(({ node }) => !hidden.has(node.id)) ?? [];
  const more = async () => {
    setLoading(true);
    setFailure(null);
    try {
      await client.query({
        query: MoreDocument,
        variables: { id: goalId, first: pageSize, after: connection?.pageInfo.endCursor ?? null },
        fetchPolicy: 'network-only',
      });
    } catch (error) {
      setFailure(failureOf(error));
    } finally {
      setLoading(false);
    }
  };
  return (
    <CardFrame title={t('goals.contributions')} state={state(connection !== null)} onRetry={onRetry} height={240}>
      {() =>
        rows.length === 0 ? (
          <Typography color="textSecondary" sx={{ py: 4, textAlign: 'center' }}>
            {t('goals.contributions.none')}
          </Typography>
        ) : (
          <>
            <Box component="ul" aria-label={t('goals.contributions')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
              {rows.map(({ node }) => (
                <Box
                  component="li"
                  key={node.id}
                  sx={{
                    display: 'grid',
                    gridTemplateColumns: 'minmax(0, 1fr) auto 36px',
                    alignItems: 'center',
                    gap: 1,
                    minHeight: 48,
                    borderBottom: 1,
                    borderColor: 'divider',
                    '&:last-of-type': { borderBottom: 0 },
                  }}
                >
                  <Box sx={{ minWidth: 0 }}>
                    <Typography variant="body2">{shortDay(node.bookedOn, locale)}</Typography>
                    <Typography variant="caption" color="textSecondary" component="p" noWrap>
                      {node.transaction ? (
                        <Link
                          component="button"
                          type="button"
                          color="inherit"
                          underline="always"
                          onClick={() =>
                            node.transaction && openEntry({ kind: 'edit', transactionId: node.transaction.id })
                          }
                        >
                          {t(`goals.source.${node.source}`)}
                        </Link>
                      ) : (
                        t(`goals.source.${node.source}`)
                      )}
                      {node.note ? ` · ${node.note}` : ''}
                    </Typography>
                  </Box>
                  <MoneyText
                    money={node.amount}
                    sign="signed"
                    tone={node.amount.amount.startsWith('-') ? 'ink' : 'income'}
                  />
                  {mayEdit && !node.transaction ? (
                    <IconButton
                      size="small"
                      aria-label={t('goals.removeContribution', {
                        amount: formatMoney(node.amount, locale),
                        day: shortDay(node.bookedOn, locale),
                      })}
                      onClick={() => void remove(node)}
                    >
                      <DeleteOutlined fontSize="small" />
                    </IconButton>
                  ) : (
                    <span />
                  )}
                </Box>
              ))}
            </Box>
            <FailureNotice failure={failure} />
            {connection?.pageInfo.hasNextPage && (
              <Button size="small" loading={loading} onClick={() => void more()} sx={{ alignSelf: 'center' }}>
                {t('goals.contributions.more')}
              </Button>
            )}
          </>
        )
      }
    </CardFrame>
  );
}
