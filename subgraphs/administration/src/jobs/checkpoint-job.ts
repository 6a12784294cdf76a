import type { JobHandler, ServiceRuntime } from '@parfinanciero/kit';
import type { AdministrationPorts } from '../ports.js';
import { makeCheckpoint } from '../use-cases/make-checkpoint.js';
import { planDaily } from './daily.js';
import { CHECKPOINT_JOB } from './job-kinds.js';

/** Signs the end of the chain, once a day. */
export const checkpointJob =
  (service: ServiceRuntime<AdministrationPorts>): JobHandler =>
  async () => {
    // First: a day on which signing fails is no reason not to try the next.
    await planDaily(service, CHECKPOINT_JOB);
    await makeCheckpoint(service);
  };
