import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';

/** What a mark of the chart is called. */
export interface LegendMark {
  kind: 'actual' | 'mean' | 'band80' | 'band95' | 'marked';
  name: string;
}

/** The names of what is drawn, each beside its own mark. */
export function FanLegend({ marks }: { marks: readonly LegendMark[] }) {
  return (
    <Box
      component="ul"
      sx={{ listStyle: 'none', m: 0, mb: 0.5, p: 0, display: 'flex', flexWrap: 'wrap', columnGap: 2, rowGap: 0.25 }}
    >
      {marks.map(({ kind, name }) => (
        <Box component="li" key={kind} sx={{ display: 'flex', alignItems: 'center', gap: 0.75 }}>
          <Box
            aria-hidden
            sx={({ vars: { palette } }) => ({
              flex: 'none',
              ...{
                actual: { width: 14, height: 2, bgcolor: palette.ledger.ink },
                mean: { width: 14, height: 2, bgcolor: palette.primary.main },
                band80: { width: 14, height: 10, bgcolor: palette.primary.main, opacity: 0.36 },
                band95: { width: 14, height: 10, bgcolor: palette.primary.main, opacity: 0.12 },
                marked: { width: 10, height: 10, borderRadius: '50%', bgcolor: palette.ledger.mark },
              }[kind],
            })}
          />
          <Typography variant="caption" color="textSecondary">
            {name}
          </Typography>
        </Box>
      ))}
    </Box>
  );
}
