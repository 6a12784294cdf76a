import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { firebaseAccounts, TERMS_VERSION } from '@parfinanciero/identity';
import {
  createLogger,
  inProcessBus,
  lateGraphClient,
  mongoDocumentStore,
  principalVerifier,
  publicKeyOf,
  type DocumentStore,
  type Logger,
} from '@parfinanciero/kit';
import { languageModelSource } from '@parfinanciero/kit/language-model';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '@parfinanciero/kit/embedded-postgres';
import {
  createRouter,
  firebaseVerifier,
  localConnection,
  type HealthCheck,
  type Router,
  type RouterDeps,
} from '@parfinanciero/router';
import { applicationDefault, deleteApp, initializeApp, type App } from 'firebase-admin/app';
import { getAuth } from 'firebase-admin/auth';
import { startAuthEmulator, type AuthEmulator } from './auth-emulator/auth-emulator.js';
import { mailbox } from './auth-emulator/mailbox.js';
import { providerPage } from './auth-emulator/provider-page.js';
import { checkpointKeeper } from './audit-checkpoints.js';
import { integrityOf } from './doctor/integrity.js';
import { modeOf, type StackConfig, type StackMode } from './config.js';
import { lockDataDirectory } from './data-directory.js';
import { prepareDatabases, servicePassword } from './databases.js';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from './demo/accounts.js';
import { defaultHousehold, prepareDemo } from './demo/prepare-demo.js';
import type { HouseholdOptions } from './demo/household/index.js';
import { reachServices } from './remote-services.js';
import { SERVICE_SCHEMAS, startServices, type Services } from './services.js';

/** The whole product in one process. */
export interface Product {
  readonly address: string;
  readonly mode: StackMode;
  readonly services: Services;
  readonly logger: Logger;
  /** Entries of the demo household that this start added. */
  readonly seeded: number;
  stop(): Promise<void>;
}

export interface ProductOptions {
  readonly config: StackConfig;
  /** The project's root: where the app's build and the supergraph are. */
  readonly root: string;
  readonly clock?: () => Date;
  readonly logger?: Logger;
  /** The demo household's history, where it is not the usual one. */
  readonly household?: HouseholdOptions;
}

/** Runs in reverse what was started, whatever of it was. */
class Undo {
  private readonly steps: (() => unknown)[] = [];

  add(step: () => unknown): void {
    this.steps.push(step);
  }

  async run(): Promise<void> {
    for (const step of this.steps.splice(0).reverse()) await step();
  }
}

function firebaseApp(mode: StackMode, emulator: AuthEmulator | null): App {
  if (emulator) process.env['FIREBASE_AUTH_EMULATOR_HOST'] = emulator.host;
  return initializeApp(
    { projectId: mode.projectId, ...(!emulator && { credential: applicationDefault() }) },
    `parfinanciero-${Date.now()}`,
  );
}

const webConfig = (config: StackConfig, mode: StackMode): Record<string, unknown> => ({
  firebase: {
    apiKey: config.FIREBASE_WEB_API_KEY ?? 'demo',
    authDomain: config.FIREBASE_AUTH_DOMAIN ?? `${mode.projectId}.firebaseapp.com`,
    projectId: mode.projectId,
  },
  emulator: mode.emulator,
  demo: mode.demo,
  termsVersion: TERMS_VERSION,
  ...(mode.demo && {
    demoAccounts: DEMO_ACCOUNTS.map(({ email, name }) => ({ email, name, password: DEMO_PASSWORD })),
  }),
});

/**
 * Starts everything: database, sign-in, services, router. What was started is stopped again when a later part fails.
 * @throws DataDirectoryInUse, EADDRINUSE from listening, or what a part says
 */
export async function startProduct(options: ProductOptions): Promise<Product> {
  const { config, root, clock = () => new Date(), logger = createLogger(config.LOG_LEVEL), household } = options;
  // Or the gateway would report to its makers and probe for cloud metadata.
  process.env['APOLLO_TELEMETRY_DISABLED'] = '1';
  const mode = modeOf(config, root);
  const undo = new Undo();
  try {
    const lock = lockDataDirectory(mode.dataDirectory);
    undo.add(() => lock.release());

    const [postgres, emulator] = await Promise.all([
      config.DATABASE_OWNER_URL === undefined
        ? startEmbeddedPostgres({ directory: join(mode.dataDirectory, 'postgres') })
        : null,
      mode.emulator ? startAuthEmulator(mode.projectId, join(mode.dataDirectory, 'auth-accounts.json')) : null,
    ] satisfies [Promise<EmbeddedPostgres> | null, Promise<AuthEmulator> | null]);
    if (postgres) undo.add(() => postgres.stop());
    if (emulator) undo.add(() => emulator.stop());
    const ownerUrl = config.DATABASE_OWNER_URL ?? postgres?.ownerUrl ?? '';
    const password = config.DATABASE_SERVICE_PASSWORD ?? servicePassword(mode.dataDirectory);
    const bus = inProcessBus();
    undo.add(() => bus.close());
    const elsewhere = await reachServices(config, { bus, logger });
    undo.add(() => elsewhere.stop());
    const schemas = SERVICE_SCHEMAS.filter(({ name }) => !elsewhere.names.has(name));
    const databases = await prepareDatabases(ownerUrl, password, schemas);

    const documents: DocumentStore | undefined =
      config.MONGODB_URI === undefined ? undefined : await mongoDocumentStore(config.MONGODB_URI);
    if (documents) undo.add(() => documents.close());
    const app = firebaseApp(mode, emulator);
    undo.add(() => deleteApp(app));
    const auth = getAuth(app);
    const firebase = firebaseAccounts(auth);
    const graph = lateGraphClient();
    const checkpoints = checkpointKeeper(config, mode);
    const services = await startServices({
      databases,
      graph,
      checkpoints,
      integrity: elsewhere.names.size === 0 ? () => integrityOf(ownerUrl, checkpoints) : null,
      principalById: elsewhere.principalById ?? undefined,
      bus,
      logger,
      clock,
      firebase,
      documents,
      languageModel: languageModelSource({
        settings: config,
        logger: logger.child({ service: 'language-model' }),
        clock,
      }),
      elsewhere: elsewhere.names,
    });
    undo.add(() => services.stop());
    const seeded =
      mode.demo && emulator
        ? await prepareDemo({ auth, services, logger, household: household ?? defaultHousehold(clock()) })
        : 0;
    // The panel shows what has been applied: a first start waits for its whole history.
    if (seeded > 0) await services.settle();

    const signingKey = config.PRINCIPAL_PRIVATE_KEY;
    const readers = signingKey === undefined ? null : await principalVerifier(publicKeyOf(signingKey), 'router');
    const local = services.all.map(({ name, dataSource }) => ({
      name,
      check: () => dataSource.query('SELECT 1').then(() => true),
    }));
    const checks: HealthCheck[] = [...local, ...elsewhere.checks];
    const router: Router = await createRouter({
      supergraphSdl: readFileSync(join(root, 'router/supergraph.graphql'), 'utf8'),
      connections: [...services.all.map(localConnection), ...elsewhere.connections],
      identity: elsewhere.identity ?? services.identity,
      verifier: firebaseVerifier(auth, clock),
      ...(readers && { services: readers }),
      bus,
      logger: logger.child({ service: 'router' }),
      clock,
      production: mode.production,
      explorer: config.EXPLORER ?? !mode.production,
      allowedOrigins: config.ALLOWED_ORIGINS,
      authDomain: mode.emulator ? null : (config.FIREBASE_AUTH_DOMAIN ?? null),
      webDirectory: join(root, 'web/dist'),
      webConfig: webConfig(config, mode),
      checks,
      onMissingClaim: (uid, legacyId) =>
        void firebase
          .setUserIdClaim(uid, legacyId)
          .catch((error: unknown) => logger.warn({ err: error }, 'a numeric id could not be set')),
      ...(emulator && { guest: guestOf(emulator) }),
    });
    undo.add(() => router.stop());
    graph.bind(router.graphClient);
    const listening = await router.listen(config.HOST, config.PORT);
    const address = listening.replace('127.0.0.1', 'localhost').replace('[::1]', 'localhost');
    lock.announce({ address, ownerUrl });
    return { address, mode, services, logger, seeded, stop: () => undo.run() };
  } catch (error) {
    await undo.run();
    throw error;
  }
}

/** What the demo answers on our own port beside the product: the emulator, its letters, and a provider's page. */
function guestOf(emulator: AuthEmulator): NonNullable<RouterDeps['guest']> {
  const doors = [mailbox(emulator), providerPage(), emulator];
  const doorOf = (path: string) => doors.find((door) => door.owns(path));
  return {
    owns: (path) => doorOf(path) !== undefined,
    handle: (request, response) => doorOf((request.url ?? '').split('?')[0] ?? '')?.handle(request, response),
  };
}

/** Whether the app has been built. */
export const hasWebBuild = (root: string): boolean => existsSync(join(root, 'web/dist/index.html'));
