import Box from '@mui/material/Box';
import { useMessages } from '../../messages/use-messages';
import { columns } from './row-columns';

/** The names of the columns; they stay in sight. */
export function TableHeader() {
  const { t } = useMessages();
  const names = [
    t('tx.column.date'),
    t('tx.column.what'),
    t('tx.column.category'),
    t('tx.column.account'),
    t('tx.column.amount'),
    '',
  ];
  return (
    <Box
      role="rowgroup"
      sx={{ position: 'sticky', top: 57, zIndex: 2, bgcolor: 'background.paper', borderRadius: '12px 12px 0 0' }}
    >
      <Box
        role="row"
        aria-rowindex={1}
        sx={{
          display: 'grid',
          gridTemplateColumns: columns,
          gap: 2,
          px: 2,
          height: 40,
          alignItems: 'center',
          borderBottom: 1,
          borderColor: 'divider',
          typography: 'caption',
          color: 'text.secondary',
          fontWeight: 600,
        }}
      >
        {names.map((name, at) =>
          at === 5 ? (
            <span key="action" role="cell" />
          ) : (
            <Box key={name} role="columnheader" sx={{ textAlign: at === 4 ? 'right' : 'left' }}>
              {name}
            </Box>
          ),
        )}
      </Box>
    </Box>
  );
}
