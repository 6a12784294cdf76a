import { opaqueId } from '@parfinanciero/kit';
import { ask, codesOf, type TestPerson } from '@parfinanciero/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startIdentity, type IdentityHarness } from './harness.js';

const DELETE_ME =
  'mutation ($input: DeleteMeInput!) { deleteMe(input: $input) { id complete services { service done items { kind count } } } }';
const DELETE_USER = 'mutation ($input: DeleteUserInput!) { deleteUser(input: $input) { id complete } }';
const INVITE = 'mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { id } }';
const CREATE_LEDGER = 'mutation ($input: CreateLedgerInput!) { createLedger(input: $input) { id } }';

const ledgerOf = (person: TestPerson): string => opaqueId('Ledger', { id: person.principal.ledgers[0]!.id });
const publicId = (person: TestPerson): string => opaqueId('User', { id: person.principal.personId });

describe('erasing a person', () => {
  let harness: IdentityHarness;
  beforeAll(async () => {
    harness = await startIdentity();
  });
  afterAll(() => harness.stop());

  const deleteMe = (person: TestPerson, confirm: string) =>
    ask(harness.identity, person, DELETE_ME, { input: { confirm } });
  const invite = (owner: TestPerson, email: string, permission: string) =>
    ask(harness.identity, owner, INVITE, { input: { ledgerId: ledgerOf(owner), email, permission } });

  /** Every table of identity whose rows hold a text anywhere. */
  const tablesWith = async (text: string): Promise<string[]> => {
    const source = harness.identity.dataSource;
    const tables = (await source.query(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1`,
    )) as { name: string }[];
    const found: string[] = [];
    for (const { name } of tables) {
      const [row] = (await source.query(
        `SELECT count(*)::int AS n FROM "${name}" t WHERE strpos(lower(row_to_json(t)::text), lower($1)) > 0`,
        [text],
      )) as { n: number }[];
      if (row?.n) found.push(name);
    }
    return found;
  };

  it('asks for the address, takes everything of theirs, and never knows them again', async () => {
    const ana = await harness.arrives('anabel');
    await invite(ana, 'friend@elsewhere.example', 'VIEWER');
    expect(codesOf(await deleteMe(ana, 'somebody@example.org'))).toEqual(['BAD_USER_INPUT']);
    const { data } = await deleteMe(ana, ' Anabel@example.org ');
    expect(data?.['deleteMe']).toEqual({
      id: expect.any(String) as unknown,
      complete: true,
      services: [
        {
          service: 'identity',
          done: true,
          items: expect.arrayContaining([
            { kind: 'invitation', count: 1 },
            { kind: 'ledger', count: 1 },
            { kind: 'person', count: 1 },
          ]) as unknown,
        },
      ],
    });
    await harness.identity.settle();
    expect(harness.deleted).toContain('uid-anabel');
    for (const text of ['anabel', 'friend@elsewhere']) expect([text, await tablesWith(text)]).toEqual([text, []]);
    const ids = [ana.principal.personId, ana.principal.ledgers[0]!.id];
    for (const id of ids)
      expect(
        (await tablesWith(id)).filter((table) => !/^(outbox|outbox_head|event_cursor|audit_content)$/u.test(table)),
      ).toEqual([]);

    const again = await harness.identity.principalOf(
      {
        firebaseUid: 'uid-anabel',
        email: 'anabel@example.org',
        emailVerified: true,
        name: 'anabel',
        picture: null,
        provider: 'password',
      },
      'test',
    );
    expect(again.principal).toMatchObject({ status: 'DISABLED', ledgers: [] });
    expect(again.sessionsValidSince).toBe(Number.MAX_SAFE_INTEGER);
    expect(await tablesWith('anabel')).toEqual([]);
  });

  it('keeps that it was done, with nothing of whom', async () => {
    const bea = await harness.arrives('beatriz');
    await deleteMe(bea, 'beatriz@example.org');
    await harness.identity.settle();
    const audit = (await harness.identity.dataSource.query(
      'SELECT action, content, origin FROM audit_content WHERE ledger_id = $1 ORDER BY at, id',
      [bea.principal.personId],
    )) as unknown;
    expect(audit).toEqual([
      { action: 'register-person', content: null, origin: null },
      { action: 'delete-me', content: null, origin: null },
    ]);
  });

  it('hands nothing over by itself: the only owner among others is asked to, and is told of which ledgers', async () => {
    const owner = await harness.arrives('carmen');
    await invite(owner, 'dario@example.org', 'EDITOR');
    const other = await harness.arrives('dario');
    const refused = await deleteMe(owner, 'carmen@example.org');
    expect(codesOf(refused)).toEqual(['LAST_OWNER']);
    expect(refused.errors?.[0]?.extensions?.['current']).toEqual({ ledgers: [ledgerOf(owner)] });
    expect((await harness.arrives('carmen')).principal).toEqual(owner.principal);

    const change = 'mutation ($input: MemberInput!) { changeMember(input: $input) { id } }';
    await ask(harness.identity, owner, change, {
      input: { ledgerId: ledgerOf(owner), userId: publicId(other), permission: 'OWNER' },
    });
    expect((await deleteMe(owner, 'carmen@example.org')).data?.['deleteMe']).toMatchObject({ complete: true });
    const kept = await harness.arrives('dario');
    expect(kept.principal.ledgers).toContainEqual({ id: owner.principal.ledgers[0]!.id, permission: 'owner' });
    const members = await ask(
      harness.identity,
      kept,
      'query ($id: ID!) { ledger(id: $id) { members { user { name } } } }',
      {
        id: ledgerOf(owner),
      },
    );
    expect(members.data?.['ledger']).toEqual({ members: [{ user: { name: 'dario' } }] });
    await harness.identity.settle();
    expect(await tablesWith('carmen')).toEqual([]);
  });

  it('takes the address out of others’ records of having invited it', async () => {
    const host = await harness.arrives('host');
    const guest = await harness.arrives('guestina', { emailVerified: false });
    await invite(host, 'guestina@example.org', 'VIEWER');
    await deleteMe(guest, 'guestina@example.org');
    await harness.identity.settle();
    expect(await tablesWith('guestina')).toEqual([]);
  });

  it('makes no ledger and lets nobody in while its person or its ledger goes', async () => {
    for (let round = 0; round < 5; round += 1) {
      const person = await harness.arrives(`racer-${round}`);
      await invite(person, `late-${round}@example.org`, 'OWNER');
      await Promise.all([
        deleteMe(person, `racer-${round}@example.org`),
        ask(harness.identity, person, CREATE_LEDGER, { input: { name: 'Otro', referenceCurrency: 'COP' } }),
        harness.arrives(`late-${round}`),
      ]);
    }
    await harness.identity.settle();
    const orphans = (await harness.identity.dataSource.query(
      `SELECT l.ledger_id FROM ledger l WHERE NOT EXISTS (
         SELECT 1 FROM membership m JOIN person p ON p.id = m.person_id WHERE m.ledger_id = l.ledger_id)
       UNION ALL SELECT ledger_id FROM membership m WHERE NOT EXISTS (SELECT 1 FROM person p WHERE p.id = m.person_id)`,
    )) as unknown;
    expect(orphans).toEqual([]);
  });

  it('is an administrator’s too, not of the last one, and is listed with nothing personal', async () => {
    const admin = await harness.arrives('eva');
    await harness.identity.makeAdmin(admin.principal.personId);
    const eva = await harness.arrives('eva');
    expect(codesOf(await deleteMe(eva, 'eva@example.org'))).toEqual(['LAST_ADMIN']);
    const flor = await harness.arrives('florinda');
    const input = { userId: publicId(flor), confirm: 'florinda@example.org' };
    const wrong = { ...input, confirm: 'eva@example.org' };
    expect(codesOf(await ask(harness.identity, eva, DELETE_USER, { input: wrong }))).toEqual(['BAD_USER_INPUT']);
    const options = { idempotencyKey: 'once' };
    const first = await ask(harness.identity, eva, DELETE_USER, { input }, options);
    expect(first.data?.['deleteUser']).toMatchObject({ complete: true });
    expect(await ask(harness.identity, eva, DELETE_USER, { input }, options)).toEqual(first);
    expect(codesOf(await ask(harness.identity, eva, DELETE_USER, { input }))).toEqual(['NOT_FOUND']);
    const listed = await ask(harness.identity, eva, '{ erasures(first: 1) { id complete } }');
    expect(listed.data?.['erasures']).toEqual([first.data?.['deleteUser']]);
    await harness.identity.settle();
    expect(await tablesWith('florinda')).toEqual([]);
  });

  it('gets on with its own events when many come at the same moment', async () => {
    const crowd = await Promise.all(Array.from({ length: 40 }, (_, n) => harness.arrives(`crowd-${n}`)));
    await harness.identity.settle();
    const leaving = crowd.map((person, n) => deleteMe(person, `crowd-${n}@example.org`));
    const answers = (await Promise.all(leaving)).map(({ data }) => data?.['deleteMe']);
    expect(answers).toEqual(crowd.map(() => expect.objectContaining({ complete: true }) as unknown));
  });

  it('waits for the account at Firebase and forgets its id with it', async () => {
    const gil = await harness.arrives('gilberto');
    harness.firebaseIs('down');
    await deleteMe(gil, 'gilberto@example.org');
    await harness.identity.settle();
    expect(harness.deleted).not.toContain('uid-gilberto');
    expect(await tablesWith('uid-gilberto')).toEqual(['job']);
    harness.firebaseIs('up');
    await harness.identity.dataSource.query(
      `UPDATE job SET run_at = now() - interval '1 hour' WHERE state = 'waiting'`,
    );
    await harness.identity.settle();
    expect(harness.deleted).toContain('uid-gilberto');
    expect(await tablesWith('uid-gilberto')).toEqual([]);
  });
});
