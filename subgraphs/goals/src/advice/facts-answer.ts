import { z } from 'zod';

const Minor = z.string().regex(/^-?\d{1,30}$/u);
const Amount = z.object({ minor: Minor });
const Money = z.object({ minor: Minor, currency: z.string() });
/** Another service's thing is null while that service doesn't answer. */
const list = <Item extends z.ZodType>(item: Item) =>
  z
    .array(item)
    .nullish()
    .transform((found) => found ?? []);

const Category = z.object({
  id: z.string(),
  name: z.string(),
  code: z.string(),
  key: z.string().nullable(),
  system: z.boolean(),
});

const Whole = z.object({
  totals: z.array(z.object({ currency: z.string(), income: Amount, spending: Amount })),
  categories: list(z.object({ amount: Money, category: Category.nullable() })),
  trend: list(z.object({ month: z.string(), totals: z.array(z.object({ income: Amount, spending: Amount })) })),
});
const Last = z.object({
  categories: list(z.object({ amount: Money, category: z.object({ id: z.string() }).nullable() })),
});
const Present = z.object({
  balances: list(z.object({ balance: Money })),
  budgets: list(
    z.object({
      amount: Money,
      spent: Amount,
      left: Amount,
      state: z.enum(['ON_TRACK', 'AHEAD', 'OVER']),
      category: z.object({ name: z.string() }).nullable(),
    }),
  ),
});

/** The answer to `FACTS_OPERATION`. */
export const FactsAnswer = z.object({
  ledger: z.object({
    referenceCurrency: z.string(),
    whole: Whole.nullable(),
    last: Last.nullable(),
    present: Present.nullable(),
    goals: list(
      z.object({ id: z.string(), title: z.string(), pace: z.object({ needed: Money.nullable() }).nullable() }),
    ),
  }),
});

export type AnsweredLedger = z.infer<typeof FactsAnswer>['ledger'];
