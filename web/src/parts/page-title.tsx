import Typography from '@mui/material/Typography';
import { useEffect, useRef, type ReactNode } from 'react';
import { useMessages } from '../messages/use-messages';

let visited = 0;

/** A page's one heading. It names the document and takes the focus when the page was reached by a link inside the app. */
export function PageTitle({ children, title }: { title: string; children?: ReactNode }) {
  const { t } = useMessages();
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    visited += 1;
    if (visited > 1) ref.current?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    document.title = `${title} · ${t('app.name')}`;
  }, [title, t]);
  return (
    <Typography variant="h1" ref={ref} tabIndex={-1} sx={{ '&:focus': { outline: 'none' } }}>
      {children ?? title}
    </Typography>
  );
}
