import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entry, installation, RECORD, type Door, type Installation } from './installation.js';

const DELETE_ME =
  'mutation ($input: DeleteMeInput!) { deleteMe(input: $input) { complete services { service done } } }';

describe('somebody who erases themselves', () => {
  let home: Installation;
  const doors: { near?: Door; far?: Door } = {};
  beforeAll(async () => {
    home = await installation();
    doors.near = await home.near();
    doors.far = await home.far();
  });
  afterAll(() => home.stop());

  it.each(['near', 'far'] as const)(
    'is refused from then on, with a token that is still good (services %s)',
    async (place) => {
      const door = doors[place]!;
      const person = await home.person(door, `gone-${place}`);
      await door.ask(person.token, RECORD, { input: await entry(door, person, 'Mercado') });
      const { data } = await door.ask(person.token, DELETE_ME, { input: { confirm: person.email } });
      expect(data?.['deleteMe']).toMatchObject({ complete: true });
      for (let again = 0; again < 3; again += 1) {
        const refused = await door.ask(person.token, '{ me { id } }');
        expect([refused.status, refused.codes]).toEqual([
          401,
          [expect.stringMatching(/^(TOKEN_REVOKED|UNAUTHENTICATED)$/u)],
        ]);
        await home.settle();
      }
    },
  );
});
