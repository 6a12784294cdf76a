import {
  httpGraphClient,
  lateGraphClient,
  mongoDocumentStore,
  principalSigner,
  type GraphClient,
} from '@parfinanciero/kit';
import { languageModelSource } from '@parfinanciero/kit/language-model';
import { runSubgraph } from '@parfinanciero/kit/server';
import { GoalsConfig } from './config.js';
import { migrations } from './persistence/index.js';
import { createGoalsSubgraph } from './subgraph.js';

async function graphOf({ SUBGRAPH_URL_ROUTER: router, PRINCIPAL_PRIVATE_KEY: key }: GoalsConfig): Promise<GraphClient> {
  if (router === undefined || key === undefined) return lateGraphClient();
  return httpGraphClient({ url: new URL('/graphql', router).href, signer: await principalSigner(key) });
}

await runSubgraph({
  name: 'goals',
  config: GoalsConfig,
  migrations,
  settings: (config) => ({
    databaseUrl: config.DATABASE_URL_GOALS,
    ownerUrl: config.DATABASE_OWNER_URL_GOALS,
    follows: { identity: config.SUBGRAPH_URL_IDENTITY, expenses: config.SUBGRAPH_URL_EXPENSES },
  }),
  async create(deps, config) {
    const documents = config.MONGODB_URI === undefined ? null : await mongoDocumentStore(config.MONGODB_URI);
    const languageModel = languageModelSource({ settings: config, logger: deps.logger, clock: deps.clock });
    return createGoalsSubgraph({
      ...deps,
      graph: await graphOf(config),
      languageModel,
      ...(documents && { documents }),
    });
  },
});
