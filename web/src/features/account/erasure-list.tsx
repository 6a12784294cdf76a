import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useMessages } from '../../messages/use-messages';
import type { ErasureReceipt } from '../../session/farewell';

const knownKinds = [
  'account',
  'advice',
  'audit-content',
  'budget',
  'category',
  'contribution',
  'file',
  'goal',
  'import-batch',
  'invitation',
  'ledger',
  'membership',
  'person',
  'posting',
  'receipt',
  'report',
  'transaction',
] as const;

/** What was erased, counted. The records that services keep among themselves are one line: people have no word for them. */
export function ErasureList({ receipt }: { receipt: ErasureReceipt }) {
  const { t, locale } = useMessages();
  const number = new Intl.NumberFormat(locale);
  const items = receipt.services.flatMap(({ items: counted }) => counted).filter(({ count }) => count > 0);
  const totals = new Map<(typeof knownKinds)[number] | 'other', number>();
  for (const { kind, count } of items) {
    const known = knownKinds.find((each) => each === kind.replaceAll('_', '-')) ?? 'other';
    totals.set(known, (totals.get(known) ?? 0) + count);
  }
  return (
    <Box component="ul" aria-label={t('erasure.list')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {[...totals]
        .sort(([a], [b]) => Number(a === 'other') - Number(b === 'other'))
        .map(([kind, count]) => (
          <Box
            component="li"
            key={kind}
            sx={{ display: 'flex', justifyContent: 'space-between', py: 0.75, borderBottom: 1, borderColor: 'divider' }}
          >
            <Typography variant="body2">{t(`erasure.kind.${kind}`)}</Typography>
            <Typography variant="body2" sx={{ fontWeight: 600 }}>
              {number.format(count)}
            </Typography>
          </Box>
        ))}
      {totals.size === 0 && (
        <Typography component="li" variant="body2" color="textSecondary">
          {t('erasure.nothing')}
        </Typography>
      )}
    </Box>
  );
}
