import CheckCircle from '@mui/icons-material/CheckCircleOutlined';
import HighlightOff from '@mui/icons-material/HighlightOffOutlined';
import Box from '@mui/material/Box';
import type { ForecastBandFragment } from '../../../generated/graphql';
import { useMessages } from '../../../messages/use-messages';
import type { MoneyLike } from '../../../money/format-money';
import { isWithin } from '../band-words';

/** Whether what came lay in the 80 % band: by icon and word. */
export function Verdict({ band, actual }: { band: ForecastBandFragment; actual: MoneyLike | null }) {
  const { t } = useMessages();
  if (!actual) return t('projections.record.open');
  const inside = isWithin(actual, band.lo80, band.hi80);
  const Icon = inside ? CheckCircle : HighlightOff;
  const above = Number(actual.amount) > Number(band.hi80.amount);
  return (
    <Box
      component="span"
      sx={(theme) => ({
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.5,
        whiteSpace: 'nowrap',
        color: inside ? theme.vars.palette.ledger.income : theme.vars.palette.ledger.markText,
      })}
    >
      <Icon sx={{ fontSize: 16 }} />
      {inside ? t('projections.record.inside') : above ? t('projections.record.above') : t('projections.record.below')}
    </Box>
  );
}
