import { gql } from '../../../graph/gql';

export const PersonFragment = gql(/* GraphQL */ `
  fragment AdminPerson on User {
    id
    name
    lastname
    email
    role
    status
    version
    createdAt
  }
`);
