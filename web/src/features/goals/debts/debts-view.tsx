import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import Link from '@mui/material/Link';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useState, type FormEvent } from 'react';
import { Link as RouterLink } from 'react-router';
import type { DebtsView_GoalFragment, GoalCard_GoalFragment } from '../../../generated/graphql';
import { failureOf } from '../../../graph/failure';
import { gql } from '../../../graph/gql';
import { useLedger } from '../../../ledger/ledger-context';
import { useMessages } from '../../../messages/use-messages';
import { exponentOf } from '../../../money/format-money';
import { parseAmount, typedAmount } from '../../../money/parse-amount';
import { EmptyState } from '../../../parts/empty-state';
import { FailureNotice } from '../../../parts/failure-notice';
import { MoneyField } from '../../../parts/money-field';
import { isActive } from '../goals-address';
import { usualBudget } from './usual-budget';
import { StrategyCard } from './strategy-card';

gql(/* GraphQL */ `
  fragment DebtsView_goal on Goal {
    id
    monthlyContribution {
      amount
      currency
    }
    debt {
      minimumPayment {
        amount
        currency
      }
    }
  }
`);
const ComparisonDocument = gql(/* GraphQL */ `
  query DebtComparison($ledgerId: ID!, $budget: Decimal!) {
    ledger(id: $ledgerId) {
      id
      debtComparison(budget: $budget) {
        budget {
          amount
          currency
        }
        plans {
          strategy
          ...StrategyCard_plan @unmask
        }
      }
    }
  }
`);

interface Props {
  goals: readonly (Pick<GoalCard_GoalFragment, 'id' | 'kind' | 'status'> & DebtsView_GoalFragment)[] | null;
  budget: string | null;
  onBudget: (budget: string) => void;
}

/** All debts at one budget a month, paid off in two orders, side by side. */
export function DebtsView({ goals, budget, onBudget }: Props) {
  const { t, locale } = useMessages();
  const { id: ledgerId, referenceCurrency: currency } = useLedger();
  const debts = goals?.filter(({ kind, status }) => kind === 'DEBT' && isActive(status)) ?? null;
  const asked = budget ?? (debts ? usualBudget(debts, currency) : null);
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? (asked ? typedAmount(asked, locale) : '');
  const { data, error, loading, refetch } = useQuery(ComparisonDocument, {
    variables: { ledgerId, budget: asked ?? '0' },
    skip: asked === null || debts === null || debts.length < 2,
    errorPolicy: 'all',
    notifyOnNetworkStatusChange: true,
  });
  const plans = data?.ledger?.debtComparison?.plans ?? null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const parsed = parseAmount(text, exponentOf(currency));
    if ('amount' in parsed && !parsed.amount.startsWith('-') && /[1-9]/u.test(parsed.amount)) onBudget(parsed.amount);
  };
  const back = (
    <Link component={RouterLink} to="/metas" variant="body2" sx={{ justifySelf: 'start' }}>
      {t('debts.back')}
    </Link>
  );
  if (debts && debts.length < 2) {
    return (
      <>
        {back}
        <Card>
          <EmptyState text={t('debts.few')} />
        </Card>
      </>
    );
  }
  const interests = plans?.map(({ totalInterest }) => Number(totalInterest.amount)) ?? [];
  return (
    <>
      {back}
      <Typography color="textSecondary" sx={{ maxWidth: 680 }}>
        {t('debts.lead')}
      </Typography>
      <Box
        component="form"
        noValidate
        onSubmit={submit}
        sx={{ display: 'flex', gap: 1.5, alignItems: 'flex-start', maxWidth: 480 }}
      >
        <MoneyField label={t('debts.budget')} value={text} onChange={setTyped} currency={currency} />
        <Button type="submit" variant="contained" sx={{ flex: 'none', minHeight: 40 }}>
          {t('debts.recalculate')}
        </Button>
      </Box>
      {error && !plans && !loading && <FailureNotice failure={failureOf(error)} onRetry={() => void refetch()} />}
      <Box
        aria-busy={loading}
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' },
        }}
      >
        {plans
          ? plans.map((plan) => (
              <StrategyCard
                key={plan.strategy}
                plan={plan}
                cheapest={Number(plan.totalInterest.amount) === Math.min(...interests) && new Set(interests).size > 1}
              />
            ))
          : loading &&
            [0, 1].map((at) => <Skeleton key={at} variant="rounded" height={280} sx={{ borderRadius: 3 }} />)}
      </Box>
    </>
  );
}
