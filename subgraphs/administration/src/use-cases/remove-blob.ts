import type { JobHandler, ServiceRuntime } from '@parfinanciero/kit';
import { z } from 'zod';
import type { AdministrationPorts } from '../ports.js';

/** The job that removes the bytes of a report that no row names any more. */
export const BLOB_JOB = 'remove-report-file';

const Payload = z.object({ blobId: z.uuid() });

export const removeBlobJob =
  ({ ports }: ServiceRuntime<AdministrationPorts>): JobHandler =>
  async ({ ledgerId, payload }) =>
    ports.blobs.remove(ledgerId, Payload.parse(payload).blobId);
