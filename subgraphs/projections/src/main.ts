import {
  httpGraphClient,
  lateGraphClient,
  mongoDocumentStore,
  principalSigner,
  type GraphClient,
} from '@parfinanciero/kit';
import { languageModelSource } from '@parfinanciero/kit/language-model';
import { runSubgraph } from '@parfinanciero/kit/server';
import { ProjectionsConfig } from './config.js';
import { migrations } from './persistence/index.js';
import { createProjectionsSubgraph } from './subgraph.js';

async function graphOf(config: ProjectionsConfig): Promise<GraphClient> {
  const { SUBGRAPH_URL_ROUTER: router, PRINCIPAL_PRIVATE_KEY: key } = config;
  if (router === undefined || key === undefined) return lateGraphClient();
  return httpGraphClient({ url: new URL('/graphql', router).href, signer: await principalSigner(key) });
}

await runSubgraph({
  name: 'projections',
  config: ProjectionsConfig,
  migrations,
  settings: (config) => ({
    databaseUrl: config.DATABASE_URL_PROJECTIONS,
    ownerUrl: config.DATABASE_OWNER_URL_PROJECTIONS,
    follows: {
      identity: config.SUBGRAPH_URL_IDENTITY,
      expenses: config.SUBGRAPH_URL_EXPENSES,
      goals: config.SUBGRAPH_URL_GOALS,
    },
  }),
  async create(deps, config) {
    const documents = config.MONGODB_URI === undefined ? null : await mongoDocumentStore(config.MONGODB_URI);
    const languageModel = languageModelSource({ settings: config, logger: deps.logger, clock: deps.clock });
    return createProjectionsSubgraph({
      ...deps,
      graph: await graphOf(config),
      languageModel,
      ...(documents && { documents }),
    });
  },
});
