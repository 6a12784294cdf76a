import { gql } from '../../graph/gql';
import '../transactions/entry/entry-fragments';

export const ReceiptItemFragment = gql(/* GraphQL */ `
  fragment ReceiptItem_receipt on Receipt {
    id
    status
    fileName
    createdAt
    company
    date
    total
    currency
    confidence
  }
`);
export const ReceiptReviewFragment = gql(/* GraphQL */ `
  fragment ReceiptReview_receipt on Receipt {
    id
    status
    fileName
    version
    failure
    imageUrl
    company
    date
    total
    currency
    tax
    confidence
    fields {
      name
      value
      confidence
      box {
        x
        y
        width
        height
      }
    }
    lineItems {
      description
      amount
      confidence
      category {
        id
      }
    }
    split {
      amount
      category {
        id
      }
    }
    proposal {
      newName
      currency
      account {
        id
        name
        currency
      }
    }
    proposedCategory {
      id
      name
    }
    transaction {
      id
    }
  }
`);
