import { createHash } from 'node:crypto';
import {
  addMonthsClamped,
  type Context,
  globalId,
  monthOf,
  monthPeriod,
  opaqueId,
  type Principal,
  todayIn,
} from '@parfinanciero/kit';
import { z } from 'zod';
import { hashOfFacts, keepAdvice, readAdviceDocument, type StoredAdvice } from '../advice/advice-documents.js';
import { gatherFacts } from '../advice/gather-facts.js';
import { goalFacts } from '../domain/advice/goal-facts.js';
import { adviceFacts } from '../domain/advice/propose-moves.js';
import { PACE_MONTHS } from '../domain/saving.js';
import { AdviceRepository } from '../persistence/advice-repository.js';
import { SettingsRepository } from '../persistence/settings-repository.js';
import type { GoalsPorts } from '../ports.js';
import { query } from '../registry.js';

/**
 * What was gathered and written before the use case's transaction, which should not wait for others. It comes with the input but is
 * no part of what a client said: under one idempotency key it may differ from try to try.
 */
export class PreparedAdvice {
  constructor(
    readonly factsHash: string,
    readonly language: 'es' | 'en',
    /** Null where there is an advice from the same facts already. */
    readonly written: { readonly documentId: string; readonly said: StoredAdvice } | null,
  ) {}

  toJSON(): null {
    return null;
  }
}

/** The goal as advice sees it, for whoever may have advice written on it. */
const readAdvisedGoal = query({
  name: 'read-advised-goal',
  input: z.object({ goalId: globalId('Goal') }),
  ledgerOf: ({ goalId }) => goalId.ledgerId,
  permission: 'editor',
  repositories: (rows, scope) => ({
    advice: new AdviceRepository(rows, scope),
    settings: new SettingsRepository(rows, scope),
  }),

  async run({ goalId }, { advice, settings, principal, scope, now }) {
    const { zone, referenceCurrency } = await settings.get();
    const today = todayIn(zone, now);
    const since = addMonthsClamped(monthPeriod(monthOf(today)).start, -PACE_MONTHS);
    const goal = await advice.advisedGoal(goalId.id, since);
    return { goal, goalRowId: goalId.id, ledgerId: scope.ledgerId, today, currency: referenceCurrency, principal };
  },
});

const readAdviceOfFacts = query({
  name: 'read-advice-of-facts',
  input: z.object({ goalId: globalId('Goal'), factsHash: z.string(), language: z.enum(['es', 'en']) }),
  ledgerOf: ({ goalId }) => goalId.ledgerId,
  permission: 'editor',
  repositories: (rows, scope) => ({ advice: new AdviceRepository(rows, scope) }),
  run: ({ goalId, factsHash, language }, { advice }) => advice.ofFacts(goalId.id, factsHash, language),
});

/** Under one key there is one document: a request that is sent again has nothing written again. */
function documentIdOf(
  { idempotencyKey, requestId, responseName }: Context<GoalsPorts>,
  principal: Principal,
  goalId: string,
) {
  const occasion = idempotencyKey === null ? ['request', requestId] : ['key', idempotencyKey];
  const parts = [...occasion, principal.personId, goalId, responseName ?? ''];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/**
 * Gathers the facts, and has the advice written and kept unless there is one from the same facts. Outside of any transaction.
 * @throws NOT_FOUND, FORBIDDEN, as the use case would
 */
export async function prepareAdvice(
  context: Context<GoalsPorts>,
  { goalId, regenerate }: { readonly goalId: string; readonly regenerate: boolean },
): Promise<PreparedAdvice> {
  const { language, service } = context;
  const { ports, logger } = service;
  const advised = await readAdvisedGoal.execute(context, { goalId });
  const { goal, goalRowId, ledgerId, today, currency, principal } = advised;
  const documentId = documentIdOf(context, principal, goalId);
  const known =
    context.idempotencyKey === null ? null : await readAdviceDocument(ports.documents, ledgerId, documentId);
  if (known) return new PreparedAdvice(known.factsHash, known.language, { documentId, said: known });

  const question = { ledgerId: opaqueId('Ledger', { id: ledgerId }), goalId, as: principal, today, currency };
  const money = await gatherFacts({ graph: ports.graph, logger }, question);
  const facts = adviceFacts(goalFacts(goal, today), money, monthOf(today));
  const factsHash = hashOfFacts(facts);
  if (!regenerate && (await readAdviceOfFacts.execute(context, { goalId, factsHash, language })))
    return new PreparedAdvice(factsHash, language, null);
  const written = await ports.adviceWriter.write(facts, language, principal.personId);
  const said = await keepAdvice(ports.documents, ledgerId, documentId, { goalId: goalRowId, language, facts }, written);
  return new PreparedAdvice(factsHash, language, { documentId, said });
}
