import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeServices } from '@apollo/composition';
import {
  administrationMigrations,
  createAdministrationSubgraph,
  fileCheckpoints,
  localCheckpointKey,
} from '@parfinanciero/administration';
import { createDashboardSubgraph, dashboardMigrations } from '@parfinanciero/dashboard';
import { createExpensesSubgraph, expensesMigrations, type ExpensesSubgraph } from '@parfinanciero/expenses';
import { createGoalsSubgraph, goalsMigrations } from '@parfinanciero/goals';
import {
  createIdentitySubgraph,
  firebaseAccounts,
  identityCalls,
  identityMigrations,
  type IdentitySubgraph,
} from '@parfinanciero/identity';
import {
  createLogger,
  inProcessBus,
  lateGraphClient,
  newPrincipalKeys,
  principalSigner,
  principalVerifier,
  type EventBus,
  type GraphClient,
  type PrincipalSigner,
  type Subgraph,
} from '@parfinanciero/kit';
import { serveSubgraph, type SubgraphServer } from '@parfinanciero/kit/server';
import { testDatabase, type TestDatabase } from '@parfinanciero/kit/testing';
import { createProjectionsSubgraph, projectionsMigrations } from '@parfinanciero/projections';
import {
  createRouter,
  FILE_SERVICES,
  firebaseVerifier,
  localConnection,
  remoteConnection,
  remoteIdentity,
  type SubgraphConnection,
} from '@parfinanciero/router';
import { deleteApp, initializeApp } from 'firebase-admin/app';
import { getAuth } from 'firebase-admin/auth';
import { parse } from 'graphql';
import { startAuthEmulator } from '../../src/auth-emulator/auth-emulator.js';

const PROJECT = 'demo-parfinanciero';
const PASSWORD = 'a-long-password';
export const FRIENDLY_ORIGIN = 'http://localhost:5173';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly data: Record<string, unknown> | null | undefined;
  readonly errors: readonly {
    message: string;
    path?: readonly (string | number)[];
    extensions: Record<string, unknown>;
  }[];
  readonly codes: readonly unknown[];
}

/** A router that listens, and how it is asked. */
export interface Door {
  readonly address: string;
  ask(
    token: string | null,
    query: string,
    variables?: Record<string, unknown>,
    headers?: Record<string, string>,
  ): Promise<Answer>;
  /** The graph as services of the same process ask it. */
  readonly graph: GraphClient;
  stop(): Promise<void>;
}

export interface Person {
  readonly email: string;
  readonly token: string;
  readonly userId: string;
  readonly ledgerId: string;
}

export interface Installation {
  readonly identity: IdentitySubgraph;
  readonly expenses: ExpensesSubgraph;
  readonly dashboard: Subgraph;
  readonly goals: Subgraph;
  readonly projections: Subgraph;
  readonly administration: Subgraph;
  readonly bus: EventBus;
  readonly signer: PrincipalSigner;
  readonly servers: ReadonlyMap<string, SubgraphServer>;
  /** Services in this process. */
  near(options?: { production?: boolean }): Promise<Door>;
  /** The same services behind HTTP. */
  far(): Promise<Door>;
  /** Somebody with a verified address, registered at first sight. */
  person(door: Door, name: string): Promise<Person>;
  settle(): Promise<void>;
  stop(): Promise<void>;
}

const answerOf = async (response: Response): Promise<Answer> => {
  const body = (await response.json().catch(() => ({}))) as { data?: Answer['data']; errors?: Answer['errors'] };
  const errors = body.errors ?? [];
  return {
    status: response.status,
    headers: response.headers,
    data: body.data,
    errors,
    codes: errors.map(({ extensions }) => extensions?.['code']),
  };
};

/** Starts databases, services, their HTTP servers and the Auth emulator. */
export async function installation(): Promise<Installation> {
  process.env['APOLLO_TELEMETRY_DISABLED'] = '1';
  const directory = mkdtempSync(join(tmpdir(), 'parf-router-'));
  const emulator = await startAuthEmulator(PROJECT, join(directory, 'accounts.json'));
  process.env['FIREBASE_AUTH_EMULATOR_HOST'] = emulator.host;
  const app = initializeApp({ projectId: PROJECT }, `router-${Date.now()}-${Math.random()}`);
  const auth = getAuth(app);
  const logger = createLogger(process.env['TEST_LOG'] ?? 'silent');
  const clock = (): Date => new Date();
  const bus = inProcessBus();
  const databases: TestDatabase[] = [];
  const deps = async (migrations: typeof identityMigrations) => {
    const database = await testDatabase(migrations);
    databases.push(database);
    return { databaseUrl: database.url, bus, logger, clock };
  };
  const identity = await createIdentitySubgraph({
    ...(await deps(identityMigrations)),
    firebase: firebaseAccounts(auth),
    erasers: ['expenses', 'dashboard', 'goals', 'projections', 'administration'],
  });
  const expenses = await createExpensesSubgraph(await deps(expensesMigrations));
  const dashboard = await createDashboardSubgraph(await deps(dashboardMigrations));
  const graph = lateGraphClient();
  const goals = await createGoalsSubgraph({ ...(await deps(goalsMigrations)), graph });
  const projections = await createProjectionsSubgraph({ ...(await deps(projectionsMigrations)), graph });
  const administration = await createAdministrationSubgraph({
    ...(await deps(administrationMigrations)),
    graph,
    principalById: (personId) => identity.principalById(personId),
    checkpoints: fileCheckpoints({
      privateKey: localCheckpointKey(join(directory, 'audit-key.pem')),
      file: join(directory, 'checkpoints.log'),
    }),
    integrity: null,
  });
  const services: readonly Subgraph[] = [identity, expenses, dashboard, goals, projections, administration];
  const composed = composeServices(
    services.map(({ name, sdl }) => ({ name, url: `http://${name}.internal/graphql`, typeDefs: parse(sdl) })),
  );
  if (composed.errors) throw new Error(composed.errors.join('\n'));
  const { supergraphSdl } = composed;

  const keys = await newPrincipalKeys();
  const signer = await principalSigner(keys.privateKey);
  const readers = await principalVerifier(keys.publicKey, 'router');
  const servers = new Map<string, SubgraphServer>();
  for (const service of services) {
    const verifier = await principalVerifier(keys.publicKey, service.name);
    const internal = service === identity ? identityCalls(identity) : {};
    servers.set(service.name, await serveSubgraph(service, { verifier, logger, internal, host: '127.0.0.1', port: 0 }));
  }
  const addressOf = (name: string): string => servers.get(name)?.address ?? '';

  const doors: Door[] = [];
  const open = async (
    connections: readonly SubgraphConnection[],
    known: Pick<IdentitySubgraph, 'principalOf'>,
    production: boolean,
    close: () => Promise<unknown>,
  ): Promise<Door> => {
    const router = await createRouter({
      supergraphSdl,
      connections,
      identity: known,
      verifier: firebaseVerifier(auth, clock),
      services: readers,
      bus,
      logger,
      clock,
      production,
      explorer: false,
      allowedOrigins: [FRIENDLY_ORIGIN],
      authDomain: null,
      webDirectory: null,
      webConfig: {},
      checks: [],
    });
    graph.bind(router.graphClient);
    const address = await router.listen('127.0.0.1', 0);
    const door: Door = {
      address,
      graph: router.graphClient,
      async ask(token, query, variables = {}, headers = {}) {
        const authorization: Record<string, string> = token === null ? {} : { authorization: `Bearer ${token}` };
        const init = {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...authorization, ...headers },
          body: JSON.stringify({ query, variables }),
        };
        return answerOf(await fetch(`${address}/graphql`, init));
      },
      async stop() {
        await router.stop();
        await close();
      },
    };
    doors.push(door);
    return door;
  };

  const settle = async (): Promise<void> => {
    for (let round = 0; round < 4; round += 1) for (const service of services) await service.settle();
  };

  return {
    identity,
    expenses,
    dashboard,
    goals,
    projections,
    administration,
    bus,
    signer,
    servers,
    settle,
    near: ({ production = false } = {}) =>
      open(services.map(localConnection), identity, production, () => Promise.resolve()),
    far: () => {
      const connections = services.map(({ name }) =>
        remoteConnection({ name, url: addressOf(name), signer, logger, files: FILE_SERVICES.has(name) }),
      );
      const door = remoteIdentity({ url: addressOf('identity'), signer, logger });
      return open(connections, door, false, () =>
        Promise.all([door.close(), ...connections.map((one) => one.close())]),
      );
    },
    async person(door, name) {
      const email = `${name}@example.org`;
      await auth.createUser({ email, password: PASSWORD, displayName: name, emailVerified: true });
      const url = `http://${emulator.host}/identitytoolkit.googleapis.com/v1/accounts:signInWithPassword?key=demo`;
      const body = JSON.stringify({ email, password: PASSWORD, returnSecureToken: true });
      const signedIn = (await (
        await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
      ).json()) as { idToken: string };
      const { data } = await door.ask(signedIn.idToken, '{ me { id defaultLedger { id } } }');
      await settle();
      const me = data?.['me'] as { id: string; defaultLedger: { id: string } };
      return { email, token: signedIn.idToken, userId: me.id, ledgerId: me.defaultLedger.id };
    },
    async stop() {
      for (const door of doors) await door.stop();
      for (const server of servers.values()) await server.close();
      for (const service of [...services].reverse()) await service.stop();
      await bus.close();
      await deleteApp(app);
      await emulator.stop();
      for (const database of databases) await database.drop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** An entry of a person's own, on their default cash account. */
export const RECORD = `mutation ($input: RecordTransactionInput!) { recordTransaction(input: $input) { id legacyId payee amount { amount currency } account { id name } lines { category { id name } } version } }`;

export const entry = async (
  door: Door,
  person: Person,
  payee: string,
  amount = '1000.00',
): Promise<Record<string, unknown>> => {
  const { data } = await door.ask(person.token, '{ me { defaultLedger { categories { id flow system } } } }');
  const { defaultLedger } = data?.['me'] as {
    defaultLedger: { categories: { id: string; flow: string; system: boolean }[] };
  };
  const category = defaultLedger.categories.find(({ flow, system }) => flow === 'SPENDING' && !system);
  return {
    ledgerId: person.ledgerId,
    bookedOn: '2026-11-20',
    payee,
    lines: [{ categoryId: category?.id, amount, flow: 'SPENDING' }],
  };
};
