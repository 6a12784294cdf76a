import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import type {
  EntryAccountFragment,
  EntryCategoryFragment,
  ImportAccountChoice,
  ImportCategoryChoice,
  ImportReview_BatchFragment,
} from '../../generated/graphql';
import { useMessages } from '../../messages/use-messages';
import { categoryPath } from '../transactions/entry/category-path';

interface Props {
  batch: ImportReview_BatchFragment;
  accounts: readonly EntryAccountFragment[];
  categories: readonly EntryCategoryFragment[];
  onAccounts: (choices: ImportAccountChoice[]) => void;
  onCategories: (choices: ImportCategoryChoice[]) => void;
}
const atFirst = 8;

/** Which account and category each name of the file stands for; what has none yet will be made. */
export function MatchesSection({ batch, accounts, categories, onAccounts, onCategories }: Props) {
  const { t } = useMessages();
  return (
    <>
      {batch.accounts.length > 0 && (
        <Matches title={t('import.accounts')} count={batch.accounts.length}>
          {(limit) =>
            batch.accounts.slice(0, limit).map((match) => (
              <TextField
                key={`${match.name} ${match.currency}`}
                select
                label={`${match.name} (${match.currency})`}
                helperText={t('import.rowsOf', { count: match.rows })}
                value={match.account?.id ?? ''}
                onChange={(event) =>
                  onAccounts([
                    {
                      name: match.name,
                      currency: match.currency,
                      ...(event.target.value
                        ? { accountId: event.target.value }
                        : { newName: match.newName ?? match.name, newKind: match.newKind ?? 'BANK' }),
                    },
                  ])
                }
                slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
              >
                <MenuItem value="">{t('import.createAs', { name: match.newName ?? match.name })}</MenuItem>
                {accounts
                  .filter(({ currency }) => currency === match.currency)
                  .map((account) => (
                    <MenuItem key={account.id} value={account.id}>
                      {account.name}
                    </MenuItem>
                  ))}
              </TextField>
            ))
          }
        </Matches>
      )}
      {batch.categories.length > 0 && (
        <Matches title={t('import.categories')} count={batch.categories.length}>
          {(limit) =>
            batch.categories.slice(0, limit).map((match) => (
              <TextField
                key={`${match.path} ${match.flow}`}
                select
                label={match.path || t('entry.noCategory')}
                helperText={`${t(`tx.flow.${match.flow}`)} · ${t('import.rowsOf', { count: match.rows })}`}
                value={match.category?.id ?? ''}
                onChange={(event) =>
                  onCategories([{ path: match.path, flow: match.flow, categoryId: event.target.value || null }])
                }
                slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
              >
                <MenuItem value="">{t('import.createAs', { name: match.path })}</MenuItem>
                {categories.map((category) => (
                  <MenuItem key={category.id} value={category.id}>
                    {categoryPath(category, categories)}
                  </MenuItem>
                ))}
              </TextField>
            ))
          }
        </Matches>
      )}
    </>
  );
}

function Matches({ title, count, children }: { title: string; count: number; children: (limit: number) => ReactNode }) {
  const { t } = useMessages();
  const [all, setAll] = useState(false);
  return (
    <Box>
      <Typography variant="h3" sx={{ mb: 1.5 }}>
        {title}
      </Typography>
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: {
            xs: 'minmax(0, 1fr)',
            sm: 'repeat(2, minmax(0, 1fr))',
            lg: 'repeat(4, minmax(0, 1fr))',
          },
        }}
      >
        {children(all ? count : atFirst)}
      </Box>
      {!all && count > atFirst && (
        <Button size="small" sx={{ mt: 1 }} onClick={() => setAll(true)}>
          {t('import.more', { count: count - atFirst })}
        </Button>
      )}
    </Box>
  );
}
