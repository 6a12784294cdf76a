import Add from '@mui/icons-material/Add';
import Close from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import type { EntryCategoryFragment, Flow } from '../../../generated/graphql';
import { useMessages } from '../../../messages/use-messages';
import { sumDecimals } from '../../../money/decimal';
import { exponentOf, formatMoney } from '../../../money/format-money';
import { parseAmount } from '../../../money/parse-amount';
import { MoneyField } from '../../../parts/money-field';
import { CategoryField } from './category-field';
import type { EntryProblems, SplitLine } from './entry-form-state';

interface Props {
  lines: SplitLine[];
  onChange: (lines: SplitLine[]) => void;
  categories: readonly EntryCategoryFragment[];
  currency: string;
  flow: Flow;
  problems: EntryProblems;
}

/** Several categories of one payment, and what they come to. */
export function SplitFields({ lines, onChange, categories, currency, flow, problems }: Props) {
  const { t, locale } = useMessages();
  const exponent = exponentOf(currency);
  const put = (at: number, part: Partial<SplitLine>) =>
    onChange(lines.map((line, index) => (index === at ? { ...line, ...part } : line)));
  const amounts = lines.flatMap((line) => {
    const parsed = parseAmount(line.amount, exponent);
    return 'amount' in parsed ? [line.negative ? `-${parsed.amount}` : parsed.amount] : [];
  });
  const total = { amount: sumDecimals(amounts, exponent), currency };
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      {lines.map((line, at) => (
        <Box
          key={at}
          sx={{
            display: 'grid',
            gridTemplateColumns: { xs: 'minmax(0, 1fr) 40px', sm: 'minmax(0, 1fr) 200px 40px' },
            gap: 1,
            alignItems: 'start',
          }}
        >
          <CategoryField
            label={t('entry.split.category', { n: at + 1 })}
            categories={categories}
            flow={line.flow ?? flow}
            value={line.categoryId}
            onChange={(categoryId) => put(at, { categoryId })}
          />
          <Box sx={{ gridColumn: { xs: 1, sm: 2 }, gridRow: { xs: 2, sm: 1 } }}>
            <MoneyField
              label={t('entry.split.amount', { n: at + 1 })}
              value={line.amount}
              onChange={(amount) => put(at, { amount })}
              currency={currency}
              problem={problems[`split${at}`] === undefined ? undefined : t('entry.problem.amount')}
            />
          </Box>
          <IconButton
            aria-label={t('entry.split.remove', { n: at + 1 })}
            disabled={lines.length <= 2}
            onClick={() => onChange(lines.filter((_line, index) => index !== at))}
          >
            <Close fontSize="small" />
          </IconButton>
        </Box>
      ))}
      <Box sx={{ display: 'flex', justifyContent: 'space-between', alignItems: 'center' }}>
        <Button size="small" startIcon={<Add />} onClick={() => onChange([...lines, { categoryId: '', amount: '' }])}>
          {t('entry.split.add')}
        </Button>
        <Typography sx={{ fontWeight: 600 }} role="status">
          {t('entry.split.total', { amount: formatMoney(total, locale, { exact: true }) })}
        </Typography>
      </Box>
    </Box>
  );
}
