import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router';
import type { Period } from '../../days/period';
import { useLedger } from '../../ledger/ledger-context';
import { useMessages } from '../../messages/use-messages';
import { formatMoney } from '../../money/format-money';
import { transactionsAddress } from '../transactions/transactions-address';
import { BudgetBar } from './budget-bar';
import type { BudgetRow } from './budget-rows';
import { BudgetWords } from './budget-words';

interface Props {
  row: BudgetRow;
  period: Period;
  onEdit: (row: BudgetRow) => void;
}

/** One category: its name leads to what was spent, its amount can be changed. */
export function BudgetRowItem({ row, period, onEdit }: Props) {
  const { t, locale } = useMessages();
  const { mayEdit, referenceCurrency } = useLedger();
  const { budget } = row;
  const amount = budget ? formatMoney(budget.amount, locale) : null;
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        gap: 0.75,
        py: 1.25,
        borderBottom: 1,
        borderColor: 'divider',
        '&:last-of-type': { borderBottom: 0 },
      }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Link
            component={RouterLink}
            color="inherit"
            variant="body2"
            sx={{ fontWeight: 550 }}
            to={transactionsAddress({
              from: period.start,
              until: period.end,
              flow: 'SPENDING',
              currency: referenceCurrency,
              categoryIds: [row.categoryId],
              includeDescendants: true,
            })}
          >
            {row.name}
          </Link>
          <Typography variant="caption" color="textSecondary" component="p">
            {[
              row.parent,
              amount
                ? t('budgets.spentOf', { spent: formatMoney(row.spent, locale), amount })
                : t('budgets.spent', { amount: formatMoney(row.spent, locale) }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </Typography>
        </Box>
        {mayEdit && (
          <Button
            size="small"
            variant={budget ? 'text' : 'outlined'}
            onClick={() => onEdit(row)}
            aria-label={t(budget ? 'budgets.changeOf' : 'budgets.setOf', { name: row.name })}
          >
            {budget ? t('budgets.change') : t('budgets.set')}
          </Button>
        )}
      </Box>
      {budget && <BudgetBar {...row} />}
      {row.left && <BudgetWords left={row.left} state={row.state} />}
    </Box>
  );
}
