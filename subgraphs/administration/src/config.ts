import { pemKey, postgresUrl, serviceUrl, SubgraphConfig } from '@parfinanciero/kit/server';
import { z } from 'zod';

/** Settings of administration in a process of its own. */
export const AdministrationConfig = SubgraphConfig.extend({
  PORT: SubgraphConfig.shape.PORT.default(4005),
  DATABASE_URL_ADMINISTRATION: postgresUrl,
  /** Set = the schema is brought up to date at start. */
  DATABASE_OWNER_URL_ADMINISTRATION: postgresUrl.optional(),
  SUBGRAPH_URL_IDENTITY: serviceUrl,
  SUBGRAPH_URL_EXPENSES: serviceUrl,
  SUBGRAPH_URL_GOALS: serviceUrl,
  /** Through it reports read what a person may see. */
  SUBGRAPH_URL_ROUTER: serviceUrl,
  /** Ed25519: signs the checkpoints of the audit chain. */
  AUDIT_SIGNING_KEY: pemKey,
  /** Where checkpoints are kept outside the database. */
  AUDIT_CHECKPOINT_FILE: z.string().default('audit-checkpoints.log'),
});
export type AdministrationConfig = z.infer<typeof AdministrationConfig>;
