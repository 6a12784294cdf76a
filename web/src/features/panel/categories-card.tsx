import Box from '@mui/material/Box';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { useFragment } from '../../graph/use-fragment';
import { lazy, Suspense } from 'react';
import { useSearchParams } from 'react-router';
import type { CategoriesCard_LedgerFragment, Flow } from '../../generated/graphql';
import { gql } from '../../graph/gql';
import { useLedger } from '../../ledger/ledger-context';
import { useMessages } from '../../messages/use-messages';
import { CardFrame } from '../../parts/card-frame';
import { useCategoryColors } from '../../theme/category-colors';
import { CategoryList } from './category-list';
import { topLevelShares } from './category-shares';
import { periodVariables, type PanelCardProps } from './panel-card';

const CategoriesChart = lazy(() => import('./categories-chart'));
const shownApart = 6;

const LedgerFragment = gql(/* GraphQL */ `
  fragment CategoriesCard_ledger on Ledger {
    id
    categories {
      id
      name
      parentId
    }
    dashboard(period: $period) {
      referenceCurrency
      categories {
        currency
        flow
        amount {
          amount
          currency
        }
        category {
          id
          name
          parentId
        }
      }
    }
  }
`);

/** Where the money goes (or comes from): a donut of the six largest and the rest, always with its list. */
export function CategoriesCard({ ledger, period, state, onRetry }: PanelCardProps<CategoriesCard_LedgerFragment>) {
  const { t } = useMessages();
  const { referenceCurrency } = useLedger();
  const { colors, rest } = useCategoryColors();
  const [params, setParams] = useSearchParams();
  const flow: Flow = params.get('flujo') === 'ingresos' ? 'INCOME' : 'SPENDING';
  const result = useFragment({ fragment: LedgerFragment, from: ledger, variables: periodVariables(period) });
  const dashboard = result.dataState === 'complete' ? result.data?.dashboard : null;
  const currency = dashboard?.referenceCurrency ?? referenceCurrency;
  const slices = (dashboard?.categories ?? []).filter((slice) => slice.flow === flow);
  const known = [...(result.data?.categories ?? []), ...slices.map((slice) => slice.category)].filter(
    (category): category is { __typename: 'Category'; id: string; name: string; parentId: string | null } =>
      Boolean(category?.id && category.name),
  );
  const sharesIn = (code: string) =>
    topLevelShares(
      slices
        .filter((slice) => slice.currency === code)
        .map((slice) => ({ categoryId: slice.category?.id ?? '', amount: slice.amount })),
      known,
      code,
    );
  const shares = sharesIn(currency);
  const largest = shares
    .slice(0, shares.length === shownApart + 1 ? shownApart + 1 : shownApart)
    .map((share, at) => ({ ...share, color: colors[at] ?? rest }));
  const others = shares.slice(largest.length);
  const foreign = [...new Set(slices.map((slice) => slice.currency))]
    .filter((code) => code !== currency)
    .flatMap(sharesIn);
  const title = flow === 'INCOME' ? t('panel.categories.incomeOf') : t('panel.categories.of');

  const choose = (_event: unknown, next: Flow | null) => {
    if (!next) return;
    const query = new URLSearchParams(params);
    if (next === 'INCOME') query.set('flujo', 'ingresos');
    else query.delete('flujo');
    setParams(query, { replace: true });
  };
  return (
    <CardFrame
      title={title}
      state={state(Boolean(dashboard))}
      onRetry={onRetry}
      height={288}
      action={
        <ToggleButtonGroup
          exclusive
          size="small"
          color="primary"
          value={flow}
          onChange={choose}
          aria-label={t('panel.categories')}
        >
          <ToggleButton value="SPENDING" sx={{ textTransform: 'none', py: 0.25 }}>
            {t('tx.flow.SPENDING')}
          </ToggleButton>
          <ToggleButton value="INCOME" sx={{ textTransform: 'none', py: 0.25 }}>
            {t('tx.flow.INCOME')}
          </ToggleButton>
        </ToggleButtonGroup>
      }
    >
      {() =>
        shares.length === 0 && foreign.length === 0 ? (
          <Typography color="textSecondary" sx={{ py: 6, textAlign: 'center' }}>
            {t('panel.categories.none')}
          </Typography>
        ) : (
          <Box
            sx={{
              display: 'grid',
              gap: 2,
              alignItems: 'center',
              gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: '168px minmax(0, 1fr)' },
            }}
          >
            <Suspense fallback={<Box sx={{ height: 168 }} />}>
              <CategoriesChart largest={largest} others={others} rest={rest} title={title} />
            </Suspense>
            <CategoryList largest={largest} others={others} foreign={foreign} rest={rest} flow={flow} period={period} />
          </Box>
        )
      }
    </CardFrame>
  );
}
