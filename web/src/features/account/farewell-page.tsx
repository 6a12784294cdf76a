import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useNavigate } from 'react-router';
import { useMessages } from '../../messages/use-messages';
import { Brand } from '../../parts/brand';
import { PageTitle } from '../../parts/page-title';
import { farewell, type ErasureReceipt } from '../../session/farewell';
import { ErasureList } from './erasure-list';

/** The last page of an account: what was erased. Kept in memory, gone with the page. */
export default function FarewellPage({ receipt }: { receipt: ErasureReceipt }) {
  const { t, locale } = useMessages();
  const navigate = useNavigate();
  const when = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' });
  return (
    <Box
      component="main"
      sx={{ minHeight: '100dvh', display: 'grid', justifyItems: 'center', alignContent: 'start', gap: 3, p: 2, pt: 6 }}
    >
      <Brand size={32} />
      <Card sx={{ width: '100%', maxWidth: 520, p: { xs: 2.5, sm: 4 } }}>
        <Stack spacing={2}>
          <PageTitle title={t('erasure.title')} />
          <Typography color="textSecondary">
            {receipt.complete ? t('erasure.complete') : t('erasure.underWay')}
          </Typography>
          <ErasureList receipt={receipt} />
          <Typography variant="caption" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
            {t('erasure.reference', { when: when.format(new Date(receipt.at)), id: receipt.id })}
          </Typography>
          <Button
            variant="contained"
            onClick={() => {
              farewell.end();
              void navigate('/ingresar', { replace: true });
            }}
          >
            {t('erasure.leave')}
          </Button>
        </Stack>
      </Card>
    </Box>
  );
}
