import { gql } from '../../graph/gql';

/** An expected amount with both of its bands. */
export const ForecastBandFragment = gql(/* GraphQL */ `
  fragment ForecastBand on Band {
    mean {
      amount
      currency
    }
    lo80 {
      amount
      currency
    }
    hi80 {
      amount
      currency
    }
    lo95 {
      amount
      currency
    }
    hi95 {
      amount
      currency
    }
  }
`);
