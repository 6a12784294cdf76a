import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import type { AvailableCard_LedgerFragment } from '../../generated/graphql';
import { gql } from '../../graph/gql';
import { useFragment } from '../../graph/use-fragment';
import { useMessages } from '../../messages/use-messages';
import { forDrawing, formatMoney } from '../../money/format-money';
import { BudgetBar } from '../budgets/budget-bar';
import { budgetsAddress } from '../budgets/budgets-address';
import { FigureCard } from './figure-card';
import { periodVariables, type PanelCardProps } from './panel-card';

const LedgerFragment = gql(/* GraphQL */ `
  fragment AvailableCard_ledger on Ledger {
    id
    dashboard(period: $period) {
      available {
        amount {
          amount
          currency
        }
        budgeted {
          amount
          currency
        }
        spent {
          amount
          currency
        }
      }
    }
  }
`);

/** What may still be spent of the month's budgets; without any, the way to set one. */
export function AvailableCard({ ledger, period, state, onRetry }: PanelCardProps<AvailableCard_LedgerFragment>) {
  const { t, locale } = useMessages();
  const result = useFragment({ fragment: LedgerFragment, from: ledger, variables: periodVariables(period) });
  const dashboard = result.dataState === 'complete' ? result.data?.dashboard : null;
  const available = dashboard?.available ?? null;
  const over = available?.amount.amount.startsWith('-') ?? false;
  const budgeted = forDrawing(available?.budgeted);
  const share = budgeted > 0 ? forDrawing(available?.spent) / budgeted : 0;
  return (
    <FigureCard
      label={t('panel.available')}
      figure={available ? formatMoney(available.amount, locale) : null}
      tone={over ? 'wrong' : 'ink'}
      note={
        available
          ? t('budgets.spentOf', {
              spent: formatMoney(available.spent, locale),
              amount: formatMoney(available.budgeted, locale),
            })
          : period.kind === 'month'
            ? t('panel.available.none')
            : t('panel.available.month')
      }
      to={budgetsAddress(period)}
      state={state(Boolean(dashboard))}
      onRetry={onRetry}
      foot={
        available ? (
          <BudgetBar share={share} today={null} state={over ? 'OVER' : null} />
        ) : (
          <Box>
            <Link component={RouterLink} to={budgetsAddress(period)} variant="body2">
              {t('panel.available.define')}
            </Link>
          </Box>
        )
      }
    />
  );
}
