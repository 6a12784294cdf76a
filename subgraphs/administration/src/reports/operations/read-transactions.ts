import { notFound, type GraphClient, type Period, type Principal } from '@parfinanciero/kit';
import { z } from 'zod';
import { DateAnswer, MoneyAnswer, Named, READING_MS } from './answers.js';

export const TRANSACTIONS = `
  query ReportTransactions($ledgerId: ID!, $filter: TransactionFilter!, $after: String) {
    ledger(id: $ledgerId) {
      transactions(first: 200, after: $after, filter: $filter) {
        pageInfo { endCursor hasNextPage }
        edges {
          node {
            bookedOn kind payee note amount { minor currency } account { name } toAccount { name }
            lines { category { name } }
          }
        }
      }
    }
  }`;

const TransactionAnswer = z.object({
  bookedOn: DateAnswer,
  kind: z.string(),
  payee: z.string().nullable(),
  note: z.string().nullable(),
  amount: MoneyAnswer,
  account: z.object({ name: z.string() }),
  toAccount: Named,
  lines: z.array(z.object({ category: z.object({ name: z.string() }) })),
});

const PageAnswer = z.object({
  ledger: z
    .object({
      transactions: z
        .object({
          pageInfo: z.object({ endCursor: z.string().nullable(), hasNextPage: z.boolean() }),
          edges: z.array(z.object({ node: TransactionAnswer })),
        })
        .nullable(),
    })
    .nullable(),
});

export type ReportedTransaction = z.infer<typeof TransactionAnswer>;

/** A period's transactions, newest first, by pages of 200. @throws NOT_FOUND, UNAVAILABLE */
export async function* readTransactions(
  graph: GraphClient,
  as: Principal,
  ledgerId: string,
  { start, end }: Period,
): AsyncGenerator<readonly ReportedTransaction[]> {
  let after: string | null = null;
  do {
    const variables = { ledgerId, filter: { from: start, until: end }, after };
    const answer = PageAnswer.parse(
      await graph.query({ operation: TRANSACTIONS, variables, as, deadlineMs: READING_MS }),
    );
    const page = answer.ledger?.transactions;
    if (!page) throw notFound();
    yield page.edges.map(({ node }) => node);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
}
