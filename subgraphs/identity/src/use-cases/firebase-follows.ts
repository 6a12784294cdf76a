import { enqueueJob, INSTALLATION, Rows, type Job, type JobHandler, type ServiceRuntime } from '@parfinanciero/kit';
import { z } from 'zod';
import { PersonRow } from '../persistence/person-row.js';
import type { IdentityPorts } from '../ports.js';

/** Brings a Firebase account to what the person's row says. */
export const FOLLOW_JOB = 'firebase-follows';
/** Deletes the Firebase account of somebody who has been erased. */
export const DELETE_ACCOUNT_JOB = 'delete-firebase-account';

const Follow = z.object({ personId: z.uuid() });
const DeleteAccount = z.object({ firebaseUid: z.string() });

/** After this try the runner's next one would be its last: a fresh job takes over, so that Firebase is followed to the end. */
const LAST_TRY = 4;
const LATER_MS = 15 * 60_000;

/** Work that is never given up: what fails several times is queued anew for later. */
const untilDone =
  (service: ServiceRuntime<IdentityPorts>, work: (job: Job) => Promise<void>): JobHandler =>
  async (job) => {
    try {
      await work(job);
    } catch (error) {
      if (job.attempt < LAST_TRY) throw error;
      service.logger.error({ err: error, job: job.id, kind: job.kind }, 'Firebase could not be told; later again');
      const { kind, ledgerId, payload } = job;
      const runAt = new Date(service.clock().getTime() + LATER_MS);
      await enqueueJob(new Rows(service.dataSource.manager), { kind, ledgerId, payload, runAt });
    }
  };

/** Under a lock of the person: of two jobs at the same moment the later one reads what the earlier left. */
export const followJob = (service: ServiceRuntime<IdentityPorts>): JobHandler =>
  untilDone(service, async ({ payload }) => {
    const { personId } = Follow.parse(payload);
    await service.dataSource.transaction(async (manager) => {
      await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 13))', [personId]);
      const person = await manager.findOneBy(PersonRow, { id: personId });
      if (person) await service.ports.firebase.setDisabled(person.firebaseUid, person.status === 'DISABLED');
    });
  });

export const deleteAccountJob = (service: ServiceRuntime<IdentityPorts>): JobHandler =>
  untilDone(service, async ({ id, payload }) => {
    await service.ports.firebase.deleteAccount(DeleteAccount.parse(payload).firebaseUid);
    // The uid stays nowhere, not even in what was done.
    await service.dataSource.query('DELETE FROM job WHERE id = $1', [id]);
  });

/** Of the installation and not of the person: their own work goes with them. */
export const queueAccountDeletion = (rows: Rows, firebaseUid: string, now: Date): Promise<void> =>
  enqueueJob(rows, { kind: DELETE_ACCOUNT_JOB, ledgerId: INSTALLATION, payload: { firebaseUid }, runAt: now });
