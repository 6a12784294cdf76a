import { mongoDocumentStore } from '@parfinanciero/kit';
import { languageModelSource } from '@parfinanciero/kit/language-model';
import { runSubgraph } from '@parfinanciero/kit/server';
import { ExpensesConfig } from './config.js';
import { migrations } from './persistence/index.js';
import { createExpensesSubgraph } from './subgraph.js';

await runSubgraph({
  name: 'expenses',
  config: ExpensesConfig,
  migrations,
  settings: (config) => ({
    databaseUrl: config.DATABASE_URL_EXPENSES,
    ownerUrl: config.DATABASE_OWNER_URL_EXPENSES,
    follows: { identity: config.SUBGRAPH_URL_IDENTITY },
  }),
  async create(deps, config) {
    const documents = config.MONGODB_URI === undefined ? null : await mongoDocumentStore(config.MONGODB_URI);
    const languageModel = languageModelSource({ settings: config, logger: deps.logger, clock: deps.clock });
    return createExpensesSubgraph({ ...deps, languageModel, ...(documents && { documents }) });
  },
});
