import { gql } from '../../../graph/gql';

/** How likely a goal is reached, and what would change it. */
export const OutlookFragment = gql(/* GraphQL */ `
  fragment GoalOutlook_goal on Goal {
    id
    outlook {
      probability
      expectedDate
      historyMonths
      reserved {
        amount
        currency
      }
      levers {
        kind
        probability
        gain
        date
        percent
        amount {
          amount
          currency
        }
        category {
          id
          name
        }
        stream {
          id
          description
        }
      }
    }
  }
`);
