import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useMessages } from '../../../messages/use-messages';
import { probabilityText } from '../../projections/share-text';
import { expectedText, leverText, reservedText, type Outlook } from './outlook-words';

interface Props {
  title: string;
  outlook: Outlook;
  endsOn: string | null;
}

/** How likely, by when, what is kept for other goals, and the two changes with most effect. */
export function OutlookBody({ title, outlook, endsOn }: Props) {
  const { t, locale } = useMessages();
  const { probability } = outlook;
  const levers = outlook.levers ?? [];
  const reserved = reservedText(outlook, t, locale);
  return (
    <Box sx={{ display: 'grid', gap: 0.75 }}>
      {probability !== null && (
        <>
          <Typography variant="body2" sx={{ fontWeight: 600 }}>
            {t('goals.outlook.probability', { share: probabilityText(probability, locale) })}
          </Typography>
          <Box
            role="meter"
            aria-label={t('goals.outlook.of', { title })}
            aria-valuemin={0}
            aria-valuemax={100}
            aria-valuenow={Math.round(probability * 100)}
            sx={(theme) => ({ height: 6, borderRadius: 3, bgcolor: theme.vars.palette.divider, overflow: 'hidden' })}
          >
            <Box sx={{ height: 1, width: `${probability * 100}%`, bgcolor: 'primary.main', borderRadius: 3 }} />
          </Box>
        </>
      )}
      <Typography variant="body2" color="textSecondary">
        {[expectedText(outlook, endsOn, t, locale), reserved].filter(Boolean).join(' ')}
      </Typography>
      {levers.length > 0 && (
        <Box>
          <Typography variant="caption" color="textSecondary" component="p">
            {t('goals.levers')}
          </Typography>
          <Box component="ul" aria-label={t('goals.leversOf', { title })} sx={{ m: 0, pl: 2.5 }}>
            {levers.map((lever) => (
              <Typography
                key={lever.kind + String(lever.stream?.id ?? lever.category?.id)}
                component="li"
                variant="body2"
              >
                {leverText(lever, t, locale)}
              </Typography>
            ))}
          </Box>
        </Box>
      )}
    </Box>
  );
}
