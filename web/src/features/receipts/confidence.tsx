import CheckCircle from '@mui/icons-material/CheckCircleOutlined';
import ErrorOutline from '@mui/icons-material/ErrorOutlineOutlined';
import Box from '@mui/material/Box';
import { useMessages } from '../../messages/use-messages';

const sure = 0.9;

/** How sure the reading of one field is, in a word and a figure. */
export function Confidence({ field, marked = false }: { field: { confidence: number } | null; marked?: boolean }) {
  const { t, locale } = useMessages();
  const isSure = field !== null && field.confidence >= sure;
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  return (
    <Box
      sx={(theme) => ({
        display: 'flex',
        alignItems: 'center',
        gap: 0.5,
        mt: 0.5,
        ml: 1.75,
        typography: 'caption',
        fontWeight: marked ? 600 : undefined,
        color: isSure ? theme.vars.palette.ledger.income : theme.vars.palette.ledger.markText,
      })}
    >
      {isSure ? <CheckCircle sx={{ fontSize: 16 }} /> : <ErrorOutline sx={{ fontSize: 16 }} />}
      {field === null
        ? t('receipts.unread')
        : `${isSure ? t('receipts.sure') : t('receipts.check')} · ${t('receipts.confidence', { percent: percent.format(field.confidence) })}`}
    </Box>
  );
}
