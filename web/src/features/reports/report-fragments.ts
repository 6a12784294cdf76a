import { gql } from '../../graph/gql';

export const ReportItemFragment = gql(/* GraphQL */ `
  fragment ReportItem on Report {
    id
    kind
    format
    status
    progress
    title
    createdAt
    expiresAt
    pages
    rows
    size
    problem
    fileUrl
    version
  }
`);
