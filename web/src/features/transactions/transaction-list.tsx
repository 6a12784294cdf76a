import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { formatDay } from '../../days/plain-day';
import { useMessages } from '../../messages/use-messages';
import { listItems } from './list-items';
import { RowSkeleton } from './row-skeleton';
import { TableHeader } from './table-header';
import { TransactionItem } from './transaction-item';
import { TransactionRow } from './transaction-row';
import type { ListRow } from './use-transaction-pages';

interface Props {
  rows: readonly ListRow[];
  total: number | null;
  more: boolean;
  asTable: boolean;
  mayEdit: boolean;
  onNearEnd: () => void;
  onOpen: (id: string) => void;
  onDelete: (id: string, version: number) => unknown;
  onRestore: (id: string, version: number) => unknown;
}

const heights = { row: 44, item: 56, day: 36 };
const ahead = 60;

/** The list, of which only what is near the window exists. A table from 600 px on, days with their items below. */
export function TransactionList({
  rows,
  total,
  more,
  asTable,
  mayEdit,
  onNearEnd,
  onOpen,
  onDelete,
  onRestore,
}: Props) {
  const { t, locale } = useMessages();
  const frame = useRef<HTMLDivElement>(null);
  const [margin, setMargin] = useState(0);
  const items = useMemo(() => listItems(rows, asTable), [rows, asTable]);
  const count = items.length + (more ? 3 : 0);
  const virtual = useWindowVirtualizer({
    count,
    estimateSize: (at) => (asTable ? heights.row : items[at]?.type === 'day' ? heights.day : heights.item),
    overscan: 8,
    useFlushSync: false,
    scrollMargin: margin,
    getItemKey: (at) => items[at]?.key ?? `more ${at}`,
  });
  useEffect(() => {
    const measure = () => setMargin((frame.current?.getBoundingClientRect().top ?? 0) + window.scrollY);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, []);
  useEffect(() => virtual.measure(), [asTable, virtual]);

  const shown = virtual.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  useEffect(() => {
    if (more && last >= items.length - ahead) onNearEnd();
  }, [more, last, items.length, onNearEnd]);

  const step = (event: KeyboardEvent) => {
    const delta = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const from = event.target instanceof HTMLElement ? Number(event.target.dataset['row'] ?? Number.NaN) : Number.NaN;
    if (!delta || Number.isNaN(from)) return;
    const to = from + delta;
    if (to < 0 || to >= items.length) return;
    event.preventDefault();
    virtual.scrollToIndex(to, { align: 'auto' });
    requestAnimationFrame(() => frame.current?.querySelector<HTMLElement>(`[data-row="${to}"]`)?.focus());
  };

  const content = (at: number) => {
    const item = items[at];
    if (!item) return <RowSkeleton asTable={asTable} />;
    if (item.type === 'day') {
      return (
        <Typography
          variant="caption"
          component="h2"
          color="textSecondary"
          sx={{
            px: 1,
            pt: 1.5,
            height: heights.day,
            fontWeight: 600,
            '&::first-letter': { textTransform: 'uppercase' },
          }}
        >
          {formatDay(item.day, locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })}
        </Typography>
      );
    }
    if (asTable)
      return (
        <TransactionRow
          transaction={item.row.node}
          index={at}
          mayEdit={mayEdit}
          onOpen={onOpen}
          onDelete={onDelete}
          onRestore={onRestore}
        />
      );
    return <TransactionItem transaction={item.row.node} onOpen={() => onOpen(item.row.id)} />;
  };

  return (
    <Box
      role={asTable ? 'table' : 'region'}
      aria-label={t('tx.list')}
      {...(asTable ? { 'aria-rowcount': (total ?? rows.length) + 1 } : {})}
      onKeyDown={step}
    >
      {asTable && <TableHeader />}
      <Box
        ref={frame}
        role={asTable ? 'rowgroup' : 'presentation'}
        sx={{ position: 'relative', height: virtual.getTotalSize() }}
      >
        {shown.map((item) => (
          <div
            key={item.key}
            role="presentation"
            style={{
              position: 'absolute',
              insetInline: 0,
              top: 0,
              height: item.size,
              transform: `translateY(${item.start - margin}px)`,
            }}
          >
            {content(item.index)}
          </div>
        ))}
      </Box>
    </Box>
  );
}
