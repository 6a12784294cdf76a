import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useFragment } from '../../graph/use-fragment';
import { Link as RouterLink } from 'react-router';
import type { LatestCard_LedgerFragment } from '../../generated/graphql';
import { gql } from '../../graph/gql';
import { useMessages } from '../../messages/use-messages';
import { CardFrame } from '../../parts/card-frame';
import { useEntry } from '../transactions/entry/entry-context';
import { TransactionItem } from '../transactions/transaction-item';
import { transactionsAddress } from '../transactions/transactions-address';
import { periodVariables, type PanelCardProps } from './panel-card';

const LedgerFragment = gql(/* GraphQL */ `
  fragment LatestCard_ledger on Ledger {
    id
    transactions(first: 6, filter: $inPeriod) {
      edges {
        node {
          id
          ...TransactionItem_transaction
        }
      }
    }
  }
`);

/** The newest transactions of the period. */
export function LatestCard({ ledger, period, state, onRetry }: PanelCardProps<LatestCard_LedgerFragment>) {
  const { t } = useMessages();
  const openEntry = useEntry();
  const result = useFragment({ fragment: LedgerFragment, from: ledger, variables: periodVariables(period) });
  const connection = result.dataState === 'complete' ? result.data?.transactions : null;
  const edges = connection?.edges ?? [];
  return (
    <CardFrame
      title={t('panel.latest')}
      state={state(Boolean(connection))}
      onRetry={onRetry}
      height={336}
      action={
        <Link
          component={RouterLink}
          variant="body2"
          to={transactionsAddress({ from: period.start, until: period.end })}
        >
          {t('panel.latest.all')}
        </Link>
      }
    >
      {() =>
        edges.length === 0 ? (
          <Typography color="textSecondary" sx={{ py: 4, textAlign: 'center' }}>
            {t('panel.latest.none')}
          </Typography>
        ) : (
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, mx: -1 }}>
            {edges.map(({ node }) => (
              <li key={node.id}>
                <TransactionItem
                  transaction={node}
                  withDay
                  onOpen={() => openEntry({ kind: 'edit', transactionId: node.id })}
                />
              </li>
            ))}
          </Box>
        )
      }
    </CardFrame>
  );
}
