import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import { lazy, Suspense, useState } from 'react';
import { shortDay } from '../../../days/plain-day';
import type { GoalCard_GoalFragment, GoalSummary_GoalFragment } from '../../../generated/graphql';
import { useLedger } from '../../../ledger/ledger-context';
import { useMessages } from '../../../messages/use-messages';
import { formatMoney } from '../../../money/format-money';
import { FailureNotice } from '../../../parts/failure-notice';
import { GoalPace } from '../goal-pace';
import { GoalProgress } from '../goal-progress';
import { GoalStatusMark } from '../goal-status';
import { milestonesOf } from '../milestones';
import { useGoalState } from './use-goal-state';

const GoalDialog = lazy(() => import('../form/goal-dialog'));
const MoneyDialog = lazy(() => import('./money-dialog'));

interface Props {
  goal: GoalCard_GoalFragment & GoalSummary_GoalFragment;
  onChanged: () => void;
}

/** How far a goal has come, at what pace, and everything that can be done with it. */
export function SummaryCard({ goal, onChanged }: Props) {
  const { t, locale } = useMessages();
  const { mayEdit } = useLedger();
  const [open, setOpen] = useState<'contribute' | 'withdraw' | 'edit' | null>(null);
  const state = useGoalState(goal, onChanged);
  const closed = () => setOpen(null);
  const monthly = goal.pace?.monthly;
  const facts: [string, string][] = [
    ...(monthly ? [[t('goals.fact.pace'), formatMoney(monthly, locale)] as [string, string]] : []),
    ...(goal.monthlyContribution
      ? [
          [
            t('goals.fact.monthly'),
            t('goals.fact.monthlyOn', {
              amount: formatMoney(goal.monthlyContribution, locale),
              day: goal.contributionDay ?? 1,
            }),
          ] as [string, string],
        ]
      : []),
    ...(goal.account ? [[t('goals.account'), goal.account.name] as [string, string]] : []),
    ...(goal.months ? [[t('goals.months'), String(goal.months)] as [string, string]] : []),
    [t('goals.startsOn'), shortDay(goal.startsOn, locale)],
    ...(goal.endsOn ? [[t('goals.endsOn'), shortDay(goal.endsOn, locale)] as [string, string]] : []),
  ];
  return (
    <Card component="section" aria-label={t('goals.summary')} sx={{ p: 2.5, display: 'grid', gap: 2 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, flexWrap: 'wrap' }}>
        <GoalStatusMark status={goal.status} />
        {goal.archived && <Chip size="small" variant="outlined" label={t('goals.archived')} />}
        <Typography variant="caption" color="textSecondary">
          {t(`goals.kind.${goal.kind}`)}
        </Typography>
      </Box>
      {goal.description && <Typography color="textSecondary">{goal.description}</Typography>}
      <GoalProgress {...goal} milestones={milestonesOf(goal.target)} />
      <GoalPace goal={goal} />
      <Box
        component="dl"
        sx={{ m: 0, display: 'grid', gap: 1.5, gridTemplateColumns: 'repeat(auto-fill, minmax(140px, 1fr))' }}
      >
        {facts.map(([label, value]) => (
          <Box key={label} sx={{ minWidth: 0 }}>
            <Typography variant="caption" color="textSecondary" component="dt">
              {label}
            </Typography>
            <Typography variant="body2" component="dd" sx={{ m: 0 }}>
              {value}
            </Typography>
          </Box>
        ))}
      </Box>
      <FailureNotice failure={state.failure} />
      {mayEdit && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          <Button variant="contained" onClick={() => setOpen('contribute')}>
            {goal.kind === 'DEBT' ? t('goals.pay') : t('goals.contribute')}
          </Button>
          <Button variant="outlined" onClick={() => setOpen('withdraw')}>
            {t('goals.withdraw')}
          </Button>
          <Button variant="outlined" color="inherit" onClick={() => setOpen('edit')}>
            {t('goals.edit')}
          </Button>
          {goal.nextStatuses.map((next) => (
            <Button key={next} color="inherit" disabled={state.busy} onClick={() => void state.change(next)}>
              {next === 'IN_PROGRESS' && goal.status !== 'CREATED' ? t('goals.resume') : t(`goals.to.${next}`)}
            </Button>
          ))}
          <Button color="inherit" disabled={state.busy} onClick={() => void state.archive(!goal.archived)}>
            {goal.archived ? t('goals.unarchive') : t('goals.archive')}
          </Button>
        </Box>
      )}
      <Suspense fallback={null}>
        {open === 'edit' && (
          <GoalDialog
            goalId={goal.id}
            onClose={closed}
            onSaved={() => {
              closed();
              onChanged();
            }}
          />
        )}
        {(open === 'contribute' || open === 'withdraw') && (
          <MoneyDialog
            goal={goal}
            withdrawing={open === 'withdraw'}
            onClose={closed}
            onSaved={() => {
              closed();
              onChanged();
            }}
          />
        )}
      </Suspense>
    </Card>
  );
}
