import type { FragmentType } from '@apollo/client';
import Typography from '@mui/material/Typography';
import { formatDay, shortDay } from '../../../days/plain-day';
import type { GoalDebt_GoalFragment } from '../../../generated/graphql';
import { useFragment } from '../../../graph/use-fragment';
import { useMessages } from '../../../messages/use-messages';
import { formatMoney } from '../../../money/format-money';
import { CardFrame, type CardState } from '../../../parts/card-frame';
import { DataTable } from '../../../parts/data-table';
import { typedRate } from '../form/parse-rate';
import { DebtFragment } from './detail-fragments';

interface Props {
  goal: FragmentType<GoalDebt_GoalFragment>;
  state: (filled: boolean) => CardState;
  onRetry: () => void;
}

/** What a debt costs: its rate, when it ends at the present payment, and every instalment. */
export function DebtCard({ goal, state, onRetry }: Props) {
  const { t, locale } = useMessages();
  const result = useFragment({ fragment: DebtFragment, from: goal });
  const debt = result.dataState === 'complete' ? (result.data?.debt ?? null) : null;
  const plan = debt?.plan;
  const rate = (text: string) => typedRate((Math.round(Number(text) * 100) / 100).toString(), locale);
  return (
    <CardFrame title={t('goals.debt')} state={state(debt !== null)} onRetry={onRetry} height={320}>
      {() =>
        debt && (
          <>
            <Typography variant="body2">
              {t('goals.debt.rates', {
                rate: typedRate(debt.rate, locale),
                kind: t(`goals.rateKind.${debt.rateKind}`).toLocaleLowerCase(locale),
                annual: rate(debt.effectiveAnnualRate),
                monthly: rate(debt.monthlyRate),
              })}
            </Typography>
            {debt.minimumPayment && (
              <Typography variant="body2" color="textSecondary">
                {t('goals.debt.minimum', { amount: formatMoney(debt.minimumPayment, locale) })}
              </Typography>
            )}
            {plan ? (
              <>
                <Typography variant="body2">
                  {t('goals.debt.plan', {
                    payments: plan.payments,
                    when: formatDay(plan.lastOn, locale, { month: 'long', year: 'numeric' }),
                    interest: formatMoney(plan.totalInterest, locale),
                    total: formatMoney(plan.totalPaid, locale),
                  })}
                </Typography>
                <DataTable
                  caption={t('goals.debt.instalments')}
                  height={300}
                  head={[
                    t('goals.debt.due'),
                    t('goals.debt.payment'),
                    t('goals.debt.interest'),
                    t('goals.debt.principal'),
                    t('goals.debt.balance'),
                  ]}
                  rows={plan.instalments.map((each) => ({
                    key: String(each.number),
                    cells: [
                      `${each.number}.\u00a0${shortDay(each.dueOn, locale).replaceAll(' ', '\u00a0')}`,
                      ...[each.payment, each.interest, each.principal, each.balance].map((money) =>
                        formatMoney(money, locale),
                      ),
                    ],
                  }))}
                />
              </>
            ) : (
              <Typography variant="body2" color="textSecondary">
                {t('goals.debt.noPlan')}
              </Typography>
            )}
          </>
        )
      }
    </CardFrame>
  );
}
