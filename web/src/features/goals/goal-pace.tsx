import CheckCircle from '@mui/icons-material/CheckCircleOutlined';
import Schedule from '@mui/icons-material/ScheduleOutlined';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { formatDay } from '../../days/plain-day';
import type { GoalCard_GoalFragment } from '../../generated/graphql';
import type { Translate } from '../../messages/translate';
import { useMessages } from '../../messages/use-messages';
import { formatMoney } from '../../money/format-money';

type Paced = Pick<GoalCard_GoalFragment, 'pace' | 'share' | 'status'>;

/** When a goal is reached as things go, in a few words; nothing for one that is over. */
export function paceText({ pace, share, status }: Paced, t: Translate, locale: string): string | null {
  if (status === 'COMPLETED' || status === 'CANCELLED' || share >= 1) return null;
  if (pace?.reachesOn)
    return t('goals.pace', { when: formatDay(pace.reachesOn, locale, { month: 'long', year: 'numeric' }) });
  return pace?.monthly ? t('goals.pace.never') : t('goals.pace.unknown');
}

/** On the way or behind, by icon, word and colour; nothing while it is unknown. */
export function OnTrack({ onTrack }: { onTrack: boolean | null | undefined }) {
  const { t } = useMessages();
  if (onTrack === null || onTrack === undefined) return null;
  const Icon = onTrack ? CheckCircle : Schedule;
  return (
    <Box
      component="span"
      sx={(theme) => ({
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.5,
        typography: 'caption',
        fontWeight: 600,
        whiteSpace: 'nowrap',
        color: onTrack ? theme.vars.palette.ledger.income : theme.vars.palette.ledger.markText,
      })}
    >
      <Icon sx={{ fontSize: 16 }} />
      {onTrack ? t('goals.onTrack') : t('goals.behind')}
    </Box>
  );
}

/** The pace of a goal: when at this rate, how much a month it takes, and whether that fits. */
export function GoalPace({ goal }: { goal: Paced }) {
  const { t, locale } = useMessages();
  const text = paceText(goal, t, locale);
  if (text === null) return null;
  const needed = goal.pace?.needed;
  return (
    <Box sx={{ display: 'grid', gap: 0.25 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: 1, flexWrap: 'wrap' }}>
        <Typography variant="body2">{text}</Typography>
        <OnTrack onTrack={goal.pace?.onTrack} />
      </Box>
      {needed && (
        <Typography variant="body2" color="textSecondary">
          {t('goals.needed', { amount: formatMoney(needed, locale) })}
        </Typography>
      )}
    </Box>
  );
}
