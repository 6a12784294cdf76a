import { z } from 'zod';
import { AdministeredPerson } from '../persistence/administered-person.js';
import { useCase } from '../registry.js';
import { erasePerson } from './erase-person.js';

/** Ends one's own account and takes with it the ledgers that nobody else has a part in. Can't be undone. */
export const deleteMe = useCase({
  name: 'delete-me',
  input: z.object({ confirm: z.string().max(320) }),
  permission: 'self',
  statementTimeoutMs: 60_000,
  repositories: (rows, scope) => ({ rows, person: new AdministeredPerson(rows, scope) }),
  run: ({ confirm }, tools) => erasePerson(tools.principal.personId, confirm, tools),
});
