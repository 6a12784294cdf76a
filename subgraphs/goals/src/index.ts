export { REPLAYABLE_TABLES as GOALS_REPLAYABLE_TABLES } from './events/consumers.js';
export {
  entities as goalsEntities,
  localTables as goalsLocalTables,
  migrations as goalsMigrations,
} from './persistence/index.js';
export { registry as goalsRegistry } from './registry.js';
export { createGoalsSubgraph, goalsSchema, type GoalsDeps, type GoalsSubgraph } from './subgraph.js';
export type { AdviceWriter } from './ports.js';
export type { PlannedGoal } from './use-cases/plan-goals.js';
