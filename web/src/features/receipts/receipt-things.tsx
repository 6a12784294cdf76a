import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import type { EntryCategoryFragment, ReceiptReview_ReceiptFragment } from '../../generated/graphql';
import { useMessages } from '../../messages/use-messages';
import { formatMoney } from '../../money/format-money';
import { categoryPath } from '../transactions/entry/category-path';

interface Props {
  items: ReceiptReview_ReceiptFragment['lineItems'];
  currency: string;
  categories: readonly EntryCategoryFragment[];
  /** By place; empty = with the receipt's own category. */
  categoryIds: readonly string[];
  onChange: (categoryIds: string[]) => void;
}

/** What was bought, each thing with its category to choose. */
export function ReceiptThings({ items, currency, categories, categoryIds, onChange }: Props) {
  const { t, locale } = useMessages();
  const choices = categories
    .filter(({ key, flow }) => key !== 'UNCATEGORIZED' && flow === 'SPENDING')
    .map((category) => ({ id: category.id, label: categoryPath(category, categories) }))
    .sort((a, b) => a.label.localeCompare(b.label, locale));
  const put = (at: number, categoryId: string) =>
    onChange(items.map((_, index) => (index === at ? categoryId : (categoryIds[index] ?? ''))));
  return (
    <Box component="section" aria-label={t('receipts.things')} sx={{ display: 'grid', gap: 1 }}>
      <Typography variant="subtitle2" component="h3">
        {t('receipts.things')}
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.25 }}>
        {items.map((item, at) => {
          const own = categoryIds[at] ?? '';
          const unsure = own !== '' && own === item.category?.id && item.confidence < sure;
          return (
            <Box
              key={at}
              component="li"
              sx={{ display: 'grid', gap: 0.75, gridTemplateColumns: 'minmax(0, 1fr) auto', alignItems: 'center' }}
            >
              <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
                {item.description}
              </Typography>
              <Typography variant="body2" sx={{ fontVariantNumeric: 'tabular-nums' }}>
                {item.amount === null ? '—' : formatMoney({ amount: item.amount, currency }, locale)}
              </Typography>
              <TextField
                select
                size="small"
                sx={{ gridColumn: '1 / -1' }}
                value={choices.some(({ id }) => id === own) ? own : ''}
                onChange={(event) => put(at, event.target.value)}
                helperText={unsure ? t('receipts.check') : undefined}
                hiddenLabel
                slotProps={{
                  select: {
                    displayEmpty: true,
                    SelectDisplayProps: { 'aria-label': t('receipts.thing.category', { name: item.description }) },
                  },
                }}
              >
                <MenuItem value="">{t('receipts.thing.whole')}</MenuItem>
                {choices.map(({ id, label }) => (
                  <MenuItem key={id} value={id}>
                    {label}
                  </MenuItem>
                ))}
              </TextField>
            </Box>
          );
        })}
      </Box>
    </Box>
  );
}
const sure = 0.9;
