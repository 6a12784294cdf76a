import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useFragment } from '../../graph/use-fragment';
import type { FragmentType } from '@apollo/client';
import type { AvailableCard_LedgerFragment, FiguresRow_LedgerFragment } from '../../generated/graphql';
import { gql } from '../../graph/gql';
import { useLedger } from '../../ledger/ledger-context';
import { useMessages } from '../../messages/use-messages';
import { forDrawing, formatMoney } from '../../money/format-money';
import { transactionsAddress } from '../transactions/transactions-address';
import { AvailableCard } from './available-card';
import { difference, relativeChange } from './figure-math';
import { FigureCard } from './figure-card';
import { periodVariables, type PanelCardProps } from './panel-card';

const LedgerFragment = gql(/* GraphQL */ `
  fragment FiguresRow_ledger on Ledger {
    id
    dashboard(period: $period) {
      referenceCurrency
      totals {
        ...Totals @unmask
      }
      previous {
        until
        totals {
          ...Totals @unmask
        }
      }
      trend {
        month
        totals {
          ...Totals @unmask
        }
      }
    }
  }
`);
gql(/* GraphQL */ `
  fragment Totals on Totals {
    currency
    savingsRate
    income {
      amount
      currency
    }
    spending {
      amount
      currency
    }
    net {
      amount
      currency
    }
  }
`);

const isZero = ({ amount }: { amount: string }): boolean => !/[1-9]/u.test(amount);

interface Props extends PanelCardProps<FiguresRow_LedgerFragment> {
  available: FragmentType<AvailableCard_LedgerFragment> | null;
}

/** What may still be spent; then income, spending, net and savings of the period, each against the same day of the last one. */
export function FiguresRow({ ledger, available, period, state, onRetry }: Props) {
  const { t, locale } = useMessages();
  const { referenceCurrency } = useLedger();
  const result = useFragment({ fragment: LedgerFragment, from: ledger, variables: periodVariables(period) });
  const dashboard = result.dataState === 'complete' ? result.data?.dashboard : null;
  const currency = dashboard?.referenceCurrency ?? referenceCurrency;
  const none = { amount: '0', currency };
  const nothing = { currency, income: none, spending: none, net: none, savingsRate: null };
  const inReference = (
    totals:
      | readonly (
          | typeof nothing
          | {
              currency: string;
              income: typeof none;
              spending: typeof none;
              net: typeof none;
              savingsRate: number | null;
            }
        )[]
      | undefined,
  ) => totals?.find((each) => each.currency === currency);
  const now = inReference(dashboard?.totals) ?? nothing;
  const before = inReference(dashboard?.previous?.totals);
  const months = dashboard?.trend?.map((point) => inReference(point.totals) ?? nothing) ?? [];
  const apart = dashboard?.totals.filter((each) => each.currency !== currency) ?? [];

  const percent = (value: number, digits = 0) =>
    new Intl.NumberFormat(locale, {
      style: 'percent',
      maximumFractionDigits: digits,
      signDisplay: 'exceptZero',
    }).format(value);
  const against = (change: number | null, text: string) =>
    !before || change === null
      ? t('panel.against.none')
      : change === 0
        ? t('panel.against.same')
        : t('panel.against', { change: text });
  const relative = (which: 'income' | 'spending') => {
    const change = before ? relativeChange(now[which], before[which]) : null;
    return against(change, change === null ? '' : percent(change));
  };
  const moved = before ? difference(now.net, before.net) : null;
  const points =
    before?.savingsRate != null && now.savingsRate != null ? (now.savingsRate - before.savingsRate) * 100 : null;
  const pointsText = new Intl.NumberFormat(locale, { maximumFractionDigits: 0, signDisplay: 'exceptZero' }).format(
    points ?? 0,
  );
  const all = { from: period.start, until: period.end };
  const common = { state: state(Boolean(dashboard)), onRetry };

  return (
    <Box component="section" aria-label={t('panel.figures')}>
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: {
            xs: 'repeat(2, minmax(0, 1fr))',
            sm: 'repeat(6, minmax(0, 1fr))',
            lg: 'repeat(5, minmax(0, 1fr))',
          },
          '& > *': { gridColumn: { sm: 'span 2', lg: 'auto' } },
          '& > :first-of-type': { gridColumn: { xs: '1 / -1', sm: 'span 4', lg: 'auto' } },
        }}
      >
        <AvailableCard ledger={available} period={period} state={state} onRetry={onRetry} />
        <FigureCard
          {...common}
          label={t('panel.income')}
          figure={formatMoney(now.income, locale, { sign: 'signed' })}
          tone="income"
          note={relative('income')}
          values={months.map(({ income }) => forDrawing(income))}
          to={transactionsAddress({ ...all, flow: 'INCOME', currency })}
        />
        <FigureCard
          {...common}
          label={t('panel.spending')}
          figure={formatMoney(now.spending, locale)}
          note={relative('spending')}
          values={months.map(({ spending }) => forDrawing(spending))}
          to={transactionsAddress({ ...all, flow: 'SPENDING', currency })}
        />
        <FigureCard
          {...common}
          label={t('panel.net')}
          figure={formatMoney(now.net, locale)}
          note={against(
            moved ? Number(moved.amount) : null,
            moved ? formatMoney(moved, locale, { sign: 'signed' }) : '',
          )}
          values={months.map(({ net }) => forDrawing(net))}
          to={transactionsAddress({ ...all, currency })}
        />
        <FigureCard
          {...common}
          label={t('panel.savings')}
          figure={
            now.savingsRate === null
              ? '–'
              : new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(now.savingsRate)
          }
          note={
            now.savingsRate === null
              ? t('panel.noIncome')
              : points === null
                ? t('panel.against.none')
                : pointsText === '0'
                  ? t('panel.against.same')
                  : t('panel.against.points', { change: pointsText })
          }
          values={months.map(({ savingsRate }) => savingsRate ?? 0)}
          to={transactionsAddress({ ...all, currency })}
        />
      </Box>
      {apart.length > 0 && (
        <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
          {t('panel.apart', {
            figures: apart
              .map(({ income, spending }) =>
                [
                  isZero(income) ? '' : formatMoney(income, locale, { sign: 'signed', code: true }),
                  isZero(spending) ? '' : `${t('panel.spending')} ${formatMoney(spending, locale, { code: true })}`,
                ]
                  .filter(Boolean)
                  .join(' / '),
              )
              .filter(Boolean)
              .join(' · '),
          })}
        </Typography>
      )}
    </Box>
  );
}
