import { Rows, type ServiceRuntime } from '@parfinanciero/kit';
import { z } from 'zod';
import { CheckpointRepository } from '../persistence/checkpoint-repository.js';
import { AuditChain } from '../persistence/audit-chain.js';
import { VerificationRepository, type Verification } from '../persistence/verification-repository.js';
import { verifyChain, type ChainVerdict } from '../persistence/verify-chain.js';
import type { AdministrationPorts } from '../ports.js';
import { query, useCase } from '../registry.js';
import type { AuditChainState, AuditVerification } from '../schema/audit.js';
import { makeCheckpoint } from './make-checkpoint.js';

const verificationView = ({ at, findings, entries }: Verification): AuditVerification => ({
  at: at.toISOString(),
  ok: findings.length === 0,
  entries,
  firstBroken: findings[0] ?? null,
});

/** All of one moment: what is taken in meanwhile is not half seen. */
const verdictOf = ({ dataSource, ports }: ServiceRuntime<AdministrationPorts>): Promise<ChainVerdict> =>
  dataSource.transaction('REPEATABLE READ', (manager) =>
    verifyChain((sql, parameters) => manager.query(sql, [...parameters]), ports.checkpoints),
  );

/** Verifies the chain, keeps the result, and signs its end when it holds: what is broken is never signed. */
export async function verifyAudit(service: ServiceRuntime<AdministrationPorts>): Promise<AuditVerification> {
  const { entries, firstBroken } = await verdictOf(service);
  const result = { at: service.clock(), entries, findings: firstBroken === null ? [] : [firstBroken] };
  await new VerificationRepository(new Rows(service.dataSource.manager)).keep('audit', result);
  if (firstBroken === null) await makeCheckpoint(service);
  else service.logger.error({ firstBroken }, 'the audit chain does not hold');
  return verificationView(result);
}

/** Whether the caller may have the chain verified. That somebody asked is in the audit trail. */
export const mayVerify = useCase({
  name: 'verify-audit',
  input: z.object({}),
  permission: 'admin',
  repositories: (rows) => ({ rows }),
  run(_input, { rows, now }) {
    rows.note('verification', 'audit', null, { askedAt: now.toISOString() });
    return Promise.resolve(true);
  },
});

/** The chain’s length and end, its newest checkpoint and the last verification. */
export const readAuditChain = query({
  name: 'read-audit-chain',
  input: z.object({}),
  permission: 'admin',
  repositories: (rows) => ({
    chain: new AuditChain(rows),
    checkpoints: new CheckpointRepository(rows),
    verifications: new VerificationRepository(rows),
  }),
  async run(_input, { chain, checkpoints, verifications }): Promise<AuditChainState> {
    const head = await chain.installation();
    const checkpoint = await checkpoints.last();
    const last = await verifications.last('audit');
    return {
      entries: head.position.toString(),
      head: head.position === 0n ? null : head.hash,
      checkpoint: checkpoint && { ...checkpoint, at: checkpoint.at.toISOString() },
      lastVerified: last && verificationView(last),
    };
  },
});
