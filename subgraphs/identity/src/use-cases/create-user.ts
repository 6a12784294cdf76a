import { uuidV7 } from '@parfinanciero/kit';
import { z } from 'zod';
import { emailTaken } from '../domain/errors.js';
import { Email, Name } from '../domain/names.js';
import { PersonRow } from '../persistence/person-row.js';
import { useCase } from '../registry.js';
import { accountView } from '../schema/user.js';
import { maybe } from './input-shapes.js';
import { makePerson } from './register-person.js';

/**
 * An account for somebody else, with a ledger of its own. Nobody knows its password: its person sets one by a letter, which the
 * client asks Firebase for. EMAIL_TAKEN where somebody has that address.
 */
export const createUser = useCase({
  name: 'create-user',
  input: z
    .object({
      email: Email,
      name: maybe(Name),
      lastname: maybe(Name),
      role: maybe(z.enum(['CLIENT', 'ADMIN'])),
    })
    .transform((input) => ({ ...input, personId: uuidV7() })),
  permission: 'admin',
  streamOf: ({ personId }) => personId,
  repositories: (rows) => ({ rows }),

  async run({ personId, email, name = null, lastname = null, role = 'CLIENT' }, { rows, ports, publish, now }) {
    if (await rows.findOne(PersonRow, { email })) throw emailTaken();
    const firebaseUid = await ports.firebase.createAccount(email, name);
    const account = { firebaseUid, email, emailVerified: false, name, picture: null, provider: 'password' };
    try {
      return accountView(await makePerson(rows, publish, { ...account, id: personId, lastname, role }, now));
    } catch (error) {
      await ports.firebase.deleteAccount(firebaseUid);
      throw error;
    }
  },
});
