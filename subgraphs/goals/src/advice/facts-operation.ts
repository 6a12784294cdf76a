/**
 * What an advice wants to know of a person's money, asked of the public graph as that person. `whole` is the three whole months
 * before the present one, `last` the last of them.
 */
export const FACTS_OPERATION = `
  query AdviceFacts($ledgerId: ID!, $whole: PeriodInput!, $last: PeriodInput!) {
    ledger(id: $ledgerId) {
      referenceCurrency
      whole: dashboard(period: $whole) {
        totals { currency income { minor } spending { minor } }
        categories(flow: SPENDING) { amount { minor currency } category { id name code key system } }
        trend { month totals { income { minor } spending { minor } } }
      }
      last: dashboard(period: $last) {
        categories(flow: SPENDING) { amount { minor currency } category { id } }
      }
      present: dashboard {
        balances { balance { minor currency } }
        budgets { amount { minor currency } spent { minor } left { minor } state category { name } }
      }
      goals(status: [CREATED, IN_PROGRESS]) { id title pace { needed { minor currency } } }
    }
  }`;
