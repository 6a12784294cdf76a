import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import Chip from '@mui/material/Chip';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router';
import { shortDay } from '../../days/plain-day';
import type { GoalCard_GoalFragment } from '../../generated/graphql';
import { useMessages } from '../../messages/use-messages';
import { probabilityText } from '../projections/share-text';
import { GoalIcon, iconOf } from './goal-icon';
import { GoalPace } from './goal-pace';
import { GoalProgress } from './goal-progress';
import { GoalStatusMark } from './goal-status';
import { goalAddress, isActive } from './goals-address';

/** One goal of the list. The title is the link, and the whole card follows it. */
export function GoalCard({ goal, probability }: { goal: GoalCard_GoalFragment; probability: number | null }) {
  const { t, locale } = useMessages();
  return (
    <Card
      component="article"
      aria-label={goal.title}
      sx={(theme) => ({
        position: 'relative',
        height: '100%',
        p: 2.5,
        display: 'flex',
        flexDirection: 'column',
        gap: 1.5,
        '&:has(a:hover)': { bgcolor: theme.vars.palette.ledger.hover },
      })}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5 }}>
        <GoalIcon name={iconOf(goal.icon, goal.kind)} />
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Typography variant="h2" noWrap>
            <Link
              component={RouterLink}
              to={goalAddress(goal.id)}
              color="inherit"
              underline="none"
              sx={{ '&::after': { content: '""', position: 'absolute', inset: 0, borderRadius: 3 } }}
            >
              {goal.title}
            </Link>
          </Typography>
          <Typography variant="caption" color="textSecondary" component="p" noWrap>
            {[t(`goals.kind.${goal.kind}`), goal.endsOn ? t('goals.until', { day: shortDay(goal.endsOn, locale) }) : '']
              .filter(Boolean)
              .join(' · ')}
          </Typography>
        </Box>
        {goal.archived ? (
          <Chip size="small" variant="outlined" label={t('goals.archived')} />
        ) : (
          <GoalStatusMark status={goal.status} />
        )}
      </Box>
      <GoalProgress {...goal} />
      <Box sx={{ mt: 'auto' }}>
        <GoalPace goal={goal} />
        {probability !== null && isActive(goal.status) && (
          <Typography variant="body2" color="textSecondary" sx={{ mt: 0.25 }}>
            {t('goals.outlook.brief', { share: probabilityText(probability, locale) })}
          </Typography>
        )}
      </Box>
    </Card>
  );
}
