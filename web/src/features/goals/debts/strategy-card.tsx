import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import Chip from '@mui/material/Chip';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { Link as RouterLink } from 'react-router';
import { formatDay } from '../../../days/plain-day';
import type { StrategyCard_PlanFragment } from '../../../generated/graphql';
import { gql } from '../../../graph/gql';
import { useMessages } from '../../../messages/use-messages';
import { formatMoney } from '../../../money/format-money';
import { goalAddress } from '../goals-address';

gql(/* GraphQL */ `
  fragment StrategyCard_plan on DebtStrategyPlan {
    strategy
    months
    freeOn
    totalInterest {
      amount
      currency
    }
    order {
      id
      title
    }
  }
`);

/** One way of paying off: when it ends, what it costs, and which debt goes first. */
export function StrategyCard({ plan, cheapest }: { plan: StrategyCard_PlanFragment; cheapest: boolean }) {
  const { t, locale } = useMessages();
  const id = useId();
  const figure = (label: string, value: string) => (
    <Box>
      <Typography variant="caption" color="textSecondary" component="dt">
        {label}
      </Typography>
      <Typography component="dd" sx={{ m: 0, fontSize: '1.25rem', fontWeight: 600, letterSpacing: '-0.01em' }}>
        {value}
      </Typography>
    </Box>
  );
  return (
    <Card component="section" aria-labelledby={id} sx={{ p: 2.5, display: 'grid', gap: 2, alignContent: 'start' }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, minHeight: 32 }}>
        <Typography variant="h2" id={id} sx={{ flex: 1 }}>
          {t(`debts.${plan.strategy}`)}
        </Typography>
        {cheapest && <Chip size="small" color="success" variant="outlined" label={t('debts.cheapest')} />}
      </Box>
      <Typography variant="body2" color="textSecondary">
        {t(`debts.text.${plan.strategy}`)}
      </Typography>
      <Box component="dl" sx={{ m: 0, display: 'grid', gap: 1.5, gridTemplateColumns: 'repeat(2, minmax(0, 1fr))' }}>
        {figure(t('debts.free'), formatDay(plan.freeOn, locale, { month: 'short', year: 'numeric' }))}
        {figure(t('debts.interest'), formatMoney(plan.totalInterest, locale))}
      </Box>
      <Typography variant="body2">{t('debts.months', { count: plan.months })}</Typography>
      <Box>
        <Typography variant="caption" color="textSecondary" component="h3">
          {t('debts.order')}
        </Typography>
        <Box component="ol" sx={{ m: 0, mt: 0.5, pl: 2.5, typography: 'body2', display: 'grid', gap: 0.5 }}>
          {plan.order.map((goal) => (
            <li key={goal.id}>
              <Link component={RouterLink} to={goalAddress(goal.id)} color="inherit">
                {goal.title}
              </Link>
            </li>
          ))}
        </Box>
      </Box>
    </Card>
  );
}
