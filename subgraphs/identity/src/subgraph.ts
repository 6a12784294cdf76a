import {
  buildFederatedSchema,
  openDataSource,
  serviceFields,
  startService,
  type Principal,
  type Subgraph,
  type SubgraphDeps,
} from '@parfinanciero/kit';
import { erasureReceipts } from './events/erasures.js';
import { entities } from './persistence/index.js';
import type { FirebaseAccounts, IdentityPorts } from './ports.js';
import { AdministrationResolver } from './resolvers/administration-resolver.js';
import { LedgerResolver } from './resolvers/ledger-resolver.js';
import { references } from './resolvers/references.js';
import { UserResolver } from './resolvers/user-resolver.js';
import { Ledger } from './schema/ledger.js';
import { User } from './schema/user.js';
import { DELETE_ACCOUNT_JOB, deleteAccountJob, FOLLOW_JOB, followJob } from './use-cases/firebase-follows.js';
import { findPerson } from './use-cases/find-person.js';
import { makeAdmin } from './use-cases/make-admin.js';
import { principalById } from './use-cases/principal-by-id.js';
import { settleIn } from './use-cases/settle-in.js';
import { principalOf, type KnownPerson } from './use-cases/principal-of.js';
import type { VerifiedPerson } from './use-cases/register-person.js';

/** Identity beside its graph: what only the router may ask. */
export interface IdentitySubgraph extends Subgraph {
  principalOf(person: VerifiedPerson, requestId: string): Promise<KnownPerson>;
  /** A person's present rights, for work that goes on after their request; null once they are gone or disabled. */
  principalById(personId: string): Promise<Principal | null>;
  /** Gives a person the role ADMIN: for the demo and for whoever installs the product. */
  makeAdmin(personId: string): Promise<void>;
  /** The person with an address, or the only one there is: for the command line. */
  findPerson(email: string | null): Promise<{ principal: Principal; defaultLedgerId: string } | null>;
  /** Answers the first start with the defaults, for a person of the demo who has been here for years. */
  settleIn(personId: string, ledgerId: string): Promise<void>;
}

export interface IdentityDeps extends SubgraphDeps {
  readonly firebase: FirebaseAccounts;
  /** The services that answer an erasure beside identity; default: those that keep anything of ledgers or people. */
  readonly erasers?: readonly string[];
}

const ERASERS = ['expenses', 'goals', 'projections', 'dashboard', 'administration'] as const;

const fields = serviceFields('identity');

export const identitySchema = () =>
  buildFederatedSchema({
    resolvers: [UserResolver, LedgerResolver, AdministrationResolver, ...fields.resolvers],
    entities: [User, Ledger, ...fields.entities],
    references: { ...references, ...fields.references },
  });

/** Starts the service: people, ledgers and who has a part in them. */
export async function createIdentitySubgraph(deps: IdentityDeps): Promise<IdentitySubgraph> {
  const { schema, sdl } = await identitySchema();
  const dataSource = await openDataSource({ url: deps.databaseUrl, entities });
  // It follows its own log: who applies an event holds one of the other connections.
  const logSource = await openDataSource({ url: deps.databaseUrl, entities: [], poolSize: 3 });
  const { firebase, erasers = ERASERS } = deps;
  const ports: IdentityPorts = { firebase, erasers };
  const running = await startService({
    name: 'identity',
    dataSource,
    logDatabase: logSource,
    deps,
    ports,
    consumers: erasureReceipts(erasers),
    jobs: (service) => ({ [FOLLOW_JOB]: followJob(service), [DELETE_ACCOUNT_JOB]: deleteAccountJob(service) }),
    erasure: {},
  });
  return {
    name: 'identity',
    schema,
    sdl,
    dataSource,
    contextOf: running.contextOf,
    settle: running.settle,
    async stop() {
      await running.stop();
      await logSource.destroy();
    },
    principalOf: (person, requestId) => principalOf(running.service, person, requestId),
    principalById: (personId) => principalById(running.service, personId),
    makeAdmin: (personId) => makeAdmin(running.service, personId),
    findPerson: (email) => findPerson(running.service, email),
    settleIn: (personId, ledgerId) => settleIn(running.service, personId, ledgerId),
  };
}
