import type { CheckpointKeeper, IntegrityReport } from '@parfinanciero/administration';
import { examine } from './examine.js';
import { sentenceOf } from './finding.js';

/** What is on its way is given as long to arrive. */
const PATIENCE_MS = 10_000;

/** The doctor's findings as an administrator reads them. */
export async function integrityOf(ownerUrl: string, keeper: CheckpointKeeper): Promise<IntegrityReport> {
  const { findings, undrained } = await examine(ownerUrl, PATIENCE_MS, keeper);
  return { at: new Date(), findings: [...undrained, ...findings.map(sentenceOf)] };
}
