import { httpGraphClient, principalSigner } from '@parfinanciero/kit';
import { runSubgraph } from '@parfinanciero/kit/server';
import { fileCheckpoints } from './checkpoints/file-checkpoints.js';
import { AdministrationConfig } from './config.js';
import { appendOnlyTables, migrations } from './persistence/index.js';
import { remotePrincipals } from './remote-principals.js';
import { createAdministrationSubgraph } from './subgraph.js';

await runSubgraph({
  name: 'administration',
  config: AdministrationConfig,
  migrations,
  appendOnly: appendOnlyTables,
  settings: (config) => ({
    databaseUrl: config.DATABASE_URL_ADMINISTRATION,
    ownerUrl: config.DATABASE_OWNER_URL_ADMINISTRATION,
    follows: {
      identity: config.SUBGRAPH_URL_IDENTITY,
      expenses: config.SUBGRAPH_URL_EXPENSES,
      goals: config.SUBGRAPH_URL_GOALS,
    },
  }),
  async create(deps, config) {
    const signer = await principalSigner(config.PRINCIPAL_PRIVATE_KEY ?? '');
    return createAdministrationSubgraph({
      ...deps,
      graph: httpGraphClient({ url: new URL('/graphql', config.SUBGRAPH_URL_ROUTER).toString(), signer }),
      principalById: remotePrincipals({ url: config.SUBGRAPH_URL_IDENTITY, signer }),
      checkpoints: fileCheckpoints({ privateKey: config.AUDIT_SIGNING_KEY, file: config.AUDIT_CHECKPOINT_FILE }),
      // The databases of the others are not this process's to look into.
      integrity: null,
    });
  },
});
