import { loaderOf, Rows, type Context } from '@parfinanciero/kit';
import { CompanionRepository } from '../persistence/companion-repository.js';
import { peopleById } from '../persistence/person-repository.js';
import type { PersonRow } from '../persistence/person-row.js';
import type { IdentityPorts } from '../ports.js';
import type { User } from '../schema/user.js';
import { administers, viewFor } from '../use-cases/read-user.js';

type Request = Context<IdentityPorts>;

const rowsOf = (context: Request): Rows => new Rows(context.service.dataSource.manager);

const personLoader = (context: Request) =>
  loaderOf<IdentityPorts, PersonRow>(context, 'people', (ids) => peopleById(rowsOf(context), ids));

/** A person as the caller may see them: all of themselves, an account as an administrator, name and picture of a companion. */
export async function personAs(context: Request, personId: string): Promise<User | null> {
  const row = await personLoader(context).load(personId);
  return row && viewFor(context.principal, row);
}

/** Whether the caller may see somebody at all: themselves, a companion, as an administrator anybody. */
export async function isKnown(context: Request, personId: string): Promise<boolean> {
  const { principal } = context;
  if (!principal) return false;
  if (administers(principal)) return true;
  const loader = loaderOf<IdentityPorts, true>(context, 'companions', async (ids) => {
    const known = await new CompanionRepository(rowsOf(context)).knownAmong(principal, ids);
    return new Map([...known].map((id) => [id, true]));
  });
  return (await loader.load(personId)) === true;
}
