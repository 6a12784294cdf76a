import type { JobHandler, ServiceRuntime } from '@parfinanciero/kit';
import type { AdministrationPorts } from '../ports.js';
import { runIntegrity } from '../use-cases/integrity.js';
import { planDaily } from './daily.js';
import { INTEGRITY_JOB } from './job-kinds.js';

/** Lets the doctor look, once a day. */
export const integrityJob =
  (service: ServiceRuntime<AdministrationPorts>): JobHandler =>
  async () => {
    await planDaily(service, INTEGRITY_JOB);
    await runIntegrity(service);
  };
