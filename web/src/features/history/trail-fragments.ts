import { gql } from '../../graph/gql';

export const TrailEntryFragment = gql(/* GraphQL */ `
  fragment TrailEntry on AuditEntry {
    id
    at
    action
    service
    origin
    actor {
      id
      name
      lastname
      email
    }
  }
`);
export const TrailChangesFragment = gql(/* GraphQL */ `
  fragment TrailChanges on AuditEntry {
    id
    identityChanges {
      table
      id
      before
      after
    }
    expensesChanges {
      table
      id
      before
      after
    }
    goalsChanges {
      table
      id
      before
      after
    }
    projectionsChanges {
      table
      id
      before
      after
    }
    administrationChanges {
      table
      id
      before
      after
    }
  }
`);
