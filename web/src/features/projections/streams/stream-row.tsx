import MoreVert from '@mui/icons-material/MoreVert';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import IconButton from '@mui/material/IconButton';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { lazy, Suspense, useState } from 'react';
import { Link as RouterLink } from 'react-router';
import { addDays, shortDay } from '../../../days/plain-day';
import type { Stream_StreamFragment } from '../../../generated/graphql';
import { useLedger, useToday } from '../../../ledger/ledger-context';
import { useMessages } from '../../../messages/use-messages';
import { transactionsAddress } from '../../transactions/transactions-address';
import type { useStreamActions } from './use-stream-actions';
import { confidenceText, streamAmount } from './stream-words';

const StreamMenu = lazy(() => import('./stream-menu'));

/** So many days ahead a day of a month says enough. */
const plainWithoutYear = 120;

interface Props {
  stream: Stream_StreamFragment;
  actions: ReturnType<typeof useStreamActions>;
  onCorrect: (stream: Stream_StreamFragment) => void;
}

/** What comes back by itself: what, how often, when next, how much, how sure; and what can be said of it. */
export function StreamRow({ stream, actions, onCorrect }: Props) {
  const { t, locale } = useMessages();
  const { mayEdit } = useLedger();
  const today = useToday();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { description, period, nextDate, status, decision, direction, category } = stream;
  const day = nextDate ? shortDay(nextDate, locale, nextDate > addDays(today, plainWithoutYear)) : null;
  const facts = [
    t(`projections.period.${period}`),
    ...(day ? [status === 'LATE' ? t('projections.awaited', { day }) : t('projections.nextOn', { day })] : []),
    ...(category && !description.includes(category.name) ? [category.name] : []),
  ];
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        gridTemplateColumns: 'minmax(0, 1fr) auto 34px',
        gridTemplateAreas: {
          xs: '"name amount menu" "facts facts menu" "sure sure menu"',
          sm: '"name amount menu" "facts sure menu"',
        },
        columnGap: 1.5,
        alignItems: 'start',
        py: 1,
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      <Box sx={{ gridArea: 'name', display: 'flex', alignItems: 'center', gap: 0.75, flexWrap: 'wrap' }}>
        <Link
          component={RouterLink}
          to={transactionsAddress({ search: description, flow: direction })}
          color="inherit"
          variant="body2"
          sx={{ fontWeight: 550, overflowWrap: 'anywhere' }}
        >
          {description}
        </Link>
        {status === 'LATE' && decision !== 'DISMISSED' && (
          <Chip size="small" color="warning" variant="outlined" label={t('projections.late')} />
        )}
        {status === 'ENDED' && <Chip size="small" variant="outlined" label={t('projections.ended')} />}
        {decision === 'CONFIRMED' && (
          <Chip size="small" color="primary" variant="outlined" label={t('projections.confirmed')} />
        )}
      </Box>
      <Typography
        variant="body2"
        component="p"
        sx={(theme) => ({
          gridArea: 'amount',
          fontWeight: 550,
          textAlign: 'right',
          ...(direction === 'INCOME' ? { color: theme.vars.palette.ledger.income } : {}),
        })}
      >
        {streamAmount(stream, t, locale)}
      </Typography>
      <Typography variant="caption" color="textSecondary" component="p" sx={{ gridArea: 'facts' }}>
        {facts.join(' · ')}
      </Typography>
      {status !== 'ENDED' && decision !== 'DISMISSED' && (
        <Typography
          variant="caption"
          color="textSecondary"
          component="p"
          sx={{ gridArea: 'sure', textAlign: { sm: 'right' } }}
        >
          {confidenceText(stream.confidence, t, locale)}
        </Typography>
      )}
      {mayEdit && (
        <IconButton
          size="small"
          aria-label={t('projections.streams.actions', { name: description })}
          aria-haspopup="menu"
          aria-expanded={anchor !== null}
          onClick={(event) => setAnchor(event.currentTarget)}
          sx={{ gridArea: 'menu' }}
        >
          <MoreVert fontSize="small" />
        </IconButton>
      )}
      {anchor && (
        <Suspense fallback={null}>
          <StreamMenu
            anchor={anchor}
            stream={stream}
            actions={actions}
            onCorrect={() => onCorrect(stream)}
            onClose={() => setAnchor(null)}
          />
        </Suspense>
      )}
    </Box>
  );
}
