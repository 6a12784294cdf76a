import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import Typography from '@mui/material/Typography';
import { useMessages } from '../../messages/use-messages';
import { MoneyText } from '../../parts/money-text';
import type { BudgetMonth } from './budget-rows';

/** The month in three figures. */
export function BudgetsTotal({ total }: { total: NonNullable<BudgetMonth['total']> }) {
  const { t } = useMessages();
  const over = total.left.amount.startsWith('-');
  const figures = [
    { key: 'amount', label: t('budgets.total.amount'), money: total.amount },
    { key: 'spent', label: t('budgets.total.spent'), money: total.spent },
    { key: 'left', label: over ? t('budgets.total.over') : t('budgets.total.left'), money: total.left },
  ] as const;
  return (
    <Card component="section" aria-label={t('budgets.total')} sx={{ p: { xs: 1.75, sm: 2.5 } }}>
      <Box
        component="dl"
        sx={{ m: 0, display: 'grid', gap: 2, gridTemplateColumns: 'repeat(auto-fit, minmax(140px, 1fr))' }}
      >
        {figures.map(({ key, label, money }) => (
          <Box key={key}>
            <Typography variant="caption" color="textSecondary" component="dt">
              {label}
            </Typography>
            <Typography
              component="dd"
              sx={{ m: 0, fontSize: { xs: '1.25rem', sm: '1.5rem' }, fontWeight: 600, letterSpacing: '-0.02em' }}
            >
              <MoneyText money={money} tone={key === 'left' && over ? 'wrong' : 'ink'} />
            </Typography>
          </Box>
        ))}
      </Box>
    </Card>
  );
}
