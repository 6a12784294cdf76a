import { z } from 'zod';
import { LanguageCode } from '../domain/ledger-settings.js';
import { Name } from '../domain/names.js';
import { PersonRepository } from '../persistence/person-repository.js';
import { useCase } from '../registry.js';
import { userView } from '../schema/user.js';

/** Changes what a person says of themselves. Absent = unchanged. */
export const updateProfile = useCase({
  name: 'update-profile',
  input: z.object({ name: Name.optional(), lastname: Name.optional(), language: LanguageCode.optional() }),
  permission: 'self',
  repositories: (rows, scope) => ({ people: new PersonRepository(rows, scope) }),

  async run({ name, lastname, language }, { people }) {
    const changed = await people.changeSelf({
      ...(name !== undefined && { name }),
      ...(lastname !== undefined && { lastname }),
      ...(language !== undefined && { language }),
    });
    return userView(changed);
  },
});
