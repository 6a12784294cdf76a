import { gql } from '../../graph/gql';

/** What a goal shows wherever it stands: in the list, on the panel, at the head of its own page. */
export const GoalCardFragment = gql(/* GraphQL */ `
  fragment GoalCard_goal on Goal {
    id
    kind
    title
    icon
    status
    priority
    archived
    version
    endsOn
    share
    target {
      amount
      currency
    }
    progress {
      amount
      currency
    }
    remaining {
      amount
      currency
    }
    pace {
      monthly {
        amount
        currency
      }
      reachesOn
      needed {
        amount
        currency
      }
      onTrack
    }
  }
`);

/** Everything that the form can change. */
export const GoalFormFragment = gql(/* GraphQL */ `
  fragment GoalForm_goal on Goal {
    id
    version
    kind
    title
    description
    icon
    startsOn
    endsOn
    priority
    months
    contributionDay
    target {
      amount
      currency
    }
    account {
      id
      name
    }
    monthlyContribution {
      amount
      currency
    }
    debt {
      rate
      rateKind
      minimumPayment {
        amount
        currency
      }
    }
  }
`);
