import { globalId } from '@parfinanciero/kit';
import { z } from 'zod';
import { AdministeredPerson } from '../persistence/administered-person.js';
import { useCase } from '../registry.js';
import { erasePerson } from './erase-person.js';

/** Ends somebody's account, as they could themselves. `confirm` is their address. */
export const deleteUser = useCase({
  name: 'delete-user',
  input: z.object({ userId: globalId('User'), confirm: z.string().max(320) }),
  permission: 'admin',
  streamOf: ({ userId }) => userId.id,
  statementTimeoutMs: 60_000,
  repositories: (rows, scope) => ({ rows, person: new AdministeredPerson(rows, scope) }),
  run: ({ userId, confirm }, tools) => erasePerson(userId.id, confirm, tools),
});
