import { Rows, type ServiceRuntime } from '@parfinanciero/kit';
import { checkpointLine, readCheckpointLine } from '../domain/checkpoint-line.js';
import { checkpointText } from '../domain/chain.js';
import { AuditChain } from '../persistence/audit-chain.js';
import { CheckpointRepository, type CheckpointRow } from '../persistence/checkpoint-repository.js';
import type { AdministrationPorts } from '../ports.js';

/** A line that was written just before its row could be: its signature is ours and its hash is the chain's. */
async function adoptLines(
  checkpoints: CheckpointRepository,
  { checkpoints: keeper }: AdministrationPorts,
): Promise<void> {
  const known = new Set((await checkpoints.all()).map(({ position }) => position));
  for (const line of await keeper.lines()) {
    const read = readCheckpointLine(line);
    if (!read || known.has(read.position)) continue;
    const ours = await keeper.verify(checkpointText(read), read.signature);
    if (ours && (await checkpoints.linkHash(read.position)) === read.hash) await checkpoints.add(read);
  }
}

/** Takes in the lines whose rows were lost between writing the one and the other. */
export function adoptCheckpoints(service: ServiceRuntime<AdministrationPorts>): Promise<void> {
  return service.dataSource.transaction(async (manager) => {
    const rows = new Rows(manager);
    await new AuditChain(rows).lock();
    await adoptLines(new CheckpointRepository(rows), service.ports);
  });
}

/**
 * Signs the end of the installation's chain and keeps the signature in the database and outside of it. An end that is signed
 * already is not signed again.
 * @returns the newest checkpoint; null while the chain has no entry
 */
export function makeCheckpoint(service: ServiceRuntime<AdministrationPorts>): Promise<CheckpointRow | null> {
  const { ports } = service;
  return service.dataSource.transaction(async (manager) => {
    const rows = new Rows(manager);
    const chain = new AuditChain(rows);
    const checkpoints = new CheckpointRepository(rows);
    await chain.lock();
    await adoptLines(checkpoints, ports);
    const [last, head] = [await checkpoints.last(), await chain.installation()];
    const position = head.position.toString();
    if (head.position === 0n || last?.position === position) return last;
    const end = { position, hash: head.hash, at: service.clock() };
    const made = { ...end, signature: await ports.checkpoints.sign(checkpointText(end)) };
    await checkpoints.add(made);
    // The line before the commit: should this fail in between, the next run finds the line and adopts it.
    await ports.checkpoints.append(checkpointLine(made));
    return made;
  });
}
