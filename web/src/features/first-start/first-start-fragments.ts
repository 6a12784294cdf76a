import { gql } from '../../graph/gql';

// Beside the page, not in it: the page's code loads only when it is needed, its fragments belong to the first query.
export const FirstStartUser = gql(/* GraphQL */ `
  fragment FirstStart_user on User {
    id
    name
    acceptedTerms
  }
`);
export const FirstStartLedger = gql(/* GraphQL */ `
  fragment FirstStart_ledger on Ledger {
    id
    version
    configured
    zone
    referenceCurrency
  }
`);
