import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import type { ImportReview_BatchFragment } from '../../generated/graphql';
import { useMessages } from '../../messages/use-messages';
import { roleOf, roles, withRole, type ImportMapping } from './import-mapping';

interface Props {
  mapping: ImportMapping;
  batch: ImportReview_BatchFragment;
  onChange: (mapping: ImportMapping) => void;
}

/** Each column with its samples and what it is used for. */
export function ColumnsSection({ mapping, batch, onChange }: Props) {
  const { t } = useMessages();
  if (batch.columns.length === 0) return null;
  return (
    <Box>
      <Typography variant="h3" sx={{ mb: 1 }}>
        {t('import.columns')}
      </Typography>
      <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'repeat(auto-fill, minmax(190px, 1fr))' }}>
        {batch.columns.map((column) => {
          const role = roleOf(mapping, column.index);
          const name = column.name || String(column.index + 1);
          return (
            <Box key={column.index} sx={{ border: 1, borderColor: 'divider', borderRadius: 2, p: 1.25, minWidth: 0 }}>
              <Typography variant="body2" noWrap sx={{ fontWeight: 600 }}>
                {name}
              </Typography>
              <Typography variant="caption" color="textSecondary" noWrap component="p" sx={{ mb: 1 }}>
                {column.samples.filter(Boolean).slice(0, 3).join(' · ') || '–'}
              </Typography>
              <TextField
                select
                value={role ?? ''}
                onChange={(event) =>
                  onChange(withRole(mapping, column.index, roles.find((each) => each === event.target.value) ?? null))
                }
                slotProps={{
                  select: { displayEmpty: true, inputProps: { 'aria-label': t('import.column.use', { name }) } },
                }}
              >
                <MenuItem value="">{t('import.role.ignore')}</MenuItem>
                {roles.map((each) => (
                  <MenuItem key={each} value={each}>
                    {t(`import.role.${each}`)}
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
