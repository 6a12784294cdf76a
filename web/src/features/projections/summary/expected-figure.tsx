import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ForecastBandFragment } from '../../../generated/graphql';
import { useMessages } from '../../../messages/use-messages';
import { MoneyText } from '../../../parts/money-text';
import { bandText } from '../band-words';

interface Props {
  label: string;
  band: ForecastBandFragment;
  tone?: 'income' | 'ink';
  /** With a `+` where it is more than nothing. */
  signed?: boolean;
}

/** One expected figure, large, and below it how far off it may be. */
export function ExpectedFigure({ label, band, tone = 'ink', signed = false }: Props) {
  const { t, locale } = useMessages();
  return (
    <Box sx={{ minWidth: 0 }}>
      <Typography variant="caption" color="textSecondary" component="dt">
        {label}
      </Typography>
      <Box component="dd" sx={{ m: 0 }}>
        <Typography component="p" sx={{ fontSize: { xs: '1.5rem', lg: '1.75rem' }, fontWeight: 600, lineHeight: 1.25 }}>
          <MoneyText money={band.mean} tone={tone} sign={signed || tone === 'income' ? 'signed' : 'plain'} />
        </Typography>
        <Typography variant="caption" color="textSecondary" component="p">
          {bandText(band, t, locale)}
        </Typography>
      </Box>
    </Box>
  );
}
