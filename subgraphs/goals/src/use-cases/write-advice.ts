import { type Executable, globalId, stale, unavailable } from '@parfinanciero/kit';
import { adviceWritten } from '@parfinanciero/kit/events/goals';
import { z } from 'zod';
import { readAdviceDocument } from '../advice/advice-documents.js';
import { AdviceRepository } from '../persistence/advice-repository.js';
import type { GoalsPorts } from '../ports.js';
import { useCase } from '../registry.js';
import { type Advice, adviceView } from '../schema/advice.js';
import { PreparedAdvice, prepareAdvice } from './prepare-advice.js';

const Input = z.object({
  goalId: globalId('Goal'),
  regenerate: z.boolean().nullish(),
  prepared: z.instanceof(PreparedAdvice).optional(),
});

/** Names what was prepared: the newest advice from the same facts in this language, or a new one. */
const nameAdvice = useCase({
  name: 'write-advice',
  input: Input,
  ledgerOf: ({ goalId }) => goalId.ledgerId,
  permission: 'editor',
  repositories: (rows, scope) => ({ advice: new AdviceRepository(rows, scope) }),

  async run({ goalId, regenerate, prepared }, { advice, ports, publish, scope, now }) {
    await advice.lockGoal(goalId.id);
    if (!prepared) throw unavailable();
    const { factsHash, language, written } = prepared;
    const known = regenerate === true ? null : await advice.ofFacts(goalId.id, factsHash, language);
    if (known) return adviceView(known, await readAdviceDocument(ports.documents, scope.ledgerId, known.documentId));
    if (!written) throw stale();
    const { documentId, said } = written;
    const row = await advice.add({ goalId: goalId.id, documentId, language, factsHash, createdAt: now });
    publish(adviceWritten({ goalId: goalId.id, adviceId: row.id, writer: said.writer, tokens: said.tokens }));
    return adviceView(row, said);
  },
});

/**
 * Advice on a goal: what there is from the facts of today, or newly written. Facts are gathered and words found before the
 * transaction; when the graph doesn't answer, from the goal alone.
 */
export const writeAdvice: Executable<GoalsPorts, typeof Input, Advice> = {
  ...nameAdvice,
  async execute(context, input) {
    const prepared = await prepareAdvice(context, { goalId: input.goalId, regenerate: input.regenerate === true });
    return nameAdvice.execute(context, { ...input, prepared });
  },
};
