import { gql } from '../../graph/gql';
import '../transactions/entry/entry-fragments';

export const ImportBatchFragment = gql(/* GraphQL */ `
  fragment ImportReview_batch on ImportBatch {
    id
    status
    fileName
    createdAt
    added
    liveTransactions
    editedSince
    version
    mapping
    open
    sampleRows
    counts {
      rows
      new
      duplicate
      suspicious
      problem
      ignored
    }
    columns {
      index
      name
      samples
    }
    accounts {
      name
      currency
      rows
      newName
      newKind
      account {
        id
        name
      }
    }
    categories {
      path
      flow
      rows
      category {
        id
        name
      }
    }
  }
`);
export const EarlierImportFragment = gql(/* GraphQL */ `
  fragment EarlierImport on ImportBatch {
    id
    status
    fileName
    createdAt
    added
    liveTransactions
    editedSince
    version
  }
`);
