export {
  entities as expensesEntities,
  localTables as expensesLocalTables,
  migrations as expensesMigrations,
} from './persistence/index.js';
export { registry as expensesRegistry } from './registry.js';
export { createExpensesSubgraph, expensesSchema, type ExpensesDeps, type ExpensesSubgraph } from './subgraph.js';
export type { History, HistoryEntry } from './use-cases/book-history.js';
export type { PlannedBudget } from './use-cases/plan-budgets.js';
