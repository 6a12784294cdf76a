import type { GraphClient, Logger, Principal } from '@parfinanciero/kit';
import { z } from 'zod';

/** What the ledger's categories are called. Checked against the graph in a test. */
export const CATEGORY_NAMES = `query CategoryNames($ledgerId: ID!) {
  ledger(id: $ledgerId) { categories { id name } }
}`;

const Answer = z.object({
  ledger: z.object({ categories: z.array(z.object({ id: z.string(), name: z.string() })).nullable() }).nullable(),
});

const DEADLINE_MS = 3_000;

/** Categories' names by public id, as the person may see them; none where nobody answers. */
export async function categoryNames(
  { graph, logger }: { readonly graph: GraphClient; readonly logger: Pick<Logger, 'warn'> },
  ledgerId: string,
  as: Principal,
): Promise<ReadonlyMap<string, string>> {
  try {
    const data = await graph.query({ operation: CATEGORY_NAMES, variables: { ledgerId }, as, deadlineMs: DEADLINE_MS });
    const { ledger } = Answer.parse(data);
    return new Map((ledger?.categories ?? []).map(({ id, name }) => [id, name]));
  } catch (error) {
    logger.warn({ err: error }, 'categories have no names: the graph did not answer');
    return new Map();
  }
}
