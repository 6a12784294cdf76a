import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import type { ImportReview_BatchFragment } from '../../generated/graphql';
import { useMessages } from '../../messages/use-messages';
import { foldedType, typeMeanings, type ImportMapping } from './import-mapping';

interface Props {
  mapping: ImportMapping;
  batch: ImportReview_BatchFragment;
  onChange: (mapping: ImportMapping) => void;
}

/** What each value of the type column means. The ones seen in the samples come with their own spelling. */
export function TypesSection({ mapping, batch, onChange }: Props) {
  const { t } = useMessages();
  const index = mapping.columns.type;
  if (typeof index !== 'number') return null;
  const written = [
    ...(batch.columns.find((column) => column.index === index)?.samples ?? []),
    ...batch.sampleRows.map((row) => row[index] ?? ''),
  ].filter((value) => value.trim() !== '');
  const names = new Map(written.map((value) => [foldedType(value), value.trim()]));
  for (const folded of Object.keys(mapping.typeMeanings)) if (!names.has(folded)) names.set(folded, folded);
  if (names.size === 0) return null;
  return (
    <Box>
      <Typography variant="h3" sx={{ mb: 1.5 }}>
        {t('import.types')}
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
        {[...names].map(([folded, name]) => (
          <TextField
            key={folded}
            select
            label={name}
            value={mapping.typeMeanings[folded] ?? ''}
            error={mapping.typeMeanings[folded] === undefined}
            helperText={mapping.typeMeanings[folded] === undefined ? t('import.type.unset') : undefined}
            onChange={(event) => {
              const meaning = typeMeanings.find((each) => each === event.target.value);
              if (meaning) onChange({ ...mapping, typeMeanings: { ...mapping.typeMeanings, [folded]: meaning } });
            }}
          >
            {typeMeanings.map((meaning) => (
              <MenuItem key={meaning} value={meaning}>
                {t(`import.type.${meaning}`)}
              </MenuItem>
            ))}
          </TextField>
        ))}
      </Box>
    </Box>
  );
}
