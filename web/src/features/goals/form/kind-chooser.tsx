import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Typography from '@mui/material/Typography';
import type { GoalKind } from '../../../generated/graphql';
import { useMessages } from '../../../messages/use-messages';
import { GoalIcon, usualIcon } from '../goal-icon';

const kinds: readonly GoalKind[] = ['SAVING', 'DEBT', 'EMERGENCY', 'SINKING'];

/** The four kinds of goals, each with a sentence that says what it is for. */
export function KindChooser({ value, onChange }: { value: GoalKind; onChange: (kind: GoalKind) => void }) {
  const { t } = useMessages();
  return (
    <RadioGroup
      aria-label={t('goals.kind')}
      value={value}
      onChange={(_event, next) => onChange(kinds.find((kind) => kind === next) ?? 'SAVING')}
      sx={{ display: 'grid', gap: 1, gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))' } }}
    >
      {kinds.map((kind) => (
        <FormControlLabel
          key={kind}
          value={kind}
          control={<Radio size="small" sx={{ position: 'absolute', opacity: 0 }} />}
          disableTypography
          label={
            <Box sx={{ display: 'flex', gap: 1.25, alignItems: 'flex-start' }}>
              <GoalIcon name={usualIcon[kind]} size={32} />
              <Box component="span" sx={{ display: 'block', minWidth: 0 }}>
                <Typography component="span" variant="body2" sx={{ display: 'block', fontWeight: 600 }}>
                  {t(`goals.kind.${kind}`)}
                </Typography>
                <Typography component="span" variant="caption" color="textSecondary" sx={{ display: 'block' }}>
                  {t(`goals.kindText.${kind}`)}
                </Typography>
              </Box>
            </Box>
          }
          sx={(theme) => ({
            m: 0,
            p: 1.25,
            alignItems: 'flex-start',
            borderRadius: 2,
            border: 1,
            borderColor: value === kind ? 'primary.main' : theme.vars.palette.ledger.lineStrong,
            bgcolor: value === kind ? theme.vars.palette.ledger.primarySoft : 'transparent',
            '&:has(:focus-visible)': { outline: `2px solid ${theme.vars.palette.primary.main}`, outlineOffset: 2 },
            '& .MuiFormControlLabel-label, & > div': { minWidth: 0 },
          })}
        />
      ))}
    </RadioGroup>
  );
}
