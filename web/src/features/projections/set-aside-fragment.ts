import { gql } from '../../graph/gql';

/** Whether a transaction is kept out of what is expected. */
export const SetAsideFragment = gql(/* GraphQL */ `
  fragment SetAside_transaction on Transaction {
    id
    setAside
  }
`);
