import { readFile } from 'node:fs/promises';
import { Supergraph } from '@apollo/federation-internals';
import {
  createLogger,
  inProcessBus,
  principalSigner,
  principalVerifier,
  publicKeyOf,
  type Logger,
  type PrincipalSigner,
} from '@parfinanciero/kit';
import { followLog, httpEventLog } from '@parfinanciero/kit/server';
import { applicationDefault, deleteApp, initializeApp, type App } from 'firebase-admin/app';
import { getAuth } from 'firebase-admin/auth';
import { authenticator, type Authenticator } from '../auth/authenticator.js';
import { firebaseVerifier } from '../auth/firebase-verifier.js';
import { openAuthenticator } from '../auth/open-authenticator.js';
import { remoteIdentity } from '../auth/remote-identity.js';
import { remoteConnection } from '../remote/remote-connection.js';
import { FILE_SERVICES } from '../doors/files-door.js';
import { createRouter } from '../router.js';
import type { StandAloneConfig } from './config.js';

export interface StandAloneRouter {
  readonly address: string;
  stop(): Promise<void>;
}

const FETCH_MS = 10_000;
const IDENTITY = 'identity';
/** Services whose news concern the router: rights, and maintenance. */
const FOLLOWED = [IDENTITY, 'administration'];

async function readSupergraph({
  SUPERGRAPH_SDL_FILE: file,
  SUPERGRAPH_SDL_URL: url,
}: StandAloneConfig): Promise<string> {
  if (file !== undefined) return readFile(file, 'utf8');
  const answer = await fetch(url ?? '', { signal: AbortSignal.timeout(FETCH_MS) });
  if (!answer.ok) throw new Error(`The supergraph could not be fetched: ${answer.status}`);
  return answer.text();
}

function firebaseApp(config: StandAloneConfig): App {
  const credential =
    config.FIREBASE_AUTH_EMULATOR_HOST === undefined && config.GOOGLE_APPLICATION_CREDENTIALS !== undefined;
  return initializeApp(
    { projectId: config.FIREBASE_PROJECT_ID ?? '', ...(credential && { credential: applicationDefault() }) },
    'router',
  );
}

interface Door {
  readonly auth: Authenticator;
  stop(): Promise<void>;
}

function firebaseDoor(
  config: StandAloneConfig,
  identityUrl: string | undefined,
  signer: PrincipalSigner,
  logger: Logger,
): Door {
  if (identityUrl === undefined)
    throw new Error('AUTH=firebase needs a subgraph named identity; AUTH=off runs without.');
  const app = firebaseApp(config);
  const clock = (): Date => new Date();
  const identity = remoteIdentity({ url: identityUrl, signer, logger });
  return {
    auth: authenticator({ verifier: firebaseVerifier(getAuth(app), clock), identity, clock }),
    async stop() {
      await identity.close();
      await deleteApp(app);
    },
  };
}

/**
 * Starts the router in front of a composed supergraph; its subgraphs are where the supergraph says.
 * @throws what reading the supergraph says, EADDRINUSE from listening
 */
export async function startStandAlone(
  config: StandAloneConfig,
  logger: Logger = createLogger(config.LOG_LEVEL),
): Promise<StandAloneRouter> {
  // Or the gateway would report to its makers and probe for cloud metadata.
  process.env['APOLLO_TELEMETRY_DISABLED'] = '1';
  const supergraphSdl = await readSupergraph(config);
  const subgraphs = [...Supergraph.build(supergraphSdl).subgraphsMetadata()].map(({ name, url }) => ({ name, url }));
  const signer =
    config.PRINCIPAL_PRIVATE_KEY === undefined ? null : await principalSigner(config.PRINCIPAL_PRIVATE_KEY);
  const connections = subgraphs.map((subgraph) =>
    remoteConnection({ ...subgraph, signer, logger, files: FILE_SERVICES.has(subgraph.name) }),
  );
  const bus = inProcessBus();
  const identityUrl = subgraphs.find(({ name }) => name === IDENTITY)?.url;
  const door =
    config.AUTH === 'firebase' && signer
      ? firebaseDoor(config, identityUrl, signer, logger)
      : { auth: openAuthenticator(() => new Date()), stop: () => Promise.resolve() };
  const followed = subgraphs
    .filter(({ name }) => FOLLOWED.includes(name))
    .flatMap(({ name: source, url }) =>
      signer && config.AUTH === 'firebase'
        ? [followLog({ bus, source, logger, log: httpEventLog({ source, url: new URL(url).origin, signer }) })]
        : [],
    );
  const services =
    config.PRINCIPAL_PRIVATE_KEY === undefined
      ? null
      : await principalVerifier(publicKeyOf(config.PRINCIPAL_PRIVATE_KEY), 'router');
  const router = await createRouter({
    supergraphSdl,
    connections,
    auth: door.auth,
    ...(services && { services }),
    bus,
    logger,
    clock: () => new Date(),
    production: config.NODE_ENV === 'production',
    explorer: false,
    allowedOrigins: config.ALLOWED_ORIGINS,
    authDomain: null,
    webDirectory: null,
    webConfig: {},
    checks: [],
  });
  const address = await router.listen(config.HOST, config.PORT);
  return {
    address,
    async stop() {
      for (const one of followed) one.stop();
      await router.stop();
      await Promise.all(connections.map((connection) => connection.close()));
      await door.stop();
      await bus.close();
    },
  };
}
