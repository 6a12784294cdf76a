import type { FragmentType } from '@apollo/client';
import { useFragment } from '../../graph/use-fragment';
import { shortDay } from '../../days/plain-day';
import type { TransactionItem_TransactionFragment } from '../../generated/graphql';
import { gql } from '../../graph/gql';
import { useMessages } from '../../messages/use-messages';
import { formatMoney } from '../../money/format-money';
import { describe } from './describe-transaction';
import { ItemFrame } from './item-frame';

export const TransactionItemFragment = gql(/* GraphQL */ `
  fragment TransactionItem_transaction on Transaction {
    id
    kind
    bookedOn
    payee
    note
    version
    deletedAt
    receiptId
    account {
      id
      name
    }
    toAccount {
      id
      name
    }
    amount {
      amount
      currency
    }
    received {
      amount
      currency
    }
    lines {
      flow
      category {
        id
        name
      }
      amount {
        amount
        currency
      }
    }
  }
`);

interface Props {
  transaction: FragmentType<TransactionItem_TransactionFragment>;
  onOpen: () => void;
  withDay?: boolean;
  tabIndex?: number;
}

/** A transaction in two lines: what and how much, then category, account and day. */
export function TransactionItem({ transaction, onOpen, withDay = false, tabIndex }: Props) {
  const { t, locale } = useMessages();
  const { data, dataState } = useFragment({ fragment: TransactionItemFragment, from: transaction });
  if (dataState !== 'complete') return <div style={{ height: 56 }} />;
  const { what, category, account, tone } = describe(data, t);
  const day = withDay ? shortDay(data.bookedOn, locale, false) : '';
  return (
    <ItemFrame type="button" onClick={onOpen} {...(tabIndex === undefined ? {} : { tabIndex })}>
      <span className="texts">
        <span className="what">{what}</span>
        <span className="soft">{[day, category, account].filter(Boolean).join(' · ')}</span>
      </span>
      <span className={tone === 'income' ? 'amount income' : 'amount'}>
        {formatMoney(data.amount, locale, { sign: 'signed' })}
      </span>
    </ItemFrame>
  );
}
