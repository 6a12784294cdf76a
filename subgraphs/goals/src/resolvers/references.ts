import { decodeOpaqueId, notFound, permissionIn, type ReferenceResolver } from '@parfinanciero/kit';
import { readAdvice } from '../use-cases/read-advice.js';
import { readContribution, readGoal } from '../use-cases/read-goals.js';

const idOf = (reference: Record<string, unknown>): string => String(reference['id']);

/** References from other subgraphs. What is not the caller's answers as what never was. */
export const references: Readonly<Record<string, ReferenceResolver>> = {
  Ledger: (reference, context) => {
    const decoded = decodeOpaqueId(idOf(reference));
    if (decoded?.kind !== 'Ledger' || !permissionIn(context.principal, decoded.ledgerId)) throw notFound();
    return { id: idOf(reference) };
  },
  Goal: (reference, context) => readGoal.execute(context, { goalId: idOf(reference) }),
  Contribution: (reference, context) => readContribution.execute(context, { contributionId: idOf(reference) }),
  Advice: (reference, context) => readAdvice.execute(context, { adviceId: idOf(reference) }),
};
