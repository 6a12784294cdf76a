import ArrowBack from '@mui/icons-material/ArrowBack';
import { useQuery } from '@apollo/client/react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import LinearProgress from '@mui/material/LinearProgress';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { EntryAccountFragment, EntryCategoryFragment } from '../../generated/graphql';
import { failureOf } from '../../graph/failure';
import { gql } from '../../graph/gql';
import { useMessages } from '../../messages/use-messages';
import { FailureNotice } from '../../parts/failure-notice';
import { useEntry } from '../transactions/entry/entry-context';
import type { MarkedField } from './marked-field';
import { ReceiptForm } from './receipt-form';
import { ReceiptImage } from './receipt-image';

const ReceiptDocument = gql(/* GraphQL */ `
  query Receipt($id: ID!) {
    receipt(id: $id) {
      ...ReceiptReview_receipt @unmask
    }
  }
`);

interface Props {
  receiptId: string;
  accounts: readonly EntryAccountFragment[];
  categories: readonly EntryCategoryFragment[];
  onDone: () => void;
  onBack: () => void;
}

/** One receipt: its picture with what was read marked on it, beside the fields that will be booked. */
export function ReceiptPane({ receiptId, accounts, categories, onDone, onBack }: Props) {
  const { t } = useMessages();
  const openEntry = useEntry();
  const { data, error, refetch } = useQuery(ReceiptDocument, { variables: { id: receiptId }, errorPolicy: 'all' });
  const [marked, setMarked] = useState<MarkedField | null>(null);
  const receipt = data?.receipt;
  if (error && !receipt) return <FailureNotice failure={failureOf(error)} onRetry={() => void refetch()} />;
  if (!receipt) return <Skeleton variant="rounded" height={480} />;
  const reading = receipt.status === 'QUEUED' || receipt.status === 'READING';
  const reviewable = receipt.status === 'TO_REVIEW' || receipt.status === 'FAILED';
  return (
    <Card component="section" aria-label={t('receipts.review')} sx={{ p: { xs: 2, sm: 2.5 }, minWidth: 0 }}>
      <Button size="small" startIcon={<ArrowBack />} onClick={onBack} sx={{ display: { md: 'none' }, mb: 1 }}>
        {t('action.back')}
      </Button>
      <Box
        sx={{
          display: 'grid',
          gap: 3,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) minmax(300px, 380px)' },
        }}
      >
        <ReceiptImage receipt={receipt} marked={marked} onMark={setMarked} editable={reviewable} />
        <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
          <Typography variant="h2" noWrap>
            {receipt.company ?? receipt.fileName}
          </Typography>
          {reading && (
            <Box role="status">
              <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
                {t('receipts.reading')}
              </Typography>
              <LinearProgress aria-label={t('receipts.reading')} />
            </Box>
          )}
          {receipt.status === 'FAILED' && (
            <Alert severity="warning" variant="outlined">
              {t('receipts.failed')}
            </Alert>
          )}
          {reviewable && (
            <ReceiptForm
              key={`${receipt.id} ${receipt.status}`}
              receipt={receipt}
              accounts={accounts}
              categories={categories}
              marked={marked}
              onMark={setMarked}
              onDone={onDone}
              onReload={() => void refetch()}
            />
          )}
          {receipt.status === 'CONFIRMED' && (
            <>
              <Alert severity="success" variant="outlined">
                {t('receipts.confirmed')}
              </Alert>
              {receipt.transaction && (
                <Button
                  variant="outlined"
                  onClick={() =>
                    receipt.transaction && openEntry({ kind: 'edit', transactionId: receipt.transaction.id })
                  }
                >
                  {t('receipts.see')}
                </Button>
              )}
            </>
          )}
          {receipt.status === 'DISCARDED' && (
            <Typography color="textSecondary">{t('receipts.status.DISCARDED')}</Typography>
          )}
        </Box>
      </Box>
    </Card>
  );
}
