import { useState } from 'react';
import type { RequestReportInput } from '../../generated/graphql';
import { failureOfStatus } from '../../graph/failure';
import { gql } from '../../graph/gql';
import { useIntent } from '../../graph/use-intent';
import { useMessages } from '../../messages/use-messages';
import { useToast } from '../../parts/toasts';
import { session } from '../../session/session';
import './report-fragments';

const RequestDocument = gql(/* GraphQL */ `
  mutation RequestReport($input: RequestReportInput!) {
    requestReport(input: $input) {
      ...ReportItem
    }
  }
`);
const RemoveDocument = gql(/* GraphQL */ `
  mutation RemoveReport($input: ReportRefInput!) {
    removeReport(input: $input)
  }
`);

/** Asks for a report; it is made in the background. */
export function useRequestReport(onRequested: () => void) {
  const { t, language } = useMessages();
  const toast = useToast();
  const request = useIntent(RequestDocument);
  const run = async (input: RequestReportInput) => {
    const { failure } = await request.run({ input: { language, ...input } });
    if (failure) return false;
    toast({ text: t('reports.requested') });
    onRequested();
    return true;
  };
  return { run, busy: request.busy, failure: request.failure };
}

/** Removes a report for good. */
export const useRemoveReport = () => useIntent(RemoveDocument);

/** Fetches a file behind the token and hands it to the browser to keep. */
export function useDownload() {
  const { t } = useMessages();
  const toast = useToast();
  const [busy, setBusy] = useState(false);
  const download = async (path: string, name: string) => {
    setBusy(true);
    try {
      const load = async () => {
        const token = await session.token();
        return fetch(path, { headers: token ? { authorization: `Bearer ${token}` } : {} });
      };
      let response = await load();
      if (response.status === 401) {
        await session.renew();
        response = await load();
      }
      if (!response.ok) {
        const failure = failureOfStatus(response.status, await response.text());
        toast({ text: failure.message ?? t(`error.${failure.code}`), tone: 'wrong' });
        return;
      }
      const url = URL.createObjectURL(await response.blob());
      const link = document.createElement('a');
      link.href = url;
      link.download = name;
      link.click();
      // The browser reads the blob after the click: its address is let go a little later.
      setTimeout(() => URL.revokeObjectURL(url), 30_000);
    } catch {
      toast({ text: t('error.OFFLINE'), tone: 'wrong' });
    } finally {
      setBusy(false);
    }
  };
  return { download, busy };
}
