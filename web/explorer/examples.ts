/** What somebody new to the graph can try: each opens as a tab of its own. */
export const EXAMPLES = [
  {
    query: `# Quién soy, mis libros y lo que hay en ellos · Who I am, my ledgers and what is in them
query Me {
  me {
    name
    ledgers {
      id
      name
      referenceCurrency
      accounts { name currency balance { amount } }
    }
  }
}
`,
  },
  {
    query: `# Un mes de un libro · One month of a ledger
query Month($ledger: ID!) {
  ledger(id: $ledger) {
    dashboard {
      period { start end }
      totals { currency income { amount } spending { amount } savingsRate }
      categories(flow: SPENDING) { category { name } amount { amount } share }
    }
    transactions(first: 5) { edges { node { bookedOn payee amount { amount } } } }
  }
}
`,
    variables: '{ "ledger": "" }',
  },
  {
    query: `# En vivo: cambia algo en otra ventana · Live: change something in another window
subscription Live($ledger: ID!) {
  dashboardChanged(ledgerId: $ledger) {
    revision
    ledger { name owner { name } }
    totals { currency spending { amount } }
  }
}
`,
    variables: '{ "ledger": "" }',
  },
] as const;
