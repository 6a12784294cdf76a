import { useSubscription } from '@apollo/client/react';
import { gql } from '../../graph/gql';
import './report-fragments';

const ChangedDocument = gql(/* GraphQL */ `
  subscription ReportChanged($reportId: ID!) {
    reportChanged(reportId: $reportId) {
      id
      ...ReportItem
    }
  }
`);

/** Follows a report while it is being made: the cache takes each change by itself. */
export function useReportLive(reportId: string, unfinished: boolean): void {
  useSubscription(ChangedDocument, { variables: { reportId }, errorPolicy: 'all', skip: !unfinished });
}
