import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useId, type ReactNode } from 'react';
import { useMessages } from '../messages/use-messages';
import { PageBoundary } from './page-boundary';

export type CardState = 'loading' | 'failed' | 'ready';

interface Props {
  title: string;
  state: CardState;
  onRetry: () => void;
  /** The skeleton's height, that of the filled card, so that nothing jumps. */
  height: number;
  action?: ReactNode;
  children: () => ReactNode;
}

/** A card that fails alone: its own skeleton, its own boundary, its own retry. */
export function CardFrame({ title, state, onRetry, height, action, children }: Props) {
  const { t } = useMessages();
  const id = useId();
  const failed = (again: () => void) => (
    <Box
      role="alert"
      sx={{ display: 'grid', placeItems: 'center', alignContent: 'center', gap: 1.5, minHeight: Math.min(height, 160) }}
    >
      <Typography variant="body2" color="textSecondary">
        {t('error.card')}
      </Typography>
      <Button size="small" variant="outlined" onClick={again} aria-label={`${t('action.retry')}: ${title}`}>
        {t('action.retry')}
      </Button>
    </Box>
  );
  return (
    <Card
      component="section"
      aria-labelledby={id}
      aria-busy={state === 'loading'}
      sx={{ p: 2.5, minWidth: 0, display: 'flex', flexDirection: 'column', gap: 1.5 }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, minHeight: 32 }}>
        <Typography variant="h2" id={id} sx={{ flex: 1 }}>
          {title}
        </Typography>
        {state === 'ready' && action}
      </Box>
      {state === 'loading' && <Skeleton variant="rounded" height={height} />}
      {state === 'failed' && failed(onRetry)}
      {state === 'ready' && (
        <PageBoundary
          fallback={(again) =>
            failed(() => {
              onRetry();
              again();
            })
          }
        >
          <CardBody render={children} />
        </PageBoundary>
      )}
    </Card>
  );
}

/** Rendered inside the boundary, so that a failure in reading the data stays in the card as well. */
const CardBody = ({ render }: { render: () => ReactNode }) => render();
