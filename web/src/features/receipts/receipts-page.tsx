import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { useSearchParams } from 'react-router';
import type { ReceiptStatus } from '../../generated/graphql';
import { failureOf } from '../../graph/failure';
import { gql } from '../../graph/gql';
import { useLedger } from '../../ledger/ledger-context';
import { useMessages } from '../../messages/use-messages';
import { FailureNotice } from '../../parts/failure-notice';
import { LiveDot } from '../../parts/live-dot';
import { PageTitle } from '../../parts/page-title';
import './receipt-fragments';
import { ReceiptList } from './receipt-list';
import { ReceiptPane } from './receipt-pane';
import { ReceiptUpload } from './receipt-upload';
import { useReceiptsLive } from './use-receipts-live';

const ReceiptsDocument = gql(/* GraphQL */ `
  query Receipts($ledgerId: ID!, $first: Int!, $status: [ReceiptStatus!]) {
    ledger(id: $ledgerId) {
      id
      accounts {
        ...EntryAccount @unmask
      }
      categories {
        ...EntryCategory @unmask
      }
      receipts(first: $first, status: $status) {
        totalCount
        edges {
          node {
            id
            ...ReceiptItem_receipt @unmask
          }
        }
      }
    }
  }
`);
type Group = 'open' | 'confirmed' | 'discarded';
const groups: Record<Group, ReceiptStatus[]> = {
  open: ['QUEUED', 'READING', 'TO_REVIEW', 'FAILED'],
  confirmed: ['CONFIRMED'],
  discarded: ['DISCARDED'],
};
const addresses = { open: null, confirmed: 'confirmados', discarded: 'descartados' } as const;
const shownAtOnce = 100;

/** Recibos: photos in, what was read from each beside its picture, and one press to book it. */
export default function ReceiptsPage() {
  const { t } = useMessages();
  const ledger = useLedger();
  const [params, setParams] = useSearchParams();
  const group: Group =
    params.get('ver') === 'confirmados' ? 'confirmed' : params.get('ver') === 'descartados' ? 'discarded' : 'open';
  const chosen = params.get('recibo');
  const { data, error, refetch } = useQuery(ReceiptsDocument, {
    variables: { ledgerId: ledger.id, first: shownAtOnce, status: groups[group] },
    errorPolicy: 'all',
  });
  useReceiptsLive(ledger.id, () => void refetch());
  const receipts = data?.ledger?.receipts?.edges.map(({ node }) => node) ?? null;

  const go = (part: { ver?: string | null; recibo?: string | null }) => {
    const query = new URLSearchParams(params);
    for (const [name, value] of Object.entries(part)) {
      if (value === null) query.delete(name);
      else query.set(name, value);
    }
    setParams(query);
  };
  const done = () => {
    void refetch();
    const next = receipts?.find(({ id, status }) => id !== chosen && status === 'TO_REVIEW');
    go({ recibo: next?.id ?? null });
  };

  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, flexWrap: 'wrap' }}>
        <PageTitle title={t('receipts.title')} />
        <LiveDot />
        <Box sx={{ flex: 1 }} />
        <ToggleButtonGroup
          exclusive
          size="small"
          color="primary"
          value={group}
          aria-label={t('receipts.title')}
          onChange={(_event, next: Group | null) => next && go({ ver: addresses[next], recibo: null })}
        >
          {(['open', 'confirmed', 'discarded'] as const).map((each) => (
            <ToggleButton key={each} value={each} sx={{ textTransform: 'none', py: 0.5, px: 1.5 }}>
              {t(`receipts.filter.${each}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </Box>
      {ledger.mayEdit && group === 'open' && (
        <Box sx={{ display: { xs: chosen ? 'none' : 'block', md: 'block' } }}>
          <ReceiptUpload dense={Boolean(receipts?.length)} onUploaded={() => void refetch()} />
        </Box>
      )}
      {error && <FailureNotice failure={failureOf(error)} onRetry={() => void refetch()} />}
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '300px minmax(0, 1fr)' },
        }}
      >
        <Box sx={{ display: { xs: chosen ? 'none' : 'block', md: 'block' } }}>
          <ReceiptList
            receipts={receipts}
            chosen={chosen}
            empty={group === 'open' ? t('receipts.none') : t('receipts.none.filtered')}
            onChoose={(id) => go({ recibo: id })}
          />
        </Box>
        {chosen ? (
          <ReceiptPane
            key={chosen}
            receiptId={chosen}
            accounts={(data?.ledger?.accounts ?? []).filter(({ archived }) => !archived)}
            categories={data?.ledger?.categories ?? []}
            onDone={done}
            onBack={() => go({ recibo: null })}
          />
        ) : (
          receipts &&
          receipts.length > 0 && (
            <Typography color="textSecondary" sx={{ display: { xs: 'none', md: 'block' }, p: 6, textAlign: 'center' }}>
              {t('receipts.choose.one')}
            </Typography>
          )
        )}
      </Box>
    </Box>
  );
}
