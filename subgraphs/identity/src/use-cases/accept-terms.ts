import { z } from 'zod';
import { PersonRepository } from '../persistence/person-repository.js';
import { useCase } from '../registry.js';
import { userView } from '../schema/user.js';

/** Records consent to the terms and the privacy notice (Ley 1581 de 2012): which version, and when. */
export const acceptTerms = useCase({
  name: 'accept-terms',
  input: z.object({ version: z.string().regex(/^\d{4}-\d{2}$/u) }),
  permission: 'self',
  repositories: (rows, scope) => ({ people: new PersonRepository(rows, scope) }),

  async run({ version }, { people, now }) {
    return userView(await people.changeSelf({ acceptedTerms: version, acceptedTermsAt: now }));
  },
});
