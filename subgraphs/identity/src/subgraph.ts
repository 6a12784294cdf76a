import {
  buildFederatedSchema,
  openDataSource,
  startService,
  type Principal,
  type Subgraph,
  type SubgraphDeps,
} from '@parfinanciero/kit';
import { entities } from './persistence/index.js';
import type { FirebaseAccounts, IdentityPorts } from './ports.js';
import { LedgerResolver } from './resolvers/ledger-resolver.js';
import { references } from './resolvers/references.js';
import { UserResolver } from './resolvers/user-resolver.js';
import { Ledger } from './schema/ledger.js';
import { User } from './schema/user.js';
import { findPerson } from './use-cases/find-person.js';
import { makeAdmin } from './use-cases/make-admin.js';
import { settleIn } from './use-cases/settle-in.js';
import { principalOf, type KnownPerson } from './use-cases/principal-of.js';
import type { VerifiedPerson } from './use-cases/register-person.js';

/** Identity beside its graph: what only the router may ask. */
export interface IdentitySubgraph extends Subgraph {
  principalOf(person: VerifiedPerson, requestId: string): Promise<KnownPerson>;
  /** Gives a person the role ADMIN: for the demo and for whoever installs the product. */
  makeAdmin(personId: string): Promise<void>;
  /** The person with an address, or the only one there is: for the command line. */
  findPerson(email: string | null): Promise<{ principal: Principal; defaultLedgerId: string } | null>;
  /** Answers the first start with the defaults, for a person of the demo who has been here for years. */
  settleIn(personId: string, ledgerId: string): Promise<void>;
}

export interface IdentityDeps extends SubgraphDeps {
  readonly firebase: FirebaseAccounts;
}

export const identitySchema = () =>
  buildFederatedSchema({ resolvers: [UserResolver, LedgerResolver], entities: [User, Ledger], references });

/** Starts the service: people, ledgers and who has a part in them. */
export async function createIdentitySubgraph(deps: IdentityDeps): Promise<IdentitySubgraph> {
  const { schema, sdl } = await identitySchema();
  const dataSource = await openDataSource({ url: deps.databaseUrl, entities });
  const ports: IdentityPorts = { firebase: deps.firebase };
  const running = await startService({ name: 'identity', dataSource, deps, ports });
  return {
    name: 'identity',
    schema,
    sdl,
    dataSource,
    contextOf: running.contextOf,
    settle: running.settle,
    stop: running.stop,
    principalOf: (person, requestId) => principalOf(running.service, person, requestId),
    makeAdmin: (personId) => makeAdmin(running.service, personId),
    findPerson: (email) => findPerson(running.service, email),
    settleIn: (personId, ledgerId) => settleIn(running.service, personId, ledgerId),
  };
}
