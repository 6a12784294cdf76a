import { globalId, notFound } from '@parfinanciero/kit';
import { z } from 'zod';
import { ReportRepository } from '../persistence/report-repository.js';
import { useCase } from '../registry.js';
import { ownReport } from './read-reports.js';
import { BLOB_JOB } from './remove-blob.js';

/** Removes a report and its file, whatever its state: one that is being made stops when it finds itself gone. */
export const removeReport = useCase({
  name: 'remove-report',
  input: z.object({ reportId: globalId('Report') }),
  permission: 'self',
  repositories: (rows, scope) => ({ reports: new ReportRepository(rows, scope) }),

  async run({ reportId }, { reports, scope, enqueue }): Promise<boolean> {
    const id = ownReport(reportId, scope);
    const row = await reports.locked(id);
    if (!row) throw notFound();
    await reports.remove(id);
    // Bytes are not in this transaction: they go when it has committed.
    if (row.blobId !== null) await enqueue(BLOB_JOB, { blobId: row.blobId });
    return true;
  },
});
