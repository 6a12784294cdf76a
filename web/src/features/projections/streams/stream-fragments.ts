import { gql } from '../../../graph/gql';

/** What a stream shows, and what its form can change. */
export const StreamFragment = gql(/* GraphQL */ `
  fragment Stream_stream on Stream {
    id
    direction
    description
    period
    status
    amountSpread
    confidence
    nextDate
    occurrenceCount
    decision
    version
    amount {
      amount
      currency
    }
    category {
      id
      name
    }
  }
`);
