import type { PlainDate } from '@parfinanciero/kit';
import type { LedgerSummary } from '../domain/personal/ledger-summary.js';
import { projectLedger } from '../domain/personal/project-ledger.js';
import type { LedgerProjection } from '../domain/personal/projection.js';
import type { Judged, LedgerReader } from './ledger-reader.js';

/** A ledger's projection as people are shown it: its bands as wide as its own record says. */
export interface Projected {
  readonly summary: LedgerSummary;
  readonly projection: LedgerProjection;
  readonly judged: Judged;
}

export async function project(
  reader: LedgerReader,
  { currency, today, horizon }: { readonly currency: string; readonly today: PlainDate; readonly horizon: number },
): Promise<Projected> {
  const summary = await reader.summary(currency, today);
  const judged = await reader.judged(currency, today);
  return { summary, judged, projection: projectLedger(summary, { horizon, widen: judged.widen }) };
}
