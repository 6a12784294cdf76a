import type { ServiceRuntime } from '@parfinanciero/kit';
import type { ProjectionsPorts } from '../ports.js';

/** Looks for what is unusual in a ledger. @returns how many insights are new */
export async function findInsights(_service: ServiceRuntime<ProjectionsPorts>, _ledgerId: string): Promise<number> {
  return 0;
}
