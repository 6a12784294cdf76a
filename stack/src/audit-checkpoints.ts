import { join } from 'node:path';
import { fileCheckpoints, localCheckpointKey, type CheckpointKeeper } from '@parfinanciero/administration';
import type { StackConfig, StackMode } from './config.js';

/**
 * Signs the audit chain's checkpoints with the installation's key, and keeps them beside its data. Outside production a key is
 * made once where none is set.
 * @throws Error in production without AUDIT_SIGNING_KEY
 */
export function checkpointKeeper({ AUDIT_SIGNING_KEY: given }: StackConfig, mode: StackMode): CheckpointKeeper {
  if (given === undefined && mode.production)
    throw new Error('AUDIT_SIGNING_KEY is needed in production: it signs the checkpoints of the audit chain.');
  return fileCheckpoints({
    privateKey: given ?? localCheckpointKey(join(mode.dataDirectory, 'audit-signing-key.pem')),
    file: join(mode.dataDirectory, 'audit-checkpoints.log'),
  });
}
