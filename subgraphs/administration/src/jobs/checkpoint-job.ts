import type { JobHandler, ServiceRuntime } from '@parfinanciero/kit';
import type { AdministrationPorts } from '../ports.js';
import { adoptCheckpoints } from '../use-cases/make-checkpoint.js';
import { verifyAudit } from '../use-cases/verify-audit.js';
import { planDaily } from './daily.js';
import { CHECKPOINT_JOB } from './job-kinds.js';

/** Verifies the chain and signs its end, once a day: what is broken is never signed. */
export const checkpointJob =
  (service: ServiceRuntime<AdministrationPorts>): JobHandler =>
  async () => {
    // First: a day on which signing fails is no reason not to try the next.
    await planDaily(service, CHECKPOINT_JOB);
    await adoptCheckpoints(service);
    await verifyAudit(service);
  };
