import { runSubgraph } from '@parfinanciero/kit/server';
import { applicationDefault, initializeApp } from 'firebase-admin/app';
import { getAuth } from 'firebase-admin/auth';
import { erasersOf, IdentityConfig } from './config.js';
import { firebaseAccounts } from './firebase-accounts.js';
import { identityCalls } from './internal-calls.js';
import { migrations } from './persistence/index.js';
import { createIdentitySubgraph } from './subgraph.js';

await runSubgraph({
  name: 'identity',
  config: IdentityConfig,
  migrations,
  settings: (config) => ({
    databaseUrl: config.DATABASE_URL_IDENTITY,
    ownerUrl: config.DATABASE_OWNER_URL_IDENTITY,
    follows: erasersOf(config),
  }),
  create(deps, config) {
    const emulator = config.FIREBASE_AUTH_EMULATOR_HOST !== undefined;
    const app = initializeApp({
      projectId: config.FIREBASE_PROJECT_ID,
      ...(!emulator && { credential: applicationDefault() }),
    });
    return createIdentitySubgraph({
      ...deps,
      firebase: firebaseAccounts(getAuth(app)),
      erasers: Object.keys(erasersOf(config)),
    });
  },
  internal: identityCalls,
});
