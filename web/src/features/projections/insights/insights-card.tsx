import type { FragmentType } from '@apollo/client';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router';
import type { InsightsCard_LedgerFragment } from '../../../generated/graphql';
import { gql } from '../../../graph/gql';
import { useFragment } from '../../../graph/use-fragment';
import { useMessages } from '../../../messages/use-messages';
import { CardFrame, type CardState } from '../../../parts/card-frame';
import './insight-fragments';
import { InsightItem } from './insight-item';
import { useInsightActions } from './use-insight-actions';

const LedgerFragment = gql(/* GraphQL */ `
  fragment InsightsCard_ledger on Ledger {
    id
    insights {
      id
      ...Insight_insight @unmask
    }
  }
`);

interface Props {
  ledger: FragmentType<InsightsCard_LedgerFragment> | null;
  state: (filled: boolean) => CardState;
  onRetry: () => void;
  /** How many at most, those that matter most, where there is a place for the others. */
  most?: number;
}

/** What is worth a look: unusual, missing, risen, or short ahead. */
export function InsightsCard({ ledger, state, onRetry, most }: Props) {
  const { t } = useMessages();
  const { dismiss } = useInsightActions(onRetry);
  const result = useFragment({ fragment: LedgerFragment, from: ledger });
  const insights = result.dataState === 'complete' ? (result.data?.insights ?? null) : null;
  const open = insights?.filter(({ dismissed }) => !dismissed) ?? [];
  const more = most !== undefined && open.length > most;
  const weightiest = new Set(open.toSorted((a, b) => b.severity - a.severity).slice(0, most));
  const shown = open.filter((insight) => weightiest.has(insight));
  return (
    <CardFrame
      title={t('projections.insights')}
      state={state(insights !== null)}
      onRetry={onRetry}
      height={160}
      action={
        more && (
          <Link component={RouterLink} variant="body2" to="/proyecciones">
            {t('panel.latest.all')}
          </Link>
        )
      }
    >
      {() =>
        open.length === 0 ? (
          <Typography color="textSecondary" sx={{ py: 3, textAlign: 'center' }}>
            {t('projections.insights.none')}
          </Typography>
        ) : (
          <Box
            component="ul"
            aria-label={t('projections.insights')}
            sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 2 }}
          >
            {shown.map((insight) => (
              <InsightItem key={insight.id} insight={insight} onDismiss={(one) => void dismiss(one)} />
            ))}
          </Box>
        )
      }
    </CardFrame>
  );
}
