import { globalId } from '@parfinanciero/kit';
import { z } from 'zod';
import { readAdviceDocument } from '../advice/advice-documents.js';
import { AdviceRepository } from '../persistence/advice-repository.js';
import { query } from '../registry.js';
import { adviceView } from '../schema/advice.js';

export const LONGEST_ADVICE_PAGE = 50;

/** What was written on a goal, newest first; nothing for one that isn't there. */
export const readAdviceOfGoal = query({
  name: 'read-advice-of-goal',
  input: z.object({
    goalId: globalId('Goal'),
    first: z.int().min(0).max(LONGEST_ADVICE_PAGE).default(10),
    /** The last one of the page before. */
    after: globalId('Advice').nullish(),
  }),
  ledgerOf: ({ goalId }) => goalId.ledgerId,
  permission: 'viewer',
  repositories: (rows, scope) => ({ advice: new AdviceRepository(rows, scope) }),

  async run({ goalId, first, after }, { advice, ports, scope }) {
    const rows = await advice.page(goalId.id, after?.id ?? null, first);
    return Promise.all(
      rows.map(async (row) =>
        adviceView(row, await readAdviceDocument(ports.documents, scope.ledgerId, row.documentId)),
      ),
    );
  },
});

/** One advice. */
export const readAdvice = query({
  name: 'read-advice',
  input: z.object({ adviceId: globalId('Advice') }),
  ledgerOf: ({ adviceId }) => adviceId.ledgerId,
  permission: 'viewer',
  repositories: (rows, scope) => ({ advice: new AdviceRepository(rows, scope) }),

  async run({ adviceId }, { advice, ports, scope }) {
    const row = await advice.get(adviceId.id);
    return adviceView(row, await readAdviceDocument(ports.documents, scope.ledgerId, row.documentId));
  },
});
