import { notFound, type GraphClient, type Principal } from '@parfinanciero/kit';
import { z } from 'zod';
import { DateAnswer, LedgerAnswer, MoneyAnswer, Named, READING_MS } from './answers.js';

export const GOALS = `
  query ReportGoals($ledgerId: ID!) {
    ledger(id: $ledgerId) {
      name zone referenceCurrency
      goals {
        id kind status title share startsOn endsOn
        target { minor currency } progress { minor currency } remaining { minor currency }
        monthlyContribution { minor currency } account { name }
        pace { reachesOn onTrack monthly { minor currency } needed { minor currency } }
      }
    }
  }`;

export const CONTRIBUTIONS = `
  query ReportContributions($goalId: ID!, $after: String) {
    goal(id: $goalId) {
      contributions(first: 200, after: $after) {
        pageInfo { endCursor hasNextPage }
        edges { node { bookedOn note source amount { minor currency } } }
      }
    }
  }`;

const GoalAnswer = z.object({
  id: z.string(),
  kind: z.enum(['SAVING', 'DEBT', 'EMERGENCY', 'SINKING']),
  status: z.enum(['CREATED', 'IN_PROGRESS', 'COMPLETED', 'CANCELLED', 'SUSPENDED']),
  title: z.string(),
  share: z.number(),
  startsOn: DateAnswer,
  endsOn: DateAnswer.nullable(),
  target: MoneyAnswer,
  progress: MoneyAnswer,
  remaining: MoneyAnswer,
  monthlyContribution: MoneyAnswer.nullable(),
  account: Named,
  pace: z
    .object({
      reachesOn: DateAnswer.nullable(),
      onTrack: z.boolean().nullable(),
      monthly: MoneyAnswer.nullable(),
      needed: MoneyAnswer.nullable(),
    })
    .nullable(),
});

const GoalsAnswer = z.object({ ledger: LedgerAnswer.extend({ goals: z.array(GoalAnswer).nullable() }).nullable() });

const ContributionAnswer = z.object({
  bookedOn: DateAnswer,
  note: z.string().nullable(),
  source: z.enum(['MANUAL', 'TRANSFER', 'RECURRING', 'ADJUSTMENT']),
  amount: MoneyAnswer,
});

const ContributionsAnswer = z.object({
  goal: z
    .object({
      contributions: z
        .object({
          pageInfo: z.object({ endCursor: z.string().nullable(), hasNextPage: z.boolean() }),
          edges: z.array(z.object({ node: ContributionAnswer })),
        })
        .nullable(),
    })
    .nullable(),
});

export type GoalsLedger = NonNullable<z.infer<typeof GoalsAnswer>['ledger']>;
export type ReportedGoal = z.infer<typeof GoalAnswer>;
export type ReportedContribution = z.infer<typeof ContributionAnswer>;

/** The goals of a ledger, by priority. @throws NOT_FOUND where the ledger is not theirs; UNAVAILABLE */
export async function readGoals(graph: GraphClient, as: Principal, ledgerId: string): Promise<GoalsLedger> {
  const answer = await graph.query({ operation: GOALS, variables: { ledgerId }, as, deadlineMs: READING_MS });
  const { ledger } = GoalsAnswer.parse(answer);
  if (!ledger) throw notFound();
  return ledger;
}

/** A goal's contributions, in the order in which its service lists them, by pages of 200. Those of a goal that is gone: none. */
export async function* readContributions(
  graph: GraphClient,
  as: Principal,
  goalId: string,
): AsyncGenerator<readonly ReportedContribution[]> {
  let after: string | null = null;
  do {
    const variables = { goalId, after };
    const answer = ContributionsAnswer.parse(
      await graph.query({ operation: CONTRIBUTIONS, variables, as, deadlineMs: READING_MS }),
    );
    const page = answer.goal?.contributions;
    if (!page) return;
    yield page.edges.map(({ node }) => node);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
}
