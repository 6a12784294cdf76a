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
  'import',
  'invitation',
  'ledger',
  'membership',
  'person',
  'receipt',
  'report',
  'transaction',
] as const;

/** What was erased, counted; what one kind has no word for keeps its own name. */
export function ErasureList({ receipt }: { receipt: ErasureReceipt }) {
  const { t, locale } = useMessages();
  const number = new Intl.NumberFormat(locale);
  const items = receipt.services.flatMap(({ items: counted }) => counted).filter(({ count }) => count > 0);
  const totals = new Map<string, number>();
  for (const { kind, count } of items) totals.set(kind, (totals.get(kind) ?? 0) + count);
  const name = (kind: string) => {
    const known = knownKinds.find((each) => each === kind.replaceAll('_', '-'));
    return known ? t(`erasure.kind.${known}`) : kind.replaceAll(/[-_]/gu, ' ');
  };
  return (
    <Box component="ul" aria-label={t('erasure.list')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {[...totals].map(([kind, count]) => (
        <Box
          component="li"
          key={kind}
          sx={{ display: 'flex', justifyContent: 'space-between', py: 0.75, borderBottom: 1, borderColor: 'divider' }}
        >
          <Typography variant="body2">{name(kind)}</Typography>
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
