import type { JobHandler, ServiceRuntime } from '@parfinanciero/kit';
import type { AdministrationPorts } from '../ports.js';
import { expireReportsJob } from './expire-reports.js';
import { makeReportJob } from './make-report.js';
import { BLOB_JOB, removeBlobJob } from './remove-blob.js';
import { EXPIRY_JOB, REPORT_JOB } from './report-jobs.js';

/** What runs in the background for reports. */
export const reportJobs = (service: ServiceRuntime<AdministrationPorts>): Readonly<Record<string, JobHandler>> => ({
  [REPORT_JOB]: makeReportJob(service),
  [EXPIRY_JOB]: expireReportsJob(service),
  [BLOB_JOB]: removeBlobJob(service),
});
