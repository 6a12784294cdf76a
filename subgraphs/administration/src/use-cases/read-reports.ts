import { globalId, invalid, isUuid, notFound, type RowId } from '@parfinanciero/kit';
import { z } from 'zod';
import { ReportRepository } from '../persistence/report-repository.js';
import type { ReportRow } from '../persistence/report-row.js';
import { query } from '../registry.js';
import { reportView, type ReportConnection } from '../schema/report.js';

const encodeCursor = ({ id }: ReportRow): string => Buffer.from(id).toString('base64url');

function decodeCursor(text: string): string {
  const id = Buffer.from(text, 'base64url').toString();
  if (!isUuid(id)) throw invalid('after', 'not a cursor');
  return id;
}

/** A row of one's own. @throws NOT_FOUND for another's, as for one that never was */
export const ownReport = (reportId: RowId, { personId }: { personId: string }): string => {
  if (reportId.ledgerId !== personId) throw notFound();
  return reportId.id;
};

/** A page of the caller's reports, newest first. */
export const readReports = query({
  name: 'read-reports',
  input: z.object({
    first: z
      .int()
      .min(1)
      .max(200)
      .nullish()
      .transform((value) => value ?? 50),
    after: z.string().max(200).nullish(),
  }),
  permission: 'self',
  repositories: (rows, scope) => ({ reports: new ReportRepository(rows, scope) }),

  async run({ first, after }, { reports }): Promise<ReportConnection> {
    const rows = await reports.page(after == null ? null : decodeCursor(after), first + 1);
    const shown = rows.slice(0, first);
    const last = shown.at(-1);
    return {
      edges: shown.map((row) => ({ cursor: encodeCursor(row), node: reportView(row) })),
      pageInfo: { endCursor: last ? encodeCursor(last) : null, hasNextPage: rows.length > first },
    };
  },
});

const one = z.object({ reportId: globalId('Report') });

/** One of the caller's reports, in whatever state. */
export const readReport = query({
  name: 'read-report',
  input: one,
  permission: 'self',
  repositories: (rows, scope) => ({ reports: new ReportRepository(rows, scope) }),
  run: async ({ reportId }, { reports, scope }) => reportView(await reports.get(ownReport(reportId, scope))),
});

/** A report's file, while there is one. @throws NOT_FOUND before it is READY and after it expired */
export const readReportFile = query({
  name: 'read-report-file',
  input: one,
  permission: 'self',
  repositories: (rows, scope) => ({ reports: new ReportRepository(rows, scope) }),

  async run({ reportId }, { reports, scope, now }) {
    const { blobId, expiresAt, fileName, format, ledgerId, size, status } = await reports.get(
      ownReport(reportId, scope),
    );
    if (status !== 'READY' || blobId === null || size === null || !expiresAt || expiresAt <= now) throw notFound();
    return { blobId, fileName, format, ledgerId, size };
  },
});
