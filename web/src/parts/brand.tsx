import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useMessages } from '../messages/use-messages';

/** The mark and the name. */
export function Brand({ size = 28 }: { size?: number }) {
  const { t } = useMessages();
  return (
    <Box sx={{ display: 'inline-flex', alignItems: 'center', gap: 1.25, color: 'text.primary' }}>
      <Box
        component="svg"
        viewBox="0 0 32 32"
        aria-hidden
        sx={(theme) => ({
          width: size,
          height: size,
          flex: 'none',
          '& rect': { fill: theme.vars.palette.primary.main },
          '& .line': { stroke: theme.vars.palette.primary.contrastText },
          '& .mark': { stroke: theme.vars.palette.ledger.mark },
        })}
      >
        <rect width="32" height="32" rx="8" />
        <path
          className="line"
          d="M9 24V8h8.5a5.5 5.5 0 0 1 0 11H9"
          fill="none"
          strokeWidth="3"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
        <path className="mark" d="M20 24h4" strokeWidth="3" strokeLinecap="round" />
      </Box>
      <Typography component="span" sx={{ fontWeight: 650, fontSize: size * 0.6, letterSpacing: '-0.01em' }}>
        {t('app.name')}
      </Typography>
    </Box>
  );
}
