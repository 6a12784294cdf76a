import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useMessages } from '../../../messages/use-messages';
import { CurrencyField } from '../../../parts/currency-field';
import type { GoalForm, GoalProblems } from './goal-form-state';

interface Props {
  form: GoalForm;
  put: (part: Partial<GoalForm>) => void;
  problems: GoalProblems;
  /** The currency is chosen once. */
  editing: boolean;
}

/** What most people leave as it is. */
export function MoreFields({ form, put, problems, editing }: Props) {
  const { t } = useMessages();
  return (
    <>
      <Stack direction={{ xs: 'column', sm: 'row' }} spacing={2}>
        <TextField
          label={t('goals.priority')}
          value={form.priority}
          onChange={(event) => put({ priority: event.target.value })}
          error={problems.priority !== undefined}
          helperText={problems.priority ? t(problems.priority) : t('goals.priorityHelp')}
          slotProps={{ htmlInput: { inputMode: 'numeric' } }}
        />
        <TextField
          label={t('goals.startsOn')}
          type="date"
          value={form.startsOn}
          onChange={(event) => put({ startsOn: event.target.value })}
          error={problems.startsOn !== undefined}
          helperText={problems.startsOn && t(problems.startsOn)}
          slotProps={{ inputLabel: { shrink: true } }}
        />
      </Stack>
      {!editing && (
        <CurrencyField
          label={t('entry.currency')}
          value={form.currency}
          onChange={(currency) => put({ currency, accountId: '' })}
        />
      )}
      <TextField
        label={t('goals.description')}
        multiline
        maxRows={4}
        value={form.description}
        onChange={(event) => put({ description: event.target.value })}
        slotProps={{ htmlInput: { maxLength: 500 } }}
      />
    </>
  );
}
