import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import Link from '@mui/material/Link';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router';
import { useMessages } from '../../messages/use-messages';
import type { CardState } from '../../parts/card-frame';
import { Sparkline } from '../../parts/sparkline';

interface Props {
  label: string;
  /** Null: there is none, and `foot` says what to do. */
  figure: string | null;
  note: string;
  values?: number[];
  to: string;
  tone?: 'income' | 'ink' | 'wrong';
  /** In the place of the sparkline. */
  foot?: ReactNode;
  state: CardState;
  onRetry: () => void;
}

/** One figure that matters: label above, figure large, what it is compared with below. The whole card is the link. */
export function FigureCard({ label, figure, note, values, to, tone = 'ink', foot, state, onRetry }: Props) {
  const { t } = useMessages();
  return (
    <Card
      sx={(theme) => ({
        position: 'relative',
        containerType: 'inline-size',
        p: { xs: 1.75, sm: 2.5 },
        minHeight: { xs: 184, sm: 186 },
        display: 'flex',
        flexDirection: 'column',
        gap: 0.5,
        '&:has(a:hover)': { bgcolor: theme.vars.palette.ledger.hover },
      })}
    >
      <Typography variant="caption" color="textSecondary" component="h2">
        {label}
      </Typography>
      {state === 'loading' && (
        <>
          <Skeleton width="75%" height={44} />
          <Skeleton width="100%" height={20} />
          <Skeleton variant="rounded" height={32} sx={{ mt: 'auto' }} />
        </>
      )}
      {state === 'failed' && (
        <Box role="alert" sx={{ display: 'grid', gap: 1, justifyItems: 'start' }}>
          <Typography variant="body2">{t('error.card')}</Typography>
          <Button size="small" variant="outlined" onClick={onRetry} aria-label={`${t('action.retry')}: ${label}`}>
            {t('action.retry')}
          </Button>
        </Box>
      )}
      {state === 'ready' && (
        <>
          {figure !== null && (
            <Link
              component={RouterLink}
              to={to}
              aria-label={`${label}: ${figure}`}
              color="inherit"
              underline="none"
              sx={(theme) => ({
                fontSize: 'clamp(1rem, 12.5cqi, 1.75rem)',
                fontWeight: 600,
                lineHeight: 1.25,
                letterSpacing: '-0.02em',
                whiteSpace: 'nowrap',
                color: tone === 'ink' ? 'text.primary' : theme.vars.palette.ledger[tone],
                '&::after': { content: '""', position: 'absolute', inset: 0, borderRadius: 3 },
              })}
            >
              {figure}
            </Link>
          )}
          <Typography variant="caption" color="textSecondary" sx={{ lineHeight: 1.35 }}>
            {note}
          </Typography>
          <Box sx={{ mt: 'auto', pt: 1 }}>
            {foot ?? (
              <Sparkline values={values ?? []} label={t('panel.trendOf', { what: label.toLocaleLowerCase() })} />
            )}
          </Box>
        </>
      )}
    </Card>
  );
}
