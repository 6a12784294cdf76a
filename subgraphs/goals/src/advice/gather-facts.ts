import {
  addMonthsClamped,
  AppError,
  type GraphClient,
  isCurrency,
  type Logger,
  monthPeriod,
  type PlainDate,
  type Principal,
} from '@parfinanciero/kit';
import type { MoneyFacts } from '../domain/advice/advice-facts.js';
import { noMoneyFacts } from '../domain/advice/propose-moves.js';
import { PACE_MONTHS, wholeMonthsBefore } from '../domain/saving.js';
import { FactsAnswer } from './facts-answer.js';
import { FACTS_OPERATION } from './facts-operation.js';
import { moneyFacts } from './money-facts.js';

/** Milliseconds: somebody waits for the advice. */
const DEADLINE_MS = 5_000;

export interface FactsQuestion {
  /** Public ids. */
  readonly ledgerId: string;
  readonly goalId: string;
  readonly as: Principal;
  readonly today: PlainDate;
  /** What facts are in when nobody answers. */
  readonly currency: string;
}

/**
 * What the graph tells this person about their money, for an advice. It never fails: when the graph doesn't answer, or not what we
 * know how to read, nothing is known but the goal.
 */
export async function gatherFacts(
  ports: { readonly graph: GraphClient; readonly logger: Pick<Logger, 'warn'> },
  { ledgerId, goalId, as, today, currency }: FactsQuestion,
): Promise<MoneyFacts> {
  const months = wholeMonthsBefore(today, PACE_MONTHS);
  const present = monthPeriod(today.slice(0, 7)).start;
  const variables = {
    ledgerId,
    whole: { start: addMonthsClamped(present, -PACE_MONTHS), end: present },
    last: { start: addMonthsClamped(present, -1), end: present },
  };
  try {
    const answer = await ports.graph.query({ operation: FACTS_OPERATION, variables, as, deadlineMs: DEADLINE_MS });
    const { ledger } = FactsAnswer.parse(answer);
    return isCurrency(ledger.referenceCurrency) ? moneyFacts(ledger, months, goalId) : noMoneyFacts(currency);
  } catch (error) {
    ports.logger.warn(
      { code: error instanceof AppError ? error.code : 'UNREADABLE' },
      'advice is written from the goal alone',
    );
    return noMoneyFacts(currency);
  }
}
