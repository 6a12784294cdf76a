import { gql } from '../../../graph/gql';

export const EntryAccountFragment = gql(/* GraphQL */ `
  fragment EntryAccount on Account {
    id
    name
    kind
    currency
    archived
  }
`);
export const EntryCategoryFragment = gql(/* GraphQL */ `
  fragment EntryCategory on Category {
    id
    key
    name
    flow
    parentId
  }
`);
export const EntryTransactionFragment = gql(/* GraphQL */ `
  fragment EntryDialog_transaction on Transaction {
    id
    kind
    bookedOn
    payee
    note
    version
    deletedAt
    account {
      id
      name
      currency
    }
    toAccount {
      id
      name
      currency
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
