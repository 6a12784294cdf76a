import { globalId, invalid, todayIn, type GraphClient, type PlainDate, type Principal } from '@parfinanciero/kit';
import { z } from 'zod';
import { goalCurrency, noSpendingHistory } from '../domain/errors.js';
import { emergencyTarget } from '../domain/saving.js';
import { useCase } from '../registry.js';
import { goalView, type Goal } from '../schema/goal.js';
import { goalEvent } from './goal-book.js';
import { wakingGoals } from './goal-live.js';
import { checkTerms, positive, recurringFrom } from './goal-terms.js';
import {
  CurrencyCode,
  Day,
  DayOfMonth,
  DecimalText,
  Description,
  Icon,
  KindName,
  maybe,
  Months,
  Priority,
  Rate,
  RateKindName,
  Title,
} from './input-shapes.js';
import { accountCurrency } from './linked-account.js';
import { readMonthlyMoney } from './monthly-money.js';
import { RECURRING_JOB } from './recurring-job.js';
import { goalRepositories } from './repositories.js';

const Input = z.object({
  ledgerId: globalId('Ledger'),
  kind: KindName,
  title: Title,
  description: maybe(Description),
  icon: maybe(Icon),
  amount: maybe(DecimalText),
  currency: maybe(CurrencyCode),
  startsOn: maybe(Day),
  endsOn: maybe(Day),
  priority: maybe(Priority),
  accountId: maybe(globalId('Account')),
  rate: maybe(Rate),
  rateKind: maybe(RateKindName),
  minimumPayment: maybe(DecimalText),
  months: maybe(Months),
  monthlyContribution: maybe(DecimalText),
  contributionDay: maybe(DayOfMonth),
});

interface Spender {
  readonly graph: GraphClient;
  readonly ledgerId: string;
  readonly as: Principal;
  readonly today: PlainDate;
}

/** Months of own spending. @throws NO_SPENDING_HISTORY, UNAVAILABLE */
async function ownSpending(months: number | undefined, currency: string, spender: Spender): Promise<bigint> {
  if (months === undefined) throw invalid('months', 'an emergency fund needs an amount or months');
  const money = await readMonthlyMoney(spender.graph, spender);
  const target = emergencyTarget(months, money.spending(currency));
  if (target === null || target <= 0n) throw noSpendingHistory();
  return target;
}

/** Sets a goal. Transfers on a linked account count from now on. */
export const createGoal = wakingGoals(
  useCase({
    name: 'create-goal',
    input: Input,
    ledgerOf: ({ ledgerId }) => ledgerId.ledgerId,
    permission: 'editor',
    repositories: goalRepositories,

    async run(input, { goals, settings, principal, ports, publish, enqueue, scope, now }): Promise<Goal> {
      const { zone, referenceCurrency } = await settings.get();
      const today = todayIn(zone, now);
      const { ledgerId } = scope;
      const asking = { goals, graph: ports.graph, as: principal, ledgerId, today };
      const ofAccount = input.accountId ? await accountCurrency(input.accountId, asking) : undefined;
      const currency = input.currency ?? ofAccount ?? referenceCurrency;
      if (ofAccount !== undefined && ofAccount !== currency) throw goalCurrency();
      if (input.amount === undefined && input.kind !== 'EMERGENCY') throw invalid('amount', 'is needed');
      const optional = (amount: string | undefined, path: string): bigint | null =>
        amount === undefined ? null : positive(amount, currency, path);
      const terms = {
        kind: input.kind,
        startsOn: input.startsOn ?? today,
        endsOn: input.endsOn ?? null,
        rate: input.rate ?? null,
        rateKind: input.rate === undefined ? null : (input.rateKind ?? 'EFFECTIVE_ANNUAL'),
        minimumPayment: optional(input.minimumPayment, 'minimumPayment'),
        months: input.months ?? null,
        monthlyContribution: optional(input.monthlyContribution, 'monthlyContribution'),
        contributionDay: input.contributionDay ?? null,
        accountId: input.accountId?.id ?? null,
      };
      checkTerms(terms, today);
      const target = optional(input.amount, 'amount') ?? (await ownSpending(input.months, currency, asking));
      const row = await goals.add({
        ...terms,
        title: input.title,
        description: input.description ?? null,
        icon: input.icon ?? null,
        target,
        currency,
        priority: input.priority ?? Math.min(999, (await goals.lastPriority()) + 1),
        recurringFrom: recurringFrom({ ...terms, status: 'CREATED', recurringFrom: null }, null, today),
        createdBy: scope.personId,
        createdAt: now,
      });
      publish(goalEvent(row));
      if (row.recurringFrom !== null) await enqueue(RECURRING_JOB, {});
      return goalView(row);
    },
  }),
  ({ row }) => row.ledgerId,
);
