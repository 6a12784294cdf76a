import { readFileSync, writeFileSync } from 'node:fs';
import { uuidV7 } from '@parfinanciero/kit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CHECKPOINT_JOB } from '../../src/jobs/job-kinds.js';
import { did, NOW, startAdministration, type AdministrationHarness } from './harness.js';

describe('the nightly checkpoint', () => {
  let home: AdministrationHarness;
  const ledger = uuidV7();

  beforeEach(async () => {
    home = await startAdministration();
    for (let count = 0; count < 3; count += 1) home.log.expenses.add(ledger, did(uuidV7()));
    await home.settle();
  });
  afterEach(() => home.stop());

  /** It is that hour now. */
  const night = async (): Promise<void> => {
    await home.owner.query(`UPDATE job SET run_at = $2, state = 'waiting' WHERE kind = $1`, [CHECKPOINT_JOB, NOW]);
    await home.settle();
  };
  const signed = async (): Promise<string[]> => {
    const { rows } = await home.owner.query<{ position: string }>('SELECT position FROM audit_checkpoint ORDER BY 1');
    return rows.map(({ position }) => position);
  };

  it('signs the end of a chain that holds', async () => {
    await night();
    expect((await signed()).at(-1)).toBe('3');
    expect(readFileSync(home.checkpointFile, 'utf8')).toContain('"position":"3"');
  });

  it('signs nothing of a chain that was changed', async () => {
    const before = await signed();
    await home.owner.query(`UPDATE audit_entry SET action = 'other' WHERE ledger_id = $1 AND position = 2`, [ledger]);
    await night();
    expect(await signed()).toEqual(before);
  });

  it('takes a line in whose row was lost, as a process that ends between the two leaves it', async () => {
    await night();
    await home.owner.query('DELETE FROM audit_checkpoint WHERE position = 3');
    home.log.expenses.add(ledger, did(uuidV7()));
    await home.settle();
    await night();
    expect((await signed()).slice(-2)).toEqual(['3', '4']);
  });

  it('takes in no line that this installation did not sign', async () => {
    await night();
    const line = readFileSync(home.checkpointFile, 'utf8').trim().split('\n').at(-1) ?? '';
    await home.owner.query('DELETE FROM audit_checkpoint WHERE position = 3');
    writeFileSync(home.checkpointFile, `${line.replace(/"signature":"../u, '"signature":"AA')}\n`);
    await night();
    expect(await signed()).not.toContain('3');
  });
});
