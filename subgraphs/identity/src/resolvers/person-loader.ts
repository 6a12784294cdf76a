import { loaderOf, Rows, type Context } from '@parfinanciero/kit';
import { peopleById } from '../persistence/person-repository.js';
import type { PersonRow } from '../persistence/person-row.js';
import type { IdentityPorts } from '../ports.js';
import { companionView, userView, type User } from '../schema/user.js';

const personLoader = (context: Context<IdentityPorts>) =>
  loaderOf<IdentityPorts, PersonRow>(context, 'people', (ids) =>
    peopleById(new Rows(context.service.dataSource.manager), ids),
  );

/** A person as the caller may see them: all of themselves, name and picture of a companion. */
export async function personAs(context: Context<IdentityPorts>, personId: string): Promise<User | null> {
  const row = await personLoader(context).load(personId);
  if (!row) return null;
  return row.id === context.principal?.personId ? userView(row) : companionView(row);
}
