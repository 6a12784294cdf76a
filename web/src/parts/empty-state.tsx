import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

/** Says what will be here and offers what to do; one line drawing in the two greens. */
export function EmptyState({ title, text, children }: { title?: string; text: string; children?: ReactNode }) {
  return (
    <Box sx={{ display: 'grid', justifyItems: 'center', gap: 1.5, py: 5, px: 2, textAlign: 'center' }}>
      <Box
        component="svg"
        viewBox="0 0 120 80"
        aria-hidden
        sx={(theme) => ({
          width: 120,
          height: 80,
          fill: 'none',
          strokeWidth: 2,
          strokeLinecap: 'round',
          strokeLinejoin: 'round',
          '& .a': { stroke: theme.vars.palette.primary.main },
          '& .b': { stroke: theme.vars.palette.ledger.income, opacity: 0.55 },
        })}
      >
        <path className="a" d="M60 18c-9-7-22-8-36-6v50c14-2 27-1 36 6 9-7 22-8 36-6V12c-14-2-27-1-36 6zM60 18v50" />
        <path
          className="b"
          d="M32 26c7-.5 13 .5 19 3M32 36c7-.5 13 .5 19 3M32 46c7-.5 13 .5 19 3M69 29c6-2.500 12-3.500 19-3M69 39c6-2.500 12-3.500 19-3M69 49c6-2.500 12-3.500 19-3"
        />
      </Box>
      {title && <Typography variant="h2">{title}</Typography>}
      <Typography color="textSecondary" sx={{ maxWidth: 420 }}>
        {text}
      </Typography>
      {children && <Box sx={{ display: 'flex', gap: 1.5, flexWrap: 'wrap', justifyContent: 'center' }}>{children}</Box>}
    </Box>
  );
}
