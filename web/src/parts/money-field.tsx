import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { useMessages } from '../messages/use-messages';
import { exponentOf, formatMoney } from '../money/format-money';
import { parseAmount } from '../money/parse-amount';

interface Props {
  label: string;
  /** What was typed, kept as it was typed. */
  value: string;
  onChange: (text: string) => void;
  currency: string;
  problem?: string | undefined;
  autoFocus?: boolean;
  large?: boolean;
}

/** An amount as people write it, and below it what was understood. */
export function MoneyField({ label, value, onChange, currency, problem, autoFocus = false, large = false }: Props) {
  const { t, locale } = useMessages();
  const parsed = parseAmount(value, exponentOf(currency));
  const typed = value.trim() !== '';
  const own =
    !typed || 'amount' in parsed
      ? undefined
      : parsed.problem === 'decimals'
        ? t('entry.problem.decimals', { currency })
        : t('entry.problem.unclear');
  const understood =
    typed && 'amount' in parsed
      ? t('money.understood', {
          amount: formatMoney({ amount: parsed.amount, currency }, locale, { exact: true, code: true }),
        })
      : undefined;
  const wrong = own ?? problem;
  return (
    <TextField
      label={label}
      value={value}
      autoFocus={autoFocus}
      autoComplete="off"
      onChange={(event) => onChange(event.target.value)}
      error={wrong !== undefined}
      helperText={wrong ?? understood ?? ' '}
      slotProps={{
        htmlInput: { inputMode: 'decimal', enterKeyHint: 'next' },
        input: {
          startAdornment: <InputAdornment position="start">{currency}</InputAdornment>,
          sx: large ? { fontSize: '1.5rem', fontWeight: 600 } : {},
        },
      }}
    />
  );
}
