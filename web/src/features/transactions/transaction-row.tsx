import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import RestoreOutlined from '@mui/icons-material/RestoreFromTrashOutlined';
import type { FragmentType } from '@apollo/client';
import { memo } from 'react';
import { shortDay } from '../../days/plain-day';
import type { TransactionItem_TransactionFragment } from '../../generated/graphql';
import { useFragment } from '../../graph/use-fragment';
import { useMessages } from '../../messages/use-messages';
import { formatMoney } from '../../money/format-money';
import { describe } from './describe-transaction';
import { RowFrame } from './row-frame';
import { TransactionItemFragment } from './transaction-item';

interface Props {
  transaction: FragmentType<TransactionItem_TransactionFragment>;
  index: number;
  mayEdit: boolean;
  onOpen: (id: string) => void;
  onDelete: (id: string, version: number) => unknown;
  onRestore: (id: string, version: number) => unknown;
}

/** A transaction as a table row. Its description is the button that opens it; the row is its target. */
export const TransactionRow = memo(function TransactionRow({
  transaction,
  index,
  mayEdit,
  onOpen,
  onDelete,
  onRestore,
}: Props) {
  const { t, locale } = useMessages();
  const { data, dataState } = useFragment({ fragment: TransactionItemFragment, from: transaction });
  if (dataState !== 'complete') return null;
  const { what, category, account, tone } = describe(data, t);
  const inTrash = data.deletedAt !== null;
  return (
    <RowFrame
      role="row"
      aria-rowindex={index + 2}
      onKeyDown={(event) => {
        if (event.key === 'Delete' && mayEdit && !inTrash) onDelete(data.id, data.version);
      }}
    >
      <span role="cell" className="soft">
        {shortDay(data.bookedOn, locale)}
      </span>
      <span role="cell">
        <button type="button" className="open" data-row={index} onClick={() => onOpen(data.id)}>
          {what}
        </button>
      </span>
      <span role="cell" className="soft">
        {category}
      </span>
      <span role="cell" className="soft">
        {account}
      </span>
      <span role="cell" className={tone === 'income' ? 'amount income' : 'amount'}>
        {formatMoney(data.amount, locale, { sign: 'signed' })}
      </span>
      <span role="cell" className="last">
        {mayEdit && (
          <button
            type="button"
            className="action"
            aria-label={`${inTrash ? t('tx.restore') : t('action.delete')}: ${what}`}
            onClick={() => (inTrash ? onRestore(data.id, data.version) : onDelete(data.id, data.version))}
          >
            {inTrash ? <RestoreOutlined fontSize="small" /> : <DeleteOutlined fontSize="small" />}
          </button>
        )}
      </span>
    </RowFrame>
  );
});
