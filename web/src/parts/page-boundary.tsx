import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Component, type ReactNode } from 'react';
import { useMessages } from '../messages/use-messages';

interface Props {
  children: ReactNode;
  /** What is shown instead after a failure; `again` renders the children anew. */
  fallback?: (again: () => void) => ReactNode;
}

/** Keeps a failure in rendering (or in loading a screen's code) inside its own frame. */
export class PageBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    const again = () => this.setState({ failed: false });
    return this.props.fallback ? this.props.fallback(again) : <PageFailed onRetry={() => location.reload()} />;
  }
}

/** A page that could not be shown at all. */
export function PageFailed({ onRetry, children }: { onRetry: () => void; children?: ReactNode }) {
  const { t } = useMessages();
  return (
    <Box role="alert" sx={{ display: 'grid', placeItems: 'center', gap: 2, p: 6, textAlign: 'center' }}>
      <Typography>{children ?? t('error.page')}</Typography>
      <Button variant="outlined" onClick={onRetry}>
        {t('action.retry')}
      </Button>
    </Box>
  );
}
