import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useMessages } from '../../../messages/use-messages';
import type { EntryType } from './entry-form-state';

interface Props {
  value: EntryType;
  /** An existing transfer stays a transfer, and an entry an entry. */
  editing: boolean;
  onChange: (type: EntryType) => void;
}
const types: readonly EntryType[] = ['spending', 'income', 'transfer'];

/** Spending, income or transfer. */
export function EntryTypeSwitch({ value, editing, onChange }: Props) {
  const { t } = useMessages();
  return (
    <ToggleButtonGroup
      exclusive
      fullWidth
      color="primary"
      size="small"
      value={value}
      aria-label={t('entry.type')}
      onChange={(_event, next: EntryType | null) => next && onChange(next)}
    >
      {types.map((type) => (
        <ToggleButton
          key={type}
          value={type}
          disabled={editing && (type === 'transfer') !== (value === 'transfer')}
          sx={{ textTransform: 'none', fontWeight: 550 }}
        >
          {t(`entry.type.${type}`)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
