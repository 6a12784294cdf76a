import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import type { RateKind } from '../../../generated/graphql';
import { useMessages } from '../../../messages/use-messages';
import { MoneyField } from '../../../parts/money-field';
import { asksAmount, type EmergencyBasis, type GoalForm, type GoalProblems } from './goal-form-state';
import { parseRate, typedRate } from './parse-rate';

interface Props {
  form: GoalForm;
  put: (part: Partial<GoalForm>) => void;
  problems: GoalProblems;
}
const rateKinds: readonly RateKind[] = ['EFFECTIVE_ANNUAL', 'NOMINAL_MONTHLY', 'NOMINAL_ANNUAL'];

/** How large the goal is and by when, in the words of its kind; for a debt also what it costs. */
export function KindFields({ form, put, problems }: Props) {
  const { t, locale } = useMessages();
  const { kind, currency } = form;
  const rate = parseRate(form.rate);
  return (
    <>
      {kind === 'EMERGENCY' && (
        <ToggleButtonGroup
          exclusive
          size="small"
          color="primary"
          fullWidth
          aria-label={t('goals.emergency.basis')}
          value={form.basis}
          onChange={(_event, basis: EmergencyBasis | null) => basis && put({ basis })}
        >
          <ToggleButton value="months" sx={{ textTransform: 'none' }}>
            {t('goals.emergency.byMonths')}
          </ToggleButton>
          <ToggleButton value="amount" sx={{ textTransform: 'none' }}>
            {t('goals.emergency.byAmount')}
          </ToggleButton>
        </ToggleButtonGroup>
      )}
      {asksAmount(form) ? (
        <MoneyField
          label={t(`goals.amount.${kind}`)}
          value={form.amount}
          onChange={(amount) => put({ amount })}
          currency={currency}
          problem={problems.amount && t(problems.amount)}
        />
      ) : (
        <TextField
          label={t('goals.months')}
          value={form.months}
          onChange={(event) => put({ months: event.target.value })}
          error={problems.months !== undefined}
          helperText={problems.months ? t(problems.months) : t('goals.monthsHelp')}
          slotProps={{ htmlInput: { inputMode: 'numeric' } }}
        />
      )}
      {kind === 'DEBT' && (
        <>
          <Stack direction={{ xs: 'column', sm: 'row' }} spacing={2}>
            <TextField
              label={t('goals.rate')}
              value={form.rate}
              onChange={(event) => put({ rate: event.target.value })}
              error={problems.rate !== undefined}
              helperText={
                problems.rate
                  ? t(problems.rate)
                  : rate === null
                    ? t('goals.rateHelp')
                    : t('goals.rateUnderstood', {
                        rate: typedRate(rate, locale),
                        kind: t(`goals.rateKind.${form.rateKind}`).toLocaleLowerCase(locale),
                      })
              }
              slotProps={{ htmlInput: { inputMode: 'decimal', autoComplete: 'off' } }}
            />
            <TextField
              select
              label={t('goals.rateKind')}
              value={form.rateKind}
              onChange={(event) =>
                put({ rateKind: rateKinds.find((each) => each === event.target.value) ?? 'EFFECTIVE_ANNUAL' })
              }
            >
              {rateKinds.map((each) => (
                <MenuItem key={each} value={each}>
                  {t(`goals.rateKind.${each}`)}
                </MenuItem>
              ))}
            </TextField>
          </Stack>
          <MoneyField
            label={t('goals.minimumPayment')}
            value={form.minimumPayment}
            onChange={(minimumPayment) => put({ minimumPayment })}
            currency={currency}
            problem={problems.minimumPayment && t(problems.minimumPayment)}
          />
        </>
      )}
      <TextField
        label={kind === 'SINKING' ? t('goals.endsOn.SINKING') : t('goals.endsOn')}
        type="date"
        value={form.endsOn}
        onChange={(event) => put({ endsOn: event.target.value })}
        error={problems.endsOn !== undefined}
        helperText={problems.endsOn ? t(problems.endsOn) : kind === 'SINKING' ? undefined : t('goals.endsOnHelp')}
        slotProps={{ inputLabel: { shrink: true } }}
      />
    </>
  );
}
