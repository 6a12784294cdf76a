import { gql } from '../../../graph/gql';
import '../goal-fragments';

export const SummaryFragment = gql(/* GraphQL */ `
  fragment GoalSummary_goal on Goal {
    id
    description
    startsOn
    nextStatuses
    months
    contributionDay
    account {
      id
      name
    }
    monthlyContribution {
      amount
      currency
    }
  }
`);
export const ContributionsFragment = gql(/* GraphQL */ `
  fragment GoalContributions_goal on Goal {
    id
    contributions(first: $first, after: $after) {
      edges {
        cursor
        node {
          id
          bookedOn
          note
          source
          version
          amount {
            amount
            currency
          }
          transaction {
            id
          }
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);
export const DebtFragment = gql(/* GraphQL */ `
  fragment GoalDebt_goal on Goal {
    id
    debt {
      rate
      rateKind
      effectiveAnnualRate
      monthlyRate
      minimumPayment {
        amount
        currency
      }
      plan {
        payments
        lastOn
        totalInterest {
          amount
          currency
        }
        totalPaid {
          amount
          currency
        }
        instalments(first: 600) {
          number
          dueOn
          payment {
            amount
            currency
          }
          interest {
            amount
            currency
          }
          principal {
            amount
            currency
          }
          balance {
            amount
            currency
          }
        }
      }
    }
  }
`);
export const AdviceFragment = gql(/* GraphQL */ `
  fragment GoalAdvice_goal on Goal {
    id
    advice(first: 1) {
      id
      createdAt
      writer
      model
      tips {
        number
        title
        text
      }
    }
  }
`);
