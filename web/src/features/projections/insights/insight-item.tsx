import Close from '@mui/icons-material/Close';
import Event from '@mui/icons-material/EventBusyOutlined';
import Repeat from '@mui/icons-material/ControlPointDuplicateOutlined';
import Search from '@mui/icons-material/FindInPageOutlined';
import TrendingDown from '@mui/icons-material/TrendingDownOutlined';
import TrendingUp from '@mui/icons-material/TrendingUpOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router';
import type { Insight_InsightFragment, InsightKind } from '../../../generated/graphql';
import { useLedger } from '../../../ledger/ledger-context';
import { useMessages } from '../../../messages/use-messages';
import { evidenceTexts } from './evidence-words';
import { insightAddress, insightText, subjectOf } from './insight-words';

const icons: Record<InsightKind, typeof Search> = {
  UNUSUAL_AMOUNT: Search,
  UNUSUAL_CATEGORY: Search,
  PRICE_RISE: TrendingUp,
  MISSED_INCOME: Event,
  UNUSED_SUBSCRIPTION: Event,
  SHORTFALL_AHEAD: TrendingDown,
  DUPLICATE_CHARGE: Repeat,
};

interface Props {
  insight: Insight_InsightFragment;
  onDismiss: (insight: Insight_InsightFragment) => void;
}

/** One thing worth a look: a sentence, what it rests on, where to look, and the way to have it gone. */
export function InsightItem({ insight, onDismiss }: Props) {
  const { t, locale } = useMessages();
  const { mayEdit } = useLedger();
  const Icon = icons[insight.kind];
  const to = insightAddress(insight);
  const text = insightText(insight, t, locale);
  const evidence = evidenceTexts(insight.evidence, t, locale);
  return (
    <Box component="li" sx={{ display: 'flex', alignItems: 'flex-start', gap: 1.5, minWidth: 0 }}>
      <Box
        aria-hidden
        sx={(theme) => ({
          display: 'grid',
          placeItems: 'center',
          flex: 'none',
          width: 32,
          height: 32,
          borderRadius: 2,
          bgcolor: theme.vars.palette.ledger.markSoft,
          color: theme.vars.palette.ledger.markText,
        })}
      >
        <Icon fontSize="small" />
      </Box>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Typography variant="body2">{text}</Typography>
        {evidence.length > 0 && (
          <Typography variant="caption" color="textSecondary" component="p">
            {evidence.join(' · ')}
          </Typography>
        )}
        {to && (
          <Link
            component={RouterLink}
            to={to}
            variant="caption"
            aria-label={t('projections.insight.seeOf', { who: subjectOf(insight) ?? text })}
          >
            {t('projections.insight.see')}
          </Link>
        )}
      </Box>
      {mayEdit && (
        <IconButton
          size="small"
          title={t('projections.insights.dismiss')}
          aria-label={`${t('projections.insights.dismiss')}: ${text}`}
          onClick={() => onDismiss(insight)}
          sx={{ mr: -1 }}
        >
          <Close fontSize="small" />
        </IconButton>
      )}
    </Box>
  );
}
