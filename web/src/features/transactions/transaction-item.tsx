import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Typography from '@mui/material/Typography';
import type { FragmentType } from '@apollo/client';
import { useFragment } from '../../graph/use-fragment';
import { shortDay } from '../../days/plain-day';
import type { TransactionItem_TransactionFragment } from '../../generated/graphql';
import { gql } from '../../graph/gql';
import { useMessages } from '../../messages/use-messages';
import { MoneyText } from '../../parts/money-text';
import { describe } from './describe-transaction';

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
  if (dataState !== 'complete') return <Box sx={{ height: 56 }} />;
  const { what, category, account, tone } = describe(data, t);
  return (
    <ButtonBase
      onClick={onOpen}
      {...(tabIndex === undefined ? {} : { tabIndex })}
      sx={(theme) => ({
        width: '100%',
        height: 56,
        px: 1,
        borderRadius: 2,
        display: 'grid',
        gridTemplateColumns: 'minmax(0, 1fr) auto',
        columnGap: 2,
        alignItems: 'center',
        textAlign: 'left',
        '&:hover': { bgcolor: theme.vars.palette.ledger.hover },
      })}
    >
      <Box sx={{ minWidth: 0 }}>
        <Typography component="span" variant="body2" noWrap sx={{ display: 'block', fontWeight: 500 }}>
          {what}
        </Typography>
        <Typography component="span" variant="caption" color="textSecondary" noWrap sx={{ display: 'block' }}>
          {[withDay ? shortDay(data.bookedOn, locale, false) : '', category, account].filter(Boolean).join(' · ')}
        </Typography>
      </Box>
      <Typography component="span" variant="body2" sx={{ fontWeight: 500 }}>
        <MoneyText money={data.amount} tone={tone} sign="signed" />
      </Typography>
    </ButtonBase>
  );
}
