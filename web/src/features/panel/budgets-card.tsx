import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router';
import type { BudgetsCard_LedgerFragment } from '../../generated/graphql';
import { gql } from '../../graph/gql';
import { useFragment } from '../../graph/use-fragment';
import { useToday } from '../../ledger/ledger-context';
import { useMessages } from '../../messages/use-messages';
import { formatMoney } from '../../money/format-money';
import { CardFrame } from '../../parts/card-frame';
import { BudgetBar } from '../budgets/budget-bar';
import { monthGone } from '../budgets/budget-rows';
import { BudgetWords } from '../budgets/budget-words';
import { budgetsAddress } from '../budgets/budgets-address';
import { transactionsAddress } from '../transactions/transactions-address';
import { periodVariables, type PanelCardProps } from './panel-card';

const LedgerFragment = gql(/* GraphQL */ `
  fragment BudgetsCard_ledger on Ledger {
    id
    dashboard(period: $period) {
      budgets {
        share
        state
        category {
          id
          name
        }
        amount {
          amount
          currency
        }
        spent {
          amount
          currency
        }
        left {
          amount
          currency
        }
      }
    }
  }
`);
const shown = 5;

/** The five tightest budgets, each with a mark for today; a press opens what was spent. */
export function BudgetsCard({ ledger, period, state, onRetry }: PanelCardProps<BudgetsCard_LedgerFragment>) {
  const { t, locale } = useMessages();
  const today = useToday();
  const result = useFragment({ fragment: LedgerFragment, from: ledger, variables: periodVariables(period) });
  const dashboard = result.dataState === 'complete' ? result.data?.dashboard : null;
  const budgets = dashboard?.budgets ?? null;
  const gone = period.kind === 'month' ? monthGone(period.start, period.end, today) : null;
  return (
    <CardFrame
      title={t('panel.budgets')}
      state={state(budgets !== null || (Boolean(dashboard) && period.kind !== 'month'))}
      onRetry={onRetry}
      height={288}
      action={
        <Link component={RouterLink} variant="body2" to={budgetsAddress(period)}>
          {budgets?.length ? t('panel.latest.all') : t('panel.available.define')}
        </Link>
      }
    >
      {() =>
        !budgets?.length ? (
          <Typography color="textSecondary" sx={{ py: 6, textAlign: 'center' }}>
            {t('panel.budgets.none')}
          </Typography>
        ) : (
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 0.5 }}>
            {budgets.slice(0, shown).map((budget, at) => (
              <li key={budget.category?.id ?? at}>
                <Link
                  component={RouterLink}
                  to={transactionsAddress({
                    from: period.start,
                    until: period.end,
                    flow: 'SPENDING',
                    currency: budget.spent.currency,
                    ...(budget.category ? { categoryIds: [budget.category.id], includeDescendants: true } : {}),
                  })}
                  color="inherit"
                  underline="none"
                  sx={(theme) => ({
                    display: 'grid',
                    gap: 0.5,
                    p: 0.5,
                    borderRadius: 1,
                    '&:hover': { bgcolor: theme.vars.palette.ledger.hover },
                  })}
                >
                  <Box component="span" sx={{ display: 'flex', justifyContent: 'space-between', gap: 1 }}>
                    <Typography component="span" variant="body2" noWrap>
                      {budget.category?.name}
                    </Typography>
                    <Typography component="span" variant="caption" color="textSecondary" sx={{ whiteSpace: 'nowrap' }}>
                      {t('budgets.spentOf', {
                        spent: formatMoney(budget.spent, locale),
                        amount: formatMoney(budget.amount, locale),
                      })}
                    </Typography>
                  </Box>
                  <BudgetBar share={budget.share} today={gone} state={budget.state} />
                  <BudgetWords left={budget.left} state={budget.state} />
                </Link>
              </li>
            ))}
          </Box>
        )
      }
    </CardFrame>
  );
}
