import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Card from '@mui/material/Card';
import Chip from '@mui/material/Chip';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { shortDay } from '../../days/plain-day';
import type { ReceiptItem_ReceiptFragment, ReceiptStatus } from '../../generated/graphql';
import { useMessages } from '../../messages/use-messages';
import { formatMoney } from '../../money/format-money';
import { EmptyState } from '../../parts/empty-state';

interface Props {
  receipts: readonly ReceiptItem_ReceiptFragment[] | null;
  chosen: string | null;
  empty: string;
  onChoose: (id: string) => void;
}
const colors: Record<ReceiptStatus, 'default' | 'primary' | 'success' | 'error' | 'warning'> = {
  QUEUED: 'default',
  READING: 'primary',
  TO_REVIEW: 'warning',
  CONFIRMED: 'success',
  FAILED: 'error',
  DISCARDED: 'default',
};

/** The receipts of the group; their status changes while one looks. */
export function ReceiptList({ receipts, chosen, empty, onChoose }: Props) {
  const { t, locale } = useMessages();
  if (receipts === null) return <Skeleton variant="rounded" height={240} />;
  if (receipts.length === 0) {
    return (
      <Card>
        <EmptyState text={empty} />
      </Card>
    );
  }
  return (
    <Card component="section" aria-label={t('receipts.list')}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0.75 }}>
        {receipts.map((receipt) => (
          <li key={receipt.id}>
            <ButtonBase
              aria-current={receipt.id === chosen}
              onClick={() => onChoose(receipt.id)}
              sx={(theme) => ({
                width: '100%',
                textAlign: 'left',
                p: 1.25,
                borderRadius: 2,
                display: 'grid',
                gridTemplateColumns: 'minmax(0, 1fr) auto',
                gap: 1,
                alignItems: 'center',
                bgcolor: receipt.id === chosen ? theme.vars.palette.ledger.primarySoft : 'transparent',
                '&:hover': { bgcolor: theme.vars.palette.ledger.hover },
              })}
            >
              <Box sx={{ minWidth: 0 }}>
                <Typography component="span" variant="body2" noWrap sx={{ display: 'block', fontWeight: 550 }}>
                  {receipt.company ?? receipt.fileName}
                </Typography>
                <Typography component="span" variant="caption" color="textSecondary" noWrap sx={{ display: 'block' }}>
                  {[
                    receipt.date ? shortDay(receipt.date, locale) : '',
                    receipt.total && receipt.currency
                      ? formatMoney({ amount: receipt.total, currency: receipt.currency }, locale, { code: true })
                      : '',
                  ]
                    .filter(Boolean)
                    .join(' · ') || receipt.fileName}
                </Typography>
              </Box>
              <Chip
                size="small"
                variant="outlined"
                color={colors[receipt.status]}
                label={t(`receipts.status.${receipt.status}`)}
              />
            </ButtonBase>
          </li>
        ))}
      </Box>
    </Card>
  );
}
