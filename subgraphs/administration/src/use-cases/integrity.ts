import { Rows, unavailable, type ServiceRuntime } from '@parfinanciero/kit';
import { z } from 'zod';
import { VerificationRepository, type Verification } from '../persistence/verification-repository.js';
import type { AdministrationPorts } from '../ports.js';
import { useCase } from '../registry.js';
import type { IntegrityResult } from '../schema/system.js';

const view = ({ at, findings }: Pick<Verification, 'at' | 'findings'>): IntegrityResult => ({
  at: at.toISOString(),
  ok: findings.length === 0,
  findings: [...findings],
});

/** Lets the doctor look now and keeps what it says. No transaction stays open meanwhile. @throws UNAVAILABLE where it can't look */
export async function runIntegrity(service: ServiceRuntime<AdministrationPorts>): Promise<IntegrityResult> {
  const report = await service.ports.integrity?.();
  if (!report) throw unavailable();
  const rows = new Rows(service.dataSource.manager);
  await new VerificationRepository(rows).keep('integrity', { ...report, entries: '0' });
  if (report.findings.length > 0)
    service.logger.error({ findings: report.findings }, 'the doctor found what should not be');
  return view(report);
}

/** Whether the caller may have the doctor look. That somebody asked is in the audit trail. */
export const mayCheck = useCase({
  name: 'check-integrity',
  input: z.object({}),
  permission: 'admin',
  repositories: (rows) => ({ rows }),
  run(_input, { rows, now }) {
    rows.note('verification', 'integrity', null, { askedAt: now.toISOString() });
    return Promise.resolve(true);
  },
});
