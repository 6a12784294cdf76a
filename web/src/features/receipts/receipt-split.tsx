import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormHelperText from '@mui/material/FormHelperText';
import Typography from '@mui/material/Typography';
import type { EntryCategoryFragment } from '../../generated/graphql';
import { useMessages } from '../../messages/use-messages';
import { formatMoney } from '../../money/format-money';
import { typedAmount } from '../../money/parse-amount';
import { MoneyField } from '../../parts/money-field';
import { categoryPath } from '../transactions/entry/category-path';
import type { Part } from './receipt-parts';

interface Props {
  parts: readonly Part[];
  currency: string;
  categories: readonly EntryCategoryFragment[];
  /** What was typed for a category, where it was. */
  typed: Readonly<Record<string, string>>;
  onType: (categoryId: string, text: string) => void;
  onReset: () => void;
  /** From the parts to the total; zero where they fit. */
  missing: string;
}

/** How the total is divided among categories: proposed from what was bought, each part to change. */
export function ReceiptSplit({ parts, currency, categories, typed, onType, onReset, missing }: Props) {
  const { t, locale } = useMessages();
  const fits = /^-?[0.]*$/u.test(missing);
  const nameOf = (id: string) => {
    const category = categories.find((each) => each.id === id);
    return category ? categoryPath(category, categories) : t('entry.noCategory');
  };
  return (
    <Box component="section" aria-label={t('receipts.split')} sx={{ display: 'grid', gap: 1.25 }}>
      <Typography variant="subtitle2" component="h3">
        {t('receipts.split')}
      </Typography>
      {parts.map(({ categoryId, amount }) => (
        <MoneyField
          key={categoryId}
          label={nameOf(categoryId)}
          value={typed[categoryId] ?? typedAmount(amount, locale)}
          onChange={(text) => onType(categoryId, text)}
          currency={currency}
        />
      ))}
      <Box role="status">
        {!fits && (
          <FormHelperText error>
            {t(missing.startsWith('-') ? 'receipts.split.over' : 'receipts.split.missing', {
              amount: formatMoney({ amount: missing.replace('-', ''), currency }, locale, { exact: true }),
            })}
          </FormHelperText>
        )}
      </Box>
      {Object.keys(typed).length > 0 && (
        <Button size="small" color="inherit" onClick={onReset} sx={{ justifySelf: 'start' }}>
          {t('receipts.split.reset')}
        </Button>
      )}
    </Box>
  );
}
