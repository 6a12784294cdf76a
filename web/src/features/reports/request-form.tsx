import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState, type FormEvent } from 'react';
import { useLedger, useToday } from '../../ledger/ledger-context';
import { useMessages } from '../../messages/use-messages';
import { FailureNotice } from '../../parts/failure-notice';
import { choiceProblem, ledgerReports, reportFormats, reportInput, usualChoice } from './report-request';
import { useRequestReport } from './use-report-actions';

/** Which report, of when, in which form. */
export function RequestForm({ onRequested }: { onRequested: () => void }) {
  const { t, language } = useMessages();
  const ledger = useLedger();
  const today = useToday();
  const [choice, setChoice] = useState(() => usualChoice(today, language));
  const [asked, setAsked] = useState(false);
  const put = (part: Partial<typeof choice>) => setChoice((now) => ({ ...now, ...part }));
  const request = useRequestReport(onRequested);
  const problem = choiceProblem(choice);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (!problem) void request.run(reportInput(choice, ledger.id));
  };
  return (
    <Card component="form" noValidate aria-label={t('reports.request')} onSubmit={submit} sx={{ p: 2.5 }}>
      <Typography variant="h2">{t('reports.request')}</Typography>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 2 }}>
        {t(`reports.about.${choice.kind}`)}
      </Typography>
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          alignItems: 'start',
          gridTemplateColumns: { xs: '1fr 1fr', lg: '2fr 1.2fr 1fr 1fr auto' },
        }}
      >
        <TextField
          select
          label={t('reports.kind')}
          value={choice.kind}
          sx={{ gridColumn: { xs: '1 / -1', lg: 'auto' } }}
          onChange={(event) => put({ kind: ledgerReports.find((kind) => kind === event.target.value) ?? 'STATEMENT' })}
        >
          {ledgerReports.map((kind) => (
            <MenuItem key={kind} value={kind}>
              {t(`reports.kind.${kind}`)}
            </MenuItem>
          ))}
        </TextField>
        {choice.kind === 'STATEMENT' && (
          <TextField
            label={t('reports.month')}
            type="month"
            value={choice.month}
            onChange={(event) => put({ month: event.target.value })}
            error={asked && problem === 'month'}
            helperText={asked && problem === 'month' ? t('reports.problem.month') : undefined}
            slotProps={{ inputLabel: { shrink: true } }}
          />
        )}
        {choice.kind === 'TAX' && (
          <TextField
            label={t('reports.year')}
            value={choice.year}
            onChange={(event) => put({ year: event.target.value.trim() })}
            error={asked && problem === 'year'}
            helperText={asked && problem === 'year' ? t('reports.problem.year') : undefined}
            slotProps={{ htmlInput: { inputMode: 'numeric' } }}
          />
        )}
        <TextField
          select
          label={t('reports.format')}
          value={choice.format}
          onChange={(event) => put({ format: reportFormats.find((each) => each === event.target.value) ?? 'PDF' })}
        >
          {reportFormats.map((format) => (
            <MenuItem key={format} value={format}>
              {t(`reports.format.${format}`)}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          select
          label={t('user.language')}
          value={choice.language}
          onChange={(event) => put({ language: event.target.value === 'en' ? 'en' : 'es' })}
        >
          <MenuItem value="es">{t('language.es')}</MenuItem>
          <MenuItem value="en">{t('language.en')}</MenuItem>
        </TextField>
        <Button type="submit" variant="contained" loading={request.busy} sx={{ minHeight: 40 }}>
          {t('reports.submit')}
        </Button>
      </Box>
      <Box sx={{ mt: request.failure ? 2 : 0 }}>
        <FailureNotice failure={request.failure} />
      </Box>
    </Card>
  );
}
