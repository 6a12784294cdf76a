import { gql } from '../../../graph/gql';

/** What an insight says, and what it rests on. */
export const InsightFragment = gql(/* GraphQL */ `
  fragment Insight_insight on Insight {
    id
    kind
    severity
    day
    description
    dismissed
    version
    amount {
      amount
      currency
    }
    expected {
      amount
      currency
    }
    evidence {
      name
      day
      count
      text
      amount {
        amount
        currency
      }
    }
    transactions {
      id
    }
    category {
      id
      name
    }
    stream {
      id
      description
      period
      direction
    }
  }
`);
